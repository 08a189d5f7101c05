package vn.dvcrank.pipeline.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file; each change of it is announced, and a write may be left half done. */
final class WatchedChannel extends FileChannel {

  private final FileChannel real;
  private final Path path;
  private final Steps steps;

  WatchedChannel(FileChannel real, Path path, Steps steps) {
    this.real = real;
    this.path = path;
    this.steps = steps;
  }

  private interface Write {
    int now(ByteBuffer portion) throws IOException;
  }

  private int write(ByteBuffer bytes, Write write) throws IOException {
    steps.before("write", path);
    int portion = steps.portion(bytes.remaining());
    if (portion < bytes.remaining()) {
      write.now(bytes.slice(bytes.position(), portion));
      steps.before("write the rest", path);
      bytes.position(bytes.position() + portion);
      return portion + write.now(bytes);
    }
    return write.now(bytes);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return write(bytes, real::write);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    long[] at = {position};
    return write(
        bytes,
        portion -> {
          int written = real.write(portion, at[0]);
          at[0] += written;
          return written;
        });
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    steps.before("cut", path);
    real.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    steps.before("force", path);
    real.force(metaData);
  }

  @Override
  public int read(ByteBuffer destination) throws IOException {
    return real.read(destination);
  }

  @Override
  public long read(ByteBuffer[] destinations, int offset, int length) throws IOException {
    return real.read(destinations, offset, length);
  }

  @Override
  public int read(ByteBuffer destination, long position) throws IOException {
    return real.read(destination, position);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
