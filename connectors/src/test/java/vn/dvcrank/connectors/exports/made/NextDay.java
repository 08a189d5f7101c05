package vn.dvcrank.connectors.exports.made;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The list as exported a day later: three rows of 300 are another, four are new, two of which came
 * in in September and were entered late.
 */
final class NextDay {

  private static final LocalDateTime EXPORTED = MadeWorld.EXPORTED.plusDays(1);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 2);

  private NextDay() {}

  static List<MadeDossier> of(MadeWorld world) {
    List<MadeDossier> list = new ArrayList<>(world.dossiers());
    // Settled on the last day of September, and entered two days later: September's counts move.
    settle(list, 0, MadeCounts.LAST.atTime(17, 0));
    // Settled in October: still open in September.
    settle(list, 3, OCTOBER.atTime(MadeWorld.morning()));
    // Papers are asked for: still open.
    int waiting = nth(list, 5);
    MadeCourse course = list.get(waiting).course();
    list.set(
        waiting,
        list.get(waiting)
            .withCourse(new MadeCourse(5, course.received(), course.due(), course.finished())));
    for (int i = 0; i < 4; i++) {
      LocalDate day = i < 2 ? MadeWorld.LAST_DAY : OCTOBER;
      list.add(world.cameIn(world.size() + 20L + i, day.atTime(MadeWorld.morning()), EXPORTED));
    }
    return list;
  }

  private static void settle(List<MadeDossier> list, int nth, LocalDateTime at) {
    int number = nth(list, nth);
    MadeCourse course = list.get(number).course();
    list.set(
        number,
        list.get(number)
            .withCourse(new MadeCourse(9, course.received(), course.due(), Optional.of(at))));
  }

  /** The place of the nth dossier being worked on; one that is no longer does not count. */
  private static int nth(List<MadeDossier> list, int nth) {
    Predicate<MadeDossier> inProgress =
        one -> one.course().status() == 4 && one.course().due().isPresent();
    int left = nth;
    for (int i = list.size() - 1; i >= 0; i--) {
      if (inProgress.test(list.get(i)) && left-- == 0) {
        return i;
      }
    }
    throw new IllegalStateException("fewer than " + (nth + 1) + " dossiers in progress");
  }
}
