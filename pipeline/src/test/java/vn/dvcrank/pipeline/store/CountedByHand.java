package vn.dvcrank.pipeline.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.dvcrank.scoring.dossier.Channel;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus.Phase;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.dossier.Stated;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;

/** The measures' rules again, dossier by dossier, day by day, without SQL and without months. */
final class CountedByHand {

  private final LocalDate first;
  private final LocalDate dataDay;

  /** The period's last day, or the data day where that is earlier. */
  private final LocalDate day;

  CountedByHand(Period period, LocalDate dataDay) {
    this.first = period.firstDay();
    this.dataDay = dataDay;
    this.day = period.lastDay().isBefore(dataDay) ? period.lastDay() : dataDay;
  }

  List<UnitMeasures> units(Collection<Dossier> dossiers) {
    Map<String, List<Dossier>> byUnit = new TreeMap<>();
    for (Dossier dossier : dossiers) {
      if (isReceived(dossier) || isWithdrawn(dossier)) {
        byUnit.computeIfAbsent(dossier.unitName(), unit -> new ArrayList<>()).add(dossier);
      }
    }
    return byUnit.entrySet().stream()
        .map(unit -> new UnitMeasures(unit.getKey(), counts(unit.getValue())))
        .toList();
  }

  private Map<Measure, Cell> counts(List<Dossier> dossiers) {
    List<Dossier> received = dossiers.stream().filter(this::isReceived).toList();
    List<Dossier> resolved = received.stream().filter(this::isResolved).toList();
    List<Dossier> open = received.stream().filter(one -> !isResolved(one)).toList();
    List<Dossier> onTime = resolved.stream().filter(CountedByHand::isOnTime).toList();
    List<Dossier> withFee = received.stream().filter(d -> d.feeDue() == Stated.YES).toList();
    Map<Measure, Cell> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.RECEIVED, count(received, one -> true));
    counts.put(
        Measure.ONLINE, count(received, one -> cameIn(one) && one.channel() == Channel.ONLINE));
    counts.put(
        Measure.DIRECT, count(received, one -> cameIn(one) && one.channel() != Channel.ONLINE));
    counts.put(Measure.CARRIED_OVER, count(received, one -> !cameIn(one)));
    counts.put(
        Measure.RESOLVED_EARLY,
        count(resolved, one -> one.dueOn().filter(finished(one)::isBefore).isPresent()));
    counts.put(Measure.RESOLVED_ON_TIME, count(onTime, one -> true));
    counts.put(
        Measure.RESOLVED_LATE,
        count(resolved, one -> one.dueOn().filter(finished(one)::isAfter).isPresent()));
    counts.put(Measure.OPEN_IN_TIME, count(open, one -> !isOverdue(one)));
    counts.put(Measure.OPEN_LATE, count(open, this::isOverdue));
    counts.put(Measure.WITHOUT_DUE_DATE, count(received, one -> one.dueOn().isEmpty()));
    counts.put(Measure.LATE_BY_THE_CLOCK, count(onTime, Dossier::lateByTheClock));
    counts.put(Measure.PAUSED_IN_TIME, count(open, one -> isPaused(one) && !isOverdue(one)));
    counts.put(Measure.PAUSED_LATE, count(open, one -> isPaused(one) && isOverdue(one)));
    counts.put(Measure.WITHDRAWN, count(dossiers, this::isWithdrawn));
    counts.put(Measure.FEE_DUE, stated(received, Dossier::feeDue, withFee.size()));
    boolean feeKnown = received.stream().anyMatch(one -> one.feeDue() != Stated.NOTHING);
    counts.put(
        Measure.PAID_ONLINE,
        feeKnown && withFee.isEmpty()
            ? cell(0)
            : stated(withFee, Dossier::paidOnline, yes(withFee, Dossier::paidOnline)));
    put(counts, Measure.DIGITISATION_STATED, Measure.DIGITISED, received, Dossier::digitised);
    put(
        counts,
        Measure.RESULT_STATED,
        Measure.RESULT_ELECTRONIC,
        resolved,
        Dossier::resultElectronic);
    put(counts, Measure.REUSE_STATED, Measure.REUSED, received, Dossier::reused);
    return counts;
  }

  private boolean isKnown(Dossier one) {
    return one.receivedOn().filter(received -> !received.isAfter(day)).isPresent()
        && one.status().phase() != Phase.NOT_RECEIVED;
  }

  private boolean cameIn(Dossier one) {
    return one.receivedOn().filter(received -> !received.isBefore(first)).isPresent();
  }

  private boolean isWithdrawn(Dossier one) {
    return isKnown(one) && cameIn(one) && one.status().phase() == Phase.WITHDRAWN;
  }

  private boolean isReceived(Dossier one) {
    return isKnown(one)
        && one.status().phase() != Phase.WITHDRAWN
        && (cameIn(one) || !(isSettledBy(one, dataDay) && finished(one).isBefore(first)));
  }

  private boolean isResolved(Dossier one) {
    return isSettledBy(one, day);
  }

  private static boolean isSettledBy(Dossier one, LocalDate day) {
    return one.status().phase() == Phase.RESOLVED && !finished(one).isAfter(day);
  }

  private static boolean isOnTime(Dossier one) {
    return one.dueOn().isEmpty() || one.dueOn().get().equals(finished(one));
  }

  private boolean isOverdue(Dossier one) {
    return one.dueOn().filter(due -> due.isBefore(day)).isPresent();
  }

  private static boolean isPaused(Dossier one) {
    return one.status().phase() == Phase.PAUSED;
  }

  private static LocalDate finished(Dossier one) {
    return one.finishedOn().orElseThrow();
  }

  private static void put(
      Map<Measure, Cell> counts,
      Measure all,
      Measure yes,
      List<Dossier> among,
      Function<Dossier, Stated> question) {
    long answered = among.stream().filter(one -> question.apply(one) != Stated.NOTHING).count();
    counts.put(all, stated(among, question, answered));
    counts.put(yes, stated(among, question, yes(among, question)));
  }

  private static long yes(List<Dossier> among, Function<Dossier, Stated> question) {
    return among.stream().filter(one -> question.apply(one) == Stated.YES).count();
  }

  /** A count, when any of the dossiers says something. */
  private static Cell stated(List<Dossier> among, Function<Dossier, Stated> question, long count) {
    return among.stream().allMatch(one -> question.apply(one) == Stated.NOTHING)
        ? Cell.missing(AbsenceReason.NOT_IN_EXPORT)
        : cell(count);
  }

  private static Cell count(List<Dossier> dossiers, Predicate<Dossier> which) {
    return cell(dossiers.stream().filter(which).count());
  }

  private static Cell cell(long count) {
    return Cell.of(BigDecimal.valueOf(count));
  }
}
