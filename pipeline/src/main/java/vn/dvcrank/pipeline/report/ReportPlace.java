package vn.dvcrank.pipeline.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dvcrank.connectors.portal.evaluation.Province;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.pipeline.publish.ScoredScope;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.text.PlainText;

/**
 * The province or district that a report is on.
 *
 * @param level what it is: {@code tỉnh}, {@code thành phố}, {@code huyện}
 * @param name without that: {@code Điện Biên}
 */
public record ReportPlace(String level, String name) {

  private static final List<String> LEVELS =
      List.of("tỉnh", "thành phố", "huyện", "thị xã", "quận");
  private static final List<String> OFFICES = List.of("UBND ", "Ủy ban nhân dân ");

  /** As an imported report names it, else as the source names the province, else by its code. */
  public static ReportPlace of(ScoredScope scored) {
    String code = scored.current().series().figures().scope().code();
    return Stream.of(
            scored.current().facts().stream()
                .filter(fact -> fact.fact().equals(PublishedFact.PLACE))
                .map(PublishedFact::text)
                .findFirst(),
            scored.own().map(OwnResult::name),
            ProvinceDirectory.load().find(code).map(Province::name2026))
        .flatMap(Optional::stream)
        .findFirst()
        .map(ReportPlace::parse)
        .orElse(new ReportPlace("tỉnh", code));
  }

  /** Parts {@code UBND Thành phố Hải Phòng} into what it is and its name. */
  static ReportPlace parse(String written) {
    String place = PlainText.line(written);
    for (String office : OFFICES) {
      if (place.startsWith(office)) {
        place = place.substring(office.length());
      }
    }
    for (String level : LEVELS) {
      if (place.toLowerCase(Locale.ROOT).startsWith(level + " ")) {
        return new ReportPlace(level, place.substring(level.length() + 1));
      }
    }
    return new ReportPlace("tỉnh", place);
  }

  /** {@code tỉnh Điện Biên}. */
  String full() {
    return level + " " + name;
  }

  /** {@code UBND TỈNH ĐIỆN BIÊN}. */
  String authority() {
    return "UBND " + full().toUpperCase(Locale.ROOT);
  }
}
