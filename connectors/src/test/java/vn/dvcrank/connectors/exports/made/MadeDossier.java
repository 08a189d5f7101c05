package vn.dvcrank.connectors.exports.made;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One dossier of the made list, with everything that any layout prints of it.
 *
 * @param code {@code <unit code>-yyMMdd-NNNN}
 * @param procedure what is asked for
 * @param unit who handles it
 * @param submitted when it was handed in
 * @param course how it has fared
 * @param channel 1 over the counter, 2 online, 3 by post, 0 not said
 * @param fee in đồng; empty when not said
 * @param payment 1 national portal, 2 local gateway, 3 not online, 0 not said
 * @param digitised whether its components are; empty when not said
 * @param resultElectronic whether its result is; empty when not said or not there yet
 * @param reused whether data was used again; empty when not said
 * @param person nobody real
 */
public record MadeDossier(
    String code,
    MadeProcedure procedure,
    MadeUnit unit,
    LocalDateTime submitted,
    MadeCourse course,
    int channel,
    Optional<Integer> fee,
    int payment,
    Optional<Boolean> digitised,
    Optional<Boolean> resultElectronic,
    Optional<Boolean> reused,
    MadePerson person) {

  MadeDossier withCode(String other) {
    return new MadeDossier(
        other,
        procedure,
        unit,
        submitted,
        course,
        channel,
        fee,
        payment,
        digitised,
        resultElectronic,
        reused,
        person);
  }

  MadeDossier withCourse(MadeCourse other) {
    return new MadeDossier(
        code,
        procedure,
        unit,
        submitted,
        other,
        channel,
        fee,
        payment,
        digitised,
        resultElectronic,
        reused,
        person);
  }

  /** Settled as of the export, on the due day, but after the hour that was promised. */
  boolean lateByTheClock() {
    if (course.status() < 9 || course.due().isEmpty() || course.finished().isEmpty()) {
      return false;
    }
    LocalDateTime due = course.due().get();
    LocalDateTime finished = course.finished().get();
    return finished.isAfter(due) && finished.toLocalDate().equals(due.toLocalDate());
  }
}
