package vn.dvcrank.connectors.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.period.PeriodKind;

/**
 * Periods as titles write them: {@code năm 2025}, {@code quý III năm 2025}, {@code tháng 7/2023}.
 */
public final class PeriodText {

  private static final String YEAR = "(?:\\s*(?:của\\s+)?năm\\s+|\\s*[/-]\\s*)(\\d{4})(?!\\d)";

  /** Days and what stands in brackets speak of the document, not of its period. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\([^)]{0,500}\\)|ngày\\s*\\d{0,2}\\s*tháng\\s*[\\d ]{1,3}\\s*năm\\s*\\d{4}"
              + "|\\d{1,2}/\\d{1,2}/\\d{4}|số\\s+\\S+");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<other>(?:đến|tới|-|–)\\s*(?:hết\\s+)?(?:tháng|quý)\\s+[\\divx]+"
              + YEAR
              + ")|(?<half>(\\d{1,2}|sáu)\\s+tháng\\s+(đầu|cuối)"
              + YEAR
              + ")|(?<quarter>quý\\s+(i{1,3}|iv|[1-4])"
              + YEAR
              + ")|(?<month>tháng\\s+(\\d{1,2})"
              + YEAR
              + ")|(?<year>(?<!\\p{L})năm\\s+(\\d{4})(?!\\d))");

  private static final Map<String, Integer> QUARTERS =
      Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

  private PeriodText() {}

  /**
   * The periods that a text names.
   *
   * @return none when it names none, or one that is no year, half, quarter or month
   */
  public static Set<Period> in(String text) {
    String clean = BESIDE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    Set<Period> periods = new TreeSet<>();
    Matcher found = PERIOD.matcher(clean);
    while (found.find()) {
      Optional<Period> period = period(found);
      if (period.isEmpty()) {
        return Set.of();
      }
      periods.add(period.get());
    }
    return periods;
  }

  private static Optional<Period> period(Matcher found) {
    if (found.group("half") != null) {
      boolean six = found.group(4).equals("6") || found.group(4).equals("sáu");
      int half = found.group(5).equals("đầu") ? 1 : 2;
      return six ? of(PeriodKind.HALF, found.group(6), half) : Optional.empty();
    }
    if (found.group("quarter") != null) {
      return of(PeriodKind.QUARTER, found.group(9), QUARTERS.getOrDefault(found.group(8), 0));
    }
    if (found.group("month") != null) {
      return of(PeriodKind.MONTH, found.group(12), Integer.parseInt(found.group(11)));
    }
    return found.group("year") != null ? of(PeriodKind.YEAR, found.group(14), 1) : Optional.empty();
  }

  private static Optional<Period> of(PeriodKind kind, String year, int number) {
    int most = 12 / kind.months();
    return year.charAt(0) == '0' || number < 1 || number > most
        ? Optional.empty()
        : Optional.of(new Period(kind, Integer.parseInt(year), number));
  }
}
