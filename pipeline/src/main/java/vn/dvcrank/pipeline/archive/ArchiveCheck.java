package vn.dvcrank.pipeline.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Whether every byte of the archive is what the index says it was when it was written. */
public final class ArchiveCheck {

  private final Path folder;
  private final AnswerTable index;
  private final AnswerArchive archive;

  public ArchiveCheck(Path folder, DataSource database) {
    this.folder = folder;
    this.index = new AnswerTable(database);
    this.archive = new AnswerArchive(folder, database, "");
  }

  /** Tells each fault: which file, which record, what is wrong. */
  public void run(Consumer<String> faults) throws SQLException, IOException {
    List<String> indexed = index.files();
    for (String name : WarcFile.namesBelow(folder)) {
      if (!indexed.contains(name)) {
        faults.accept(
            "archive/" + name + ": no answer of it is indexed; the next new answer sorts it out");
      }
    }
    for (String name : indexed) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        faults.accept("archive/" + name + ": the file is gone");
      } else {
        check(name, file, faults);
      }
    }
  }

  private void check(String name, Path file, Consumer<String> faults)
      throws SQLException, IOException {
    long end = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (AnswerTable.IndexedStretch indexed : index.stretches(name)) {
        ArchivedRecord.Stretch stretch = indexed.stretch();
        if (stretch.offset() != end) {
          faults.accept(
              "archive/%s: bytes %s to %s belong to no indexed answer"
                  .formatted(name, end, stretch.offset()));
        }
        end = stretch.offset() + stretch.bytes();
        checkStretch(name, channel, indexed, faults);
      }
      if (channel.size() > end) {
        faults.accept(
            ("archive/%s: %s bytes after the last indexed answer; the next new answer sorts"
                    + " them out")
                .formatted(name, channel.size() - end));
      }
    }
  }

  private void checkStretch(
      String name, FileChannel channel, AnswerTable.IndexedStretch indexed, Consumer<String> faults)
      throws IOException {
    ArchivedRecord.Stretch stretch = indexed.stretch();
    String where = "archive/%s, record at %s".formatted(name, indexed.answer().offset());
    if (stretch.offset() + stretch.bytes() > channel.size()) {
      faults.accept(where + ": the file ends before it does");
      return;
    }
    if (!StretchBytes.areSound(StretchBytes.read(channel, stretch), stretch)) {
      faults.accept(
          where
              + ": its bytes were changed after they were written (answer "
              + indexed.answer().sha256()
              + ")");
      return;
    }
    try {
      archive.body(indexed.answer());
    } catch (IOException e) {
      faults.accept(where + ": cannot be read back (" + e.getMessage() + ")");
    }
  }
}
