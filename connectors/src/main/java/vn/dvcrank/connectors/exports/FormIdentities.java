package vn.dvcrank.connectors.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.scoring.finding.FindingCode;

/** What holds between the columns of form II.06a (Thông tư 01/2020/TT-VPCP). */
final class FormIdentities {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<Meaning> RESOLVED =
      Set.of(Meaning.RESOLVED_EARLY, Meaning.RESOLVED_ON_TIME, Meaning.RESOLVED_LATE);
  private static final Set<Meaning> OPEN = Set.of(Meaning.OPEN_IN_TIME, Meaning.OPEN_LATE);
  private static final List<Sum> SUMS =
      List.of(
          new Sum(Meaning.RECEIVED, Set.of(Meaning.ONLINE, Meaning.DIRECT, Meaning.CARRIED_OVER)),
          new Sum(Meaning.RESOLVED, RESOLVED),
          new Sum(Meaning.OPEN, OPEN));

  private final Layout layout;
  private final FindingLog log;

  FormIdentities(Layout layout, FindingLog log) {
    this.layout = layout;
    this.log = log;
  }

  private record Sum(Meaning whole, Set<Meaning> parts) {}

  /**
   * Notes where the counts of a row contradict each other.
   *
   * @param unit for the message; empty when it is not to be named
   */
  void check(TableRow row, String unit, Counts counts) {
    for (Sum sum : SUMS) {
      compare(row, unit, sum.whole(), counts.of(sum.whole()), counts.sum(sum.parts()));
    }
    Optional<Long> resolved = counts.of(Meaning.RESOLVED).or(() -> counts.sum(RESOLVED));
    Optional<Long> open = counts.of(Meaning.OPEN).or(() -> counts.sum(OPEN));
    Optional<Long> handled = resolved.flatMap(done -> open.map(left -> done + left));
    Optional<Long> received = counts.of(Meaning.RECEIVED);
    if (received.isPresent() && handled.isPresent() && !received.equals(handled)) {
      log.note(
          FindingCode.EXPORT_IDENTITY_BROKEN,
          row,
          "%s%s is %d, but resolved and open are %d"
              .formatted(
                  named(unit), layout.header(Meaning.RECEIVED), received.get(), handled.get()));
    }
  }

  /** Notes where a row's percentage is not that of its counts, rounded or cut off. */
  void checkRate(TableRow row, String unit, Counts counts, BigDecimal rate) {
    Optional<Long> done = counts.of(Meaning.RESOLVED).or(() -> counts.sum(RESOLVED));
    Optional<Long> inTime = counts.sum(Set.of(Meaning.RESOLVED_EARLY, Meaning.RESOLVED_ON_TIME));
    if (done.isEmpty() || inTime.isEmpty() || done.get() == 0) {
      return;
    }
    BigDecimal of = BigDecimal.valueOf(inTime.get());
    BigDecimal all = BigDecimal.valueOf(done.get());
    // A workbook may have 0.855 where it shows 85,5%.
    if (!isNear(rate, of.multiply(HUNDRED), all) && !isNear(rate, of, all)) {
      log.note(
          FindingCode.EXPORT_IDENTITY_BROKEN,
          row,
          "%s%s is %s, but %d of %d were settled on time"
              .formatted(
                  named(unit),
                  layout.header(Meaning.ON_TIME_RATE),
                  rate.toPlainString(),
                  inTime.get(),
                  done.get()));
    }
  }

  /** Notes where a total row is not the sum of the rows. */
  void checkTotal(TableRow row, Counts total, Counts all, Counts sinceTheLast) {
    total
        .numbers()
        .forEach(
            (meaning, number) -> {
              long sum = all.of(meaning).orElse(0L);
              if (number != sum && !number.equals(sinceTheLast.of(meaning).orElse(0L))) {
                log.note(
                    FindingCode.EXPORT_IDENTITY_BROKEN,
                    row,
                    "%s: the total row has %d, its rows add up to %d"
                        .formatted(layout.header(meaning), number, sum));
              }
            });
  }

  private void compare(
      TableRow row, String unit, Meaning whole, Optional<Long> stated, Optional<Long> sum) {
    if (stated.isPresent() && sum.isPresent() && !stated.equals(sum)) {
      log.note(
          FindingCode.EXPORT_IDENTITY_BROKEN,
          row,
          "%s%s is %d, but its parts add up to %d"
              .formatted(named(unit), layout.header(whole), stated.get(), sum.get()));
    }
  }

  private static boolean isNear(BigDecimal rate, BigDecimal of, BigDecimal all) {
    BigDecimal exact = of.divide(all, rate.scale() + 4, RoundingMode.HALF_UP);
    return rate.subtract(exact).abs().compareTo(BigDecimal.ONE.movePointLeft(rate.scale())) < 0;
  }

  private static String named(String unit) {
    return unit.isEmpty() ? "" : unit + ": ";
  }
}
