package vn.dvcrank.connectors.reports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.dvcrank.connectors.imports.LocalUnitCode;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Gives units that a report names their codes. */
final class UnitCodes {

  private final Scope scope;
  private final UnitNames names;
  private final ReadingLog log;

  UnitCodes(Scope scope, UnitNames names, ReadingLog log) {
    this.scope = scope;
    this.names = names;
    this.log = log;
  }

  /** The unit: by its agency code when exactly one unit is known by the name, else by its own. */
  Unit unit(DocumentLine line, String name, UnitKind kind) {
    Set<String> codes = new TreeSet<>(names.codes(name, kind, scope));
    if (codes.isEmpty()) {
      completed(name, kind).forEach(whole -> codes.addAll(names.codes(whole, kind, scope)));
    }
    if (codes.size() == 1) {
      return new Unit(codes.iterator().next(), name, kind);
    }
    if (codes.size() > 1) {
      log.note(FindingSentence.NAMED_AS_SEVERAL, line, name, String.join(" and ", codes));
    }
    return new Unit(LocalUnitCode.of(scope, kind, name), name, kind);
  }

  /** A commune's name with the word that the report left out ("UBND Sín Thầu"). */
  private static Stream<String> completed(String name, UnitKind kind) {
    boolean commune = kind == UnitKind.COMMUNE || kind == UnitKind.DISTRICT_COMMUNE;
    String key = UnitName.key(name);
    if (!commune || key.matches("(?:ubnd )?(?:xã|phường|thị trấn|đặc khu) .*")) {
      return Stream.empty();
    }
    String place = key.replaceFirst("^ubnd ", "");
    return List.of("xã", "phường", "thị trấn", "đặc khu").stream()
        .map(word -> "UBND " + word + " " + place);
  }
}
