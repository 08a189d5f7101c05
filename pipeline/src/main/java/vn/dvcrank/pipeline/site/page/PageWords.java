package vn.dvcrank.pipeline.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.words.FigureWords;
import vn.dvcrank.scoring.words.NoteWords;

/** What only pages say: figures for scripts and bars, short names, sentences around figures. */
public final class PageWords {

  /** Length of a bar that is full. */
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private PageWords() {}

  /** Points, or a dash where there are none. */
  public static String points(Optional<BigDecimal> number) {
    return number.map(FigureWords::points).orElse("–");
  }

  /** A number as scripts read it; empty where there is none. */
  public static String exact(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** How much of a cap is reached, as a length of 100. */
  public static String bar(Cell points, BigDecimal max) {
    return points
        .value()
        .filter(any -> max.signum() > 0)
        .map(value -> value.multiply(FULL).divide(max, 1, RoundingMode.HALF_UP))
        .map(length -> length.max(BigDecimal.ZERO).min(FULL).toPlainString())
        .orElse("0");
  }

  /** Points short of a cap; a dash where they are not known. */
  public static String lost(Cell points, BigDecimal max) {
    return points(points.value().map(max::subtract));
  }

  /** A count with dots between thousands: {@code 3.534}. */
  public static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }

  /** Up, down or neither, as the style sheet calls it. */
  public static String direction(BigDecimal change) {
    return change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "same";
  }

  /** A class, as the style sheet calls it. */
  public static String style(Band band) {
    return "band band-" + band.code().toLowerCase(Locale.ROOT);
  }

  /** The next better class than a standing's; empty in the best one and without a class. */
  public static Optional<Band> next(Ranking ranking, Standing standing) {
    List<Band> bands = ranking.indexSet().bands();
    return standing
        .card()
        .band()
        .map(bands::indexOf)
        .filter(at -> at > 0)
        .map(at -> bands.get(at - 1));
  }

  /** Why it is not evaluated, and what else is to be said of it. */
  public static List<String> notes(Standing standing) {
    List<String> notes = new ArrayList<>();
    Optional<Exclusion> exclusion = standing.card().exclusion();
    exclusion.map(NoteWords::reason).ifPresent(notes::add);
    standing.notes().stream()
        .filter(note -> exclusion.filter(why -> why.note().equals(note)).isEmpty())
        .map(NoteWords::note)
        .forEach(notes::add);
    return notes;
  }

  /** What a length of periods is called. */
  public static String every(PeriodKind kind) {
    return switch (kind) {
      case YEAR -> "theo năm";
      case HALF -> "theo 6 tháng";
      case QUARTER -> "theo quý";
      case MONTH -> "theo tháng";
    };
  }

  /** A period at an axis: {@code 2026}, {@code 6T1/2026}, {@code Q3/2026}, {@code 8/2026}. */
  public static String tick(Period period) {
    String year = "/" + period.year();
    return switch (period.kind()) {
      case YEAR -> "" + period.year();
      case HALF -> "6T" + period.number() + year;
      case QUARTER -> "Q" + period.number() + year;
      case MONTH -> period.number() + year;
    };
  }

  /** An instant, for a script. */
  public static String seconds(Instant instant) {
    return Long.toString(instant.getEpochSecond());
  }

  /** A day, for a script that sorts. */
  public static String sortable(LocalDate day) {
    return Long.toString(day.toEpochDay());
  }

  /** Of a text that begins a sentence. */
  public static String first(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
