package vn.dvcrank.pipeline.archive;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file's stretches: read, held against their digest, written. */
final class StretchBytes {

  private StretchBytes() {}

  /** Opens a file to read and write; makes it, and the folder it is in, if need be. */
  static FileChannel open(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return FileChannel.open(file, CREATE, READ, WRITE);
  }

  /**
   * Writes bytes at a place.
   *
   * @return where they end
   */
  static long write(FileChannel out, long at, ByteBuffer bytes) throws IOException {
    long end = at;
    while (bytes.hasRemaining()) {
      end += out.write(bytes, end);
    }
    return end;
  }

  /** Whether bytes are what was written there. */
  static boolean areSound(byte[] content, ArchivedRecord.Stretch stretch) {
    return content.length == stretch.bytes() && Sha256.of(content).equals(stretch.sha256());
  }

  /** The bytes of a stretch; fewer when the file ends before it does. */
  static byte[] read(FileChannel channel, ArchivedRecord.Stretch stretch) throws IOException {
    long there = Math.max(0, Math.min(stretch.bytes(), channel.size() - stretch.offset()));
    ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(there));
    while (content.hasRemaining()
        && channel.read(content, stretch.offset() + content.position()) >= 0) {
      // reads until the stretch is whole
    }
    return content.array();
  }
}
