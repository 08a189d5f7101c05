package vn.dvcrank.pipeline.archive;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Copies what an index names of an archive, and of that only what the copy has not yet. Each
 * stretch is held against its digest before it is written. Bytes that an earlier index names are
 * never written over: files only grow, so that an earlier copy stays whole whatever becomes of this
 * one.
 */
public final class ArchiveCopy {

  private static final int BUFFER = 1 << 20;

  private final Path from;
  private final Path to;
  private final Path unfinished;
  private final SortedMap<String, Long> waiting = new TreeMap<>();
  private final List<String> mended = new ArrayList<>();
  private int files;
  private long bytes;
  private long copied;

  /**
   * @param from the archive's folder
   * @param to the copy's folder; need not be there yet
   * @param unfinished where what is new waits until {@link #show}; need not be there yet
   */
  public ArchiveCopy(Path from, Path to, Path unfinished) {
    this.from = from;
    this.to = to;
    this.unfinished = unfinished;
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
   * Copies what the copy lacks. Beside an earlier copy it waits, so that nothing of that one
   * changes; but bytes that it has lost are put back at once.
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
      refuseGaps(name, stretches);
      if (earlier.isEmpty()) {
        refuseUnlessBegun(name, stretches);
        copy(name, stretches, 0);
      } else {
        List<ArchivedRecord.Stretch> before = known.getOrDefault(name, List.of());
        if (!before.isEmpty()) {
          copy(name, before, before.size());
        }
        copyAside(name, stretches.subList(before.size(), stretches.size()));
      }
      files++;
      bytes += end(stretches);
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
    if (earlier.size() > now.size() || !now.subList(0, earlier.size()).equals(earlier)) {
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
    try (FileChannel there = FileChannel.open(target, READ)) {
      long end = 0;
      for (ArchivedRecord.Stretch stretch : stretches) {
        end = stretch.offset() + stretch.bytes();
        if (there.size() > end
            && !StretchBytes.areSound(StretchBytes.read(there, stretch), stretch)) {
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

  private static long end(List<ArchivedRecord.Stretch> stretches) {
    return stretches.stream().mapToLong(ArchivedRecord.Stretch::bytes).sum();
  }

  private static void refuseGaps(String name, List<ArchivedRecord.Stretch> stretches)
      throws IOException {
    long end = 0;
    for (ArchivedRecord.Stretch stretch : stretches) {
      if (stretch.offset() != end) {
        throw new IOException(
            "archive/%s: bytes %d to %d belong to no indexed answer; run 'dvcrank verify'"
                .formatted(name, end, stretch.offset()));
      }
      end += stretch.bytes();
    }
  }

  /**
   * Copies one file in its place.
   *
   * @param known how many of the stretches were copied before
   */
  private void copy(String name, List<ArchivedRecord.Stretch> stretches, int known)
      throws IOException {
    boolean isShort = false;
    try (FileChannel out = StretchBytes.open(to.resolve(name))) {
      long before = copied;
      for (int i = 0; i < stretches.size(); i++) {
        ArchivedRecord.Stretch stretch = stretches.get(i);
        boolean there = out.size() >= stretch.offset() + stretch.bytes();
        isShort |= i < known && !there;
        if (!there
            || (i >= known && !StretchBytes.areSound(StretchBytes.read(out, stretch), stretch))) {
          write(out, stretch.offset(), name, stretch);
        }
      }
      if (copied > before) {
        out.force(true);
      }
    }
    if (isShort) {
      mended.add("archive/" + name + ": had lost bytes in the copy, and has them again");
    }
  }

  private void copyAside(String name, List<ArchivedRecord.Stretch> stretches) throws IOException {
    if (stretches.isEmpty()) {
      return;
    }
    long begin = stretches.get(0).offset();
    try (FileChannel out = StretchBytes.open(unfinished.resolve(name))) {
      for (ArchivedRecord.Stretch stretch : stretches) {
        write(out, stretch.offset() - begin, name, stretch);
      }
      out.force(true);
    }
    waiting.put(name, begin);
  }

  /** Puts what waits where it belongs: new files at once, what is new of others at their end. */
  public void show() throws IOException {
    for (Map.Entry<String, Long> one : waiting.entrySet()) {
      Path target = to.resolve(one.getKey());
      Path tail = unfinished.resolve(one.getKey());
      if (one.getValue() == 0) {
        Files.createDirectories(target.getParent());
        Files.move(tail, target, ATOMIC_MOVE, REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(target.getParent(), READ)) {
          folder.force(true);
        }
        continue;
      }
      try (FileChannel in = FileChannel.open(tail, READ);
          FileChannel out = StretchBytes.open(target)) {
        // A copy that was broken off here may have left some of it.
        out.truncate(one.getValue());
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = one.getValue(); in.read(buffer) >= 0; buffer.clear()) {
          at = StretchBytes.write(out, at, buffer.flip());
        }
        out.force(true);
      }
    }
  }

  private void write(FileChannel out, long at, String name, ArchivedRecord.Stretch stretch)
      throws IOException {
    byte[] content;
    try (FileChannel in = FileChannel.open(from.resolve(name), READ)) {
      content = StretchBytes.read(in, stretch);
    }
    if (!StretchBytes.areSound(content, stretch)) {
      throw new IOException(
          "archive/%s: bytes %d to %d are not what was written there; run 'dvcrank verify'; the copy stays as it was"
              .formatted(name, stretch.offset(), stretch.offset() + stretch.bytes()));
    }
    StretchBytes.write(out, at, ByteBuffer.wrap(content));
    copied += stretch.bytes();
  }
}
