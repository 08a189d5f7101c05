package vn.dvcrank.pipeline.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.connectors.imports.LocalUnitCode;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.text.UnitKindOfName;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * The units that names in exports stand for. One that no capture has named gets a local code; one
 * whose name does not say what sort of unit it is has no peers, and is left out with a finding.
 */
final class LocalUnits {

  private final UnitNames names;
  private final Scope scope;
  private final Map<String, Optional<Unit>> known = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  LocalUnits(UnitNames names, Scope scope) {
    this.names = names;
    this.scope = scope;
  }

  /** The unit of a name as an export writes it. */
  Optional<Unit> of(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  /** What was noticed about the names asked for. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private Optional<Unit> find(String name) {
    Optional<UnitKind> kind = UnitKindOfName.of(name);
    if (kind.isEmpty()) {
      findings.add(FindingSentence.NAME_OF_NO_PEER.at(name));
      return Optional.empty();
    }
    List<String> codes = names.codes(name, kind.get(), scope);
    if (codes.size() > 1) {
      findings.add(FindingSentence.NAME_OF_SEVERAL.at(name, String.join(" and ", codes)));
    }
    String code = codes.size() == 1 ? codes.get(0) : LocalUnitCode.of(scope, kind.get(), name);
    return Optional.of(new Unit(code, name, kind.get()));
  }
}
