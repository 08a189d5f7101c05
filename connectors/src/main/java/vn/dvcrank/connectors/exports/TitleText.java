package vn.dvcrank.connectors.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.connectors.text.PeriodText;
import vn.dvcrank.connectors.text.UnitKindOfName;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.connectors.text.VietnameseText;
import vn.dvcrank.scoring.period.Period;

/** What stands above a table: of which time it is, and of which unit. */
final class TitleText {

  private static final String DAY =
      "(?:ngày\\s*)?(\\d{1,2})\\s*(?:/|-|tháng)\\s*(\\d{1,2})\\s*(?:/|-|năm)\\s*(\\d{4})(?!\\d)";
  private static final Pattern SPAN =
      Pattern.compile("từ\\s*" + DAY + "\\s*(?:đến|tới|-|–)\\s*(?:hết\\s+)?" + DAY);
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_NAME = 200;

  private final List<String> texts;

  TitleText(List<TableRow> above) {
    List<String> read = new ArrayList<>();
    for (TableRow row : above) {
      row.cells().stream()
          .filter(cell -> !cell.isBlank() && cell.length() <= LONGEST_LINE)
          .map(VietnameseText::repaired)
          .forEach(read::add);
    }
    this.texts = List.copyOf(read);
  }

  /**
   * A time, by its days.
   *
   * @param from first day
   * @param to last day
   */
  record Span(LocalDate from, LocalDate to) {}

  /** The one time that is named; days go before a month, a quarter or a year. */
  Optional<Span> time() {
    Set<Span> spans = new LinkedHashSet<>();
    Set<Period> periods = new LinkedHashSet<>();
    for (String text : texts) {
      String line = text.toLowerCase(Locale.ROOT);
      Matcher span = SPAN.matcher(line);
      while (span.find()) {
        span(span).ifPresent(spans::add);
      }
      periods.addAll(PeriodText.in(line.replace('(', ' ').replace(')', ' ')));
    }
    if (!spans.isEmpty()) {
      return spans.size() == 1 ? spans.stream().findFirst() : Optional.empty();
    }
    return periods.size() == 1
        ? periods.stream().findFirst().map(period -> new Span(period.firstDay(), period.lastDay()))
        : Optional.empty();
  }

  private static Optional<Span> span(Matcher found) {
    try {
      LocalDate from = day(found, 1);
      LocalDate to = day(found, 4);
      return to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
    } catch (DateTimeException e) {
      // A title with an impossible day names no time.
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher found, int group) {
    return LocalDate.of(
        Integer.parseInt(found.group(group + 2)),
        Integer.parseInt(found.group(group + 1)),
        Integer.parseInt(found.group(group)));
  }

  /** The units that are named behind one of a layout's labels, each once. */
  List<String> labelledUnits(RowKinds kinds) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts) {
      int colon = text.indexOf(':');
      String label = colon < 0 ? "" : HeaderText.key(text.substring(0, colon).replace("-", " "));
      String name = colon < 0 ? "" : text.substring(colon + 1).strip();
      if (kinds.unitLabels().contains(label) && isName(name)) {
        names.putIfAbsent(UnitName.key(name), name);
      }
    }
    return List.copyOf(names.values());
  }

  /** The texts that are names of units, each once. */
  List<String> units() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts) {
      if (isName(text) && UnitKindOfName.of(text).isPresent()) {
        names.putIfAbsent(UnitName.key(text), text);
      }
    }
    return List.copyOf(names.values());
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && !text.startsWith("…")
        && !text.startsWith(".");
  }
}
