package vn.dvcrank.connectors.portal.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The nights that a directory holds. */
public final class RecordedNights {

  private static final int MOST = 1_000;

  private RecordedNights() {}

  /**
   * The nights in order of time: the directory itself when it is one, else those of its
   * subdirectories that are.
   *
   * @throws IOException when there is none, or one is broken
   */
  public static List<RecordedNight> in(Path directory) throws IOException {
    List<Path> candidates = new ArrayList<>();
    if (isNight(directory)) {
      candidates.add(directory);
    } else {
      try (Stream<Path> entries = Files.list(directory)) {
        entries.filter(RecordedNights::isNight).limit(MOST + 1L).forEach(candidates::add);
      }
    }
    if (candidates.isEmpty() || candidates.size() > MOST) {
      throw new IOException(
          directory
              + ": "
              + candidates.size()
              + " recorded nights (directories with a "
              + RecordedNight.FILE
              + "); 1 to "
              + MOST
              + " expected");
    }
    List<RecordedNight> nights = new ArrayList<>();
    for (Path candidate : candidates) {
      nights.add(RecordedNight.read(candidate));
    }
    nights.sort(Comparator.comparing(RecordedNight::at).thenComparing(RecordedNight::directory));
    return nights;
  }

  private static boolean isNight(Path directory) {
    return Files.isRegularFile(directory.resolve(RecordedNight.FILE));
  }
}
