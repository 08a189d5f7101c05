package vn.dvcrank.pipeline.cli;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** As {@link FullDiskTest}, of a night that takes exports in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class ExportFullDiskTest {

  private final FullDisks disks;

  ExportFullDiskTest(@DisturbedNight.OfExports CrashedNights nights) {
    disks = new FullDisks(nights);
  }

  @Test
  @Timeout(600)
  void aSelectionOfWritesFails() throws Exception {
    int writes = disks.writes();
    IntStream.iterate(2, write -> write <= writes, write -> write + 29).forEach(disks::fillBefore);
  }

  @Test
  @Tag("long")
  void everyWriteFails() throws Exception {
    int writes = disks.writes();
    IntStream.rangeClosed(1, writes).forEach(disks::fillBefore);
    System.out.printf(
        Locale.ROOT, "exports: disk full at each of %1$d writes: %1$d survived%n", writes);
  }

  @Test
  @Timeout(600)
  void theDatabaseHasNoRoom() throws Exception {
    disks.fillDatabase();
  }
}
