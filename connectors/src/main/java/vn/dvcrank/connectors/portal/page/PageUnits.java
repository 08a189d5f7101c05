package vn.dvcrank.connectors.portal.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.portal.evaluation.ProvinceDirectory;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Codes for the names on a page: provinces from the reviewed list, others from those known. */
final class PageUnits {

  private final Scope scope;
  private final UnitNames names;
  private final ProvinceDirectory provinces = ProvinceDirectory.load();

  PageUnits(Scope scope, UnitNames names) {
    this.scope = scope;
    this.names = names;
  }

  List<String> codes(String name, UnitKind kind) {
    if (!scope.isNational()) {
      return names.codes(name, kind, scope).stream().distinct().toList();
    }
    String key = provinceKey(name);
    return provinces.all().stream()
        .filter(
            province ->
                Stream.of(province.name2025(), province.name2026())
                    .anyMatch(known -> Objects.equals(provinceKey(known), key)))
        .map(province -> province.code())
        .toList();
  }

  /** Pages and reports write a province with its committee or without. */
  private static String provinceKey(String name) {
    return UnitName.key(name).replaceFirst("^ubnd ", "");
  }
}
