package vn.dvcrank.pipeline.publish;

import java.util.List;
import java.util.Locale;
import vn.dvcrank.connectors.portal.evaluation.Province;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.pipeline.store.PublishedFact;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.text.PlainText;

/**
 * The province or district that rankings and reports are on.
 *
 * @param level what it is: {@code tỉnh}, {@code thành phố}, {@code huyện}
 * @param name without that: {@code Điện Biên}
 */
public record ScopePlace(String level, String name) {

  private static final List<String> LEVELS =
      List.of("tỉnh", "thành phố", "huyện", "thị xã", "quận");
  private static final List<String> OFFICES = List.of("UBND ", "Ủy ban nhân dân ");

  /** As an imported report names it, else as the source names the province, else by its code. */
  public static ScopePlace of(ScoredScope scored) {
    String code = scored.current().series().figures().scope().code();
    return scored.current().facts().stream()
        .filter(fact -> fact.fact().equals(PublishedFact.PLACE))
        .map(PublishedFact::text)
        .findFirst()
        .or(() -> scored.own().map(OwnResult::name))
        .or(() -> ProvinceDirectory.load().find(code).map(Province::name2026))
        .map(ScopePlace::parse)
        .orElse(new ScopePlace("tỉnh", code));
  }

  /** Parts {@code UBND Thành phố Hải Phòng} into what it is and its name. */
  static ScopePlace parse(String written) {
    String place = PlainText.line(written);
    for (String office : OFFICES) {
      if (place.startsWith(office)) {
        place = place.substring(office.length());
      }
    }
    for (String level : LEVELS) {
      if (place.toLowerCase(Locale.ROOT).startsWith(level + " ")) {
        return new ScopePlace(level, place.substring(level.length() + 1));
      }
    }
    return new ScopePlace("tỉnh", place);
  }

  /** {@code tỉnh Điện Biên}. */
  public String full() {
    return level + " " + name;
  }

  /** {@code UBND TỈNH ĐIỆN BIÊN}. */
  public String authority() {
    return "UBND " + full().toUpperCase(Locale.ROOT);
  }
}
