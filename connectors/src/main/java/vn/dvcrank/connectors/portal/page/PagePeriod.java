package vn.dvcrank.connectors.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.text.VietnameseText;
import vn.dvcrank.scoring.period.Period;

/**
 * Of when a page is: what a heading or caption ends with ({@code … tháng 8/2025}, {@code … quý III
 * năm 2025}, {@code … năm 2025}), else what the person says. Headings that quote a decision are not
 * asked: the year is the decision's.
 */
final class PagePeriod {

  private static final Pattern STATED =
      Pattern.compile(
          "(?:(?:tháng (1[0-2]|0?[1-9])|quý (i{1,3}|iv|[1-4])|(6 tháng đầu năm))"
              + "(?:/| năm | )|năm )(20\\d\\d)$");
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private PagePeriod() {}

  static Period of(Document page, String file, Optional<Period> hint)
      throws UnreadableImportException {
    List<Period> stated =
        page.select("h1, h2, h3, h4, caption").stream()
            .map(Element::text)
            .flatMap(text -> stated(text).stream())
            .distinct()
            .toList();
    if (stated.size() > 1
        || (hint.isPresent() && !stated.isEmpty() && !stated.contains(hint.get()))) {
      throw new UnreadableImportException(
          "%s: the page says %s%s"
              .formatted(
                  file,
                  String.join(" and ", stated.stream().map(Period::toString).toList()),
                  hint.map(given -> ", and " + given + " was given").orElse("; give --period")));
    }
    Optional<Period> known = stated.stream().findFirst().or(() -> hint);
    return known.orElseThrow(
        () ->
            new UnreadableImportException(
                file + ": the page does not say of when it is: give --period"));
  }

  private static Optional<Period> stated(String heading) {
    String text = VietnameseText.repaired(heading).toLowerCase(Locale.ROOT);
    Matcher stated = STATED.matcher(text);
    if (text.contains("quyết định") || text.contains("qđ-ttg") || !stated.find()) {
      return Optional.empty();
    }
    String year = stated.group(4);
    if (stated.group(1) != null) {
      int month = Integer.parseInt(stated.group(1));
      return Optional.of(Period.parse(year + (month < 10 ? "-0" : "-") + month));
    }
    if (stated.group(2) != null) {
      int roman = ROMAN.indexOf(stated.group(2));
      return Optional.of(Period.parse(year + "-Q" + (roman < 0 ? stated.group(2) : roman + 1)));
    }
    return Optional.of(Period.parse(stated.group(3) != null ? year + "-H1" : year));
  }
}
