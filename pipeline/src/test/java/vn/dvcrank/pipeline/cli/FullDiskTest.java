package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The disk is full from some step of the second night on. The pass ends with 5, what is published
 * is whole, and once there is room the next run ends as if nothing had been.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(CrashedNights.Shared.class)
class FullDiskTest {

  private static final int PATIENCE_SECONDS = 120;

  private final CrashedNights nights;
  private final FullDisks disks;

  FullDiskTest(CrashedNights nights) {
    this.nights = nights;
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
    System.out.printf(Locale.ROOT, "disk full at each of %1$d writes: %1$d survived%n", writes);
  }

  /** SQLite finds no room. */
  @Test
  @Timeout(600)
  void theDatabaseHasNoRoom() throws Exception {
    disks.fillDatabase();
  }

  /** A real file system of a few kilobytes, where this machine lets us make one. */
  @Test
  @Timeout(600)
  void aSmallFileSystemIsFull() throws Exception {
    fillSmallFileSystems(List.of(60, 205, 1900));
  }

  @Test
  @Tag("long")
  void smallFileSystemsOfManySizesAreFull() throws Exception {
    List<Integer> sizes = new ArrayList<>();
    IntStream.iterate(4, size -> size < 3000, size -> size + 67).forEach(sizes::add);
    int full = fillSmallFileSystems(sizes);
    System.out.printf(
        Locale.ROOT,
        "real file systems of %d sizes, %d of them too small: survived%n",
        sizes.size(),
        full);
  }

  private int fillSmallFileSystems(List<Integer> kilobytes) throws Exception {
    Namespaces.assumeMounts();
    int full = 0;
    for (int room : kilobytes) {
      TestInstallation installation = nights.eveningBefore();
      String what = "a file system with room for " + room + " kB more";
      try (ChildProcess child = Namespaces.onSmallDisk(installation, room, nights.recordings())) {
        int exit = child.end(PATIENCE_SECONDS);
        assertThat(exit).as("%s: %s", what, child.output()).isIn(0, 5);
        if (exit == 5) {
          full++;
          assertThat(child.output().lines().filter(line -> line.startsWith("dvcrank: ")))
              .as(what)
              .hasSize(1)
              .first()
              .asString()
              .containsAnyOf(FullDisks.FULL, "full", "disk I/O error");
        }
      }
      PublishedWhole.check(installation);
      nights.assertRecovers(installation, what);
      nights.forget(installation);
    }
    assertThat(full).isPositive();
    return full;
  }
}
