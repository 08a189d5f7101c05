package vn.dvcrank.connectors.reports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.portal.evaluation.Province;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.connectors.text.VietnameseText;
import vn.dvcrank.scoring.unit.Scope;

/** Finds provinces by their names in running text: {@code tỉnh Điện Biên}, {@code TP. Huế}. */
final class ProvinceNames {

  private final Map<Pattern, Scope> provinces = new LinkedHashMap<>();
  private final ProvinceDirectory directory;

  ProvinceNames(ProvinceDirectory directory) {
    this.directory = directory;
    for (Province province : directory.all()) {
      Scope scope = new Scope(province.code());
      provinces.put(pattern(province.name2025()), scope);
      provinces.put(pattern(province.name2026()), scope);
    }
  }

  /** A name without its office; the words "thành phố" may be short. */
  private static Pattern pattern(String name) {
    String place =
        UnitName.key(name)
            .replaceFirst("^ubnd\\s+", "")
            .replaceFirst("^thành phố ", "\\\\E(?:thành phố|tp\\\\.?) \\\\Q");
    return Pattern.compile("(?<!\\p{L})\\Q" + place + "\\E(?!\\p{L})");
  }

  /** The provinces that a text names, each once. */
  Set<Scope> in(String text) {
    String lower = VietnameseText.withOneTonePlace(text.toLowerCase(Locale.ROOT));
    Set<Scope> found = new LinkedHashSet<>();
    provinces.forEach(
        (pattern, scope) -> {
          if (pattern.matcher(lower).find()) {
            found.add(scope);
          }
        });
    return found;
  }

  /** A province as a report calls it: {@code tỉnh Điện Biên}; its code when it is not listed. */
  String place(Scope scope) {
    return directory
        .find(scope.code())
        .map(province -> province.name2025().replaceFirst("^UBND\\s+", ""))
        .orElse(scope.code());
  }
}
