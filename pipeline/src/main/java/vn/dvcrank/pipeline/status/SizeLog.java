package vn.dvcrank.pipeline.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.pipeline.publish.DurableFiles;

/**
 * How large the database was after each night: {@code sizes.csv}, a line a night. The database
 * cannot say of itself what it was; a line that cannot be read is left out, for nothing but a
 * growth hangs on it.
 */
public final class SizeLog {

  private static final String HEADER = "night,database_bytes";
  private static final int MOST_NIGHTS = 400;

  private final Path file;

  public SizeLog(Path file) {
    this.file = file;
  }

  /** Writes a night's size down, in place of an earlier one of that night. */
  public void add(LocalDate night, long databaseBytes) throws IOException {
    SortedMap<LocalDate, Long> sizes = new TreeMap<>(read());
    sizes.put(night, databaseBytes);
    while (sizes.size() > MOST_NIGHTS) {
      sizes.remove(sizes.firstKey());
    }
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    sizes.forEach((date, bytes) -> text.append(date).append(',').append(bytes).append('\n'));
    DurableFiles.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What each night added, the newest first; nights without a line share evenly in what was added
   * by the next that has one.
   */
  List<Long> growth() throws IOException {
    List<Long> growth = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    long bytesBefore = 0;
    for (Map.Entry<LocalDate, Long> size : read().entrySet()) {
      if (!before.equals(LocalDate.MIN)) {
        long nights = ChronoUnit.DAYS.between(before, size.getKey());
        growth.add(0, (size.getValue() - bytesBefore) / nights);
      }
      before = size.getKey();
      bytesBefore = size.getValue();
    }
    return growth;
  }

  private SortedMap<LocalDate, Long> read() throws IOException {
    SortedMap<LocalDate, Long> sizes = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] fields = line.split(",", -1);
        date(fields[0])
            .filter(date -> fields.length == 2 && fields[1].matches("[0-9]{1,18}"))
            .ifPresent(date -> sizes.put(date, Long.valueOf(fields[1])));
      }
    }
    return sizes;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
