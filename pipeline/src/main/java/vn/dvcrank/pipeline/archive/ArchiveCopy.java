package vn.dvcrank.pipeline.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Copies what an index names of an archive, and of that only what the copy has not yet. Each
 * stretch is held against its digest before it is written. Bytes that an earlier index names are
 * never written over: files only grow, so that an earlier copy stays whole whatever becomes of this
 * one.
 */
public final class ArchiveCopy {

  private final Path from;
  private final Path to;
  private final List<String> mended = new ArrayList<>();
  private int files;
  private long bytes;
  private long copied;

  /**
   * @param from the archive's folder
   * @param to the copy's folder; need not be there yet
   */
  public ArchiveCopy(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /**
   * What was done.
   *
   * @param files how many the copy has
   * @param bytes of all of them
   * @param copied how many of these bytes were written now
   * @param mended files of the copy that had lost bytes, and have them again
   */
  public record Result(int files, long bytes, long copied, List<String> mended) {

    public Result {
      mended = List.copyOf(mended);
    }
  }

  /**
   * Copies what the copy lacks.
   *
   * @param database that indexes what is to be copied
   * @param earlier database that indexes what was copied before; empty when there is none that can
   *     be read, and then every byte of the copy is looked at
   * @throws IOException when the archive is damaged; or when the copy holds what the index does not
   *     know, for then it is of another data directory, or of a later state
   */
  public Result copy(DataSource database, Optional<DataSource> earlier)
      throws IOException, SQLException {
    AnswerTable index = new AnswerTable(database);
    Map<String, List<ArchivedRecord.Stretch>> known = new HashMap<>();
    if (earlier.isPresent()) {
      AnswerTable before = new AnswerTable(earlier.get());
      for (String name : before.files()) {
        known.put(name, stretches(before, name));
        refuseUnlessPrefix(name, known.get(name), stretches(index, name));
      }
    }
    for (String name : index.files()) {
      List<ArchivedRecord.Stretch> stretches = stretches(index, name);
      if (earlier.isEmpty()) {
        refuseUnlessBegun(name, stretches);
      }
      copy(name, stretches, known.getOrDefault(name, List.of()).size());
    }
    return new Result(files, bytes, copied, mended);
  }

  private static List<ArchivedRecord.Stretch> stretches(AnswerTable index, String name)
      throws SQLException {
    return index.stretches(name).stream().map(AnswerTable.IndexedStretch::stretch).toList();
  }

  private void refuseUnlessPrefix(
      String name, List<ArchivedRecord.Stretch> earlier, List<ArchivedRecord.Stretch> now)
      throws IOException {
    boolean goesOn = earlier.size() <= now.size() && now.subList(0, earlier.size()).equals(earlier);
    if (!goesOn) {
      throw another(name);
    }
  }

  /** Without an earlier index, only what this very copy may have begun is gone on with. */
  private void refuseUnlessBegun(String name, List<ArchivedRecord.Stretch> stretches)
      throws IOException {
    Path target = to.resolve(name);
    if (!Files.exists(target)) {
      return;
    }
    try (FileChannel there = FileChannel.open(target, StandardOpenOption.READ)) {
      long end = 0;
      for (ArchivedRecord.Stretch stretch : stretches) {
        end = stretch.offset() + stretch.bytes();
        if (there.size() > end && !isSound(read(there, stretch), stretch)) {
          throw another(name);
        }
      }
      if (there.size() > end) {
        throw another(name);
      }
    }
  }

  private IOException another(String name) {
    return new IOException(
        to.resolve(name)
            + " holds other answers than the data directory; it is a copy of another one, or of a"
            + " later state: leave it as it is, and give another folder");
  }

  /**
   * Copies one file.
   *
   * @param known how many of the stretches were copied before
   */
  private void copy(String name, List<ArchivedRecord.Stretch> stretches, int known)
      throws IOException {
    Path target = to.resolve(name);
    Files.createDirectories(target.getParent());
    long before = copied;
    boolean wasShort = false;
    long end = 0;
    try (FileChannel out =
        FileChannel.open(
            target, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (int i = 0; i < stretches.size(); i++) {
        ArchivedRecord.Stretch stretch = stretches.get(i);
        if (stretch.offset() != end) {
          throw new IOException(
              "archive/%s: bytes %d to %d belong to no indexed answer; run 'dvcrank verify'"
                  .formatted(name, end, stretch.offset()));
        }
        end += stretch.bytes();
        boolean there = out.size() >= end;
        wasShort |= i < known && !there;
        if (!there || (i >= known && !isSound(read(out, stretch), stretch))) {
          write(out, name, stretch);
        }
      }
      if (out.size() > end) {
        // What an interrupted copy left half done.
        out.truncate(end);
      }
      if (copied > before) {
        out.force(true);
      }
    }
    files++;
    bytes += end;
    if (wasShort) {
      mended.add("archive/" + name + ": had lost bytes in the copy, and has them again");
    }
  }

  private void write(FileChannel out, String name, ArchivedRecord.Stretch stretch)
      throws IOException {
    byte[] content;
    try (FileChannel in = FileChannel.open(from.resolve(name), StandardOpenOption.READ)) {
      content = read(in, stretch);
    }
    if (!isSound(content, stretch)) {
      throw new IOException(
          "archive/%s: bytes %d to %d are not what was written there; run 'dvcrank verify'; the copy stays as it was"
              .formatted(name, stretch.offset(), stretch.offset() + stretch.bytes()));
    }
    ByteBuffer bytesLeft = ByteBuffer.wrap(content);
    while (bytesLeft.hasRemaining()) {
      out.write(bytesLeft, stretch.offset() + bytesLeft.position());
    }
    copied += stretch.bytes();
  }

  private static boolean isSound(byte[] content, ArchivedRecord.Stretch stretch) {
    return content.length == stretch.bytes() && Sha256.of(content).equals(stretch.sha256());
  }

  /** The bytes of a stretch; fewer when the file ends before it does. */
  private static byte[] read(FileChannel channel, ArchivedRecord.Stretch stretch)
      throws IOException {
    long there = Math.max(0, Math.min(stretch.bytes(), channel.size() - stretch.offset()));
    ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(there));
    while (content.hasRemaining()
        && channel.read(content, stretch.offset() + content.position()) >= 0) {
      // reads until the stretch is whole
    }
    return content.array();
  }
}
