package vn.dvcrank.pipeline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import vn.dvcrank.pipeline.disk.PrivateFiles;

/** One WARC file of the archive: records are appended, never changed. */
final class WarcFile implements Closeable {

  /** A folder a year, a file a night. */
  private static final int DEPTH = 2;

  private final Path path;
  private final FileChannel channel;

  private WarcFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static WarcFile toAppend(Path path) throws IOException {
    PrivateFiles.makeFolderOf(path);
    return new WarcFile(path, PrivateFiles.open(path));
  }

  /** The archive's files that have content, as the index names them, in order. */
  static List<String> namesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      for (Path file : walk.filter(WarcFile::isOne).sorted().toList()) {
        if (Files.size(file) > 0) {
          names.add(folder.relativize(file).toString().replace('\\', '/'));
        }
      }
    }
    return names;
  }

  private static boolean isOne(Path file) {
    return file.toString().endsWith(".warc.gz")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  String name() {
    return path.getFileName().toString();
  }

  long size() throws IOException {
    return channel.size();
  }

  /**
   * Makes the file good to append to after a crash: finds the exchanges that were written whole
   * from an offset on, and cuts off what follows them.
   *
   * @param from where an exchange begins
   */
  List<ArchivedRecord> recover(long from) throws IOException {
    if (from == channel.size()) {
      return List.of();
    }
    if (from > channel.size()) {
      throw new IOException(
          "archive file %s ends at byte %d, but is indexed up to %d; run 'dvcrank verify', and restore it from a copy"
              .formatted(path, channel.size(), from));
    }
    WarcTail tail = WarcTail.read(channel, from);
    cutOff(tail.end());
    return tail.exchanges();
  }

  /**
   * Whether what a crash of ours leaves begins at an offset: a record, whole or torn, or zeros that
   * were promised and never written.
   */
  boolean hasTailOfOurs(long from) throws IOException {
    ByteBuffer first = ByteBuffer.allocate(1);
    return channel.read(first, from) > 0 && (first.get(0) == 0 || first.get(0) == GzipMember.FIRST);
  }

  /** Takes off what begins at an offset. */
  void cutOff(long offset) throws IOException {
    channel.truncate(offset);
    channel.force(true);
  }

  /** Appends bytes, down to the disk, and says where they begin. */
  long append(byte[] records) throws IOException {
    long offset = channel.size();
    ByteBuffer bytes = ByteBuffer.wrap(records);
    while (bytes.hasRemaining()) {
      channel.write(bytes, offset + bytes.position());
    }
    channel.force(true);
    return offset;
  }

  /** The body of the response or resource record that begins at an offset. */
  static byte[] body(Path path, long offset) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.position(offset);
      try (WarcReader reader = new WarcReader(channel)) {
        Optional<WarcRecord> record = reader.next();
        if (record.isPresent() && record.get() instanceof WarcResponse response) {
          return response.http().body().stream().readAllBytes();
        }
        if (record.isPresent() && record.get() instanceof WarcResource resource) {
          return resource.body().stream().readAllBytes();
        }
        throw new IOException("no response or resource record begins at " + offset + " of " + path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
