package vn.dvcrank.connectors.portal.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.connectors.portal.answer.Repeats;
import vn.dvcrank.connectors.portal.answer.UnitDraft;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * One province's units as the list of units has them, by the id that groups are joined on, and the
 * province's own row. Units that cannot be trusted are left out, and said to be.
 */
final class ProvinceUnits {

  private final Optional<UnitDraft> own;
  private final Map<String, UnitDraft> byId = new LinkedHashMap<>();
  private final Set<String> leftOut = new HashSet<>();

  private ProvinceUnits(Optional<UnitDraft> own) {
    this.own = own;
  }

  static ProvinceUnits read(Scope scope, JsonRow data, ContractFile contract, Noted noted) {
    ProvinceUnits units = new ProvinceUnits(readOwn(scope, data, noted));
    List<JsonRow> rows = data.rows("evaluation");
    Repeats ids = Repeats.in(rows, "departmentId");
    Repeats codes = Repeats.in(rows, "departmentCode");
    for (int i = 0; i < rows.size(); i++) {
      JsonRow row = rows.get(i);
      if (ids.has(row) || codes.has(row)) {
        noted.add(FindingSentence.LISTED_REPEATEDLY, UnitRow.label(row, i));
        units.leaveOut(row);
      } else {
        units.add(scope, row, UnitRow.label(row, i), contract, noted);
      }
    }
    return units;
  }

  private static Optional<UnitDraft> readOwn(Scope scope, JsonRow data, Noted noted) {
    Optional<JsonRow> overview = data.object("overview");
    Optional<Unit> province = overview.flatMap(row -> UnitRow.unit(row, UnitKind.PROVINCE));
    if (overview.isEmpty() || province.isEmpty()) {
      noted.add(FindingSentence.OWN_ROW_WITHOUT_NAME, scope.code());
      return Optional.empty();
    }
    UnitDraft draft = new UnitDraft(province.get());
    draft.put(Element.points(Element.TOTAL), overview.get().cell("totalScore"));
    return Optional.of(draft);
  }

  private void add(Scope scope, JsonRow row, String label, ContractFile contract, Noted noted) {
    Optional<String> id = row.text("departmentId");
    Optional<String> childGroup = row.text("childGroup");
    Optional<UnitKind> kind = childGroup.flatMap(contract::kind);
    Optional<Unit> unit = kind.flatMap(known -> UnitRow.unit(row, known));
    if (row.text("departmentCode").filter(code -> !isUnder(code, scope)).isPresent()) {
      noted.add(FindingSentence.UNDER_ANOTHER_PROVINCE, label, scope);
      leaveOut(row);
    } else if (kind.isEmpty()) {
      noted.add(FindingSentence.CHILD_GROUP_UNKNOWN, label, childGroup.orElse("not given"));
      leaveOut(row);
    } else if (id.isEmpty() || unit.isEmpty()) {
      noted.add(FindingSentence.WITHOUT_ID_CODE_OR_NAME, label);
      leaveOut(row);
    } else {
      UnitDraft draft = new UnitDraft(unit.get());
      draft.put(Element.points(Element.TOTAL), row.cell("totalScore"));
      byId.put(id.get(), draft);
    }
  }

  private void leaveOut(JsonRow row) {
    row.text("departmentId").ifPresent(leftOut::add);
  }

  private static boolean isUnder(String code, Scope scope) {
    return code.startsWith(scope.code() + ".");
  }

  /** The province's own row; empty when it could not be read. */
  Optional<UnitDraft> own() {
    return own;
  }

  Optional<UnitDraft> byId(String departmentId) {
    return Optional.ofNullable(byId.get(departmentId));
  }

  /** Whether a unit is listed but not used, which has been said already. */
  boolean isLeftOut(String departmentId) {
    return leftOut.contains(departmentId);
  }

  Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  /** The province and its units. */
  Collection<UnitDraft> all() {
    return Stream.concat(own.stream(), byId.values().stream()).toList();
  }

  List<Observation> observations() {
    return all().stream()
        .sorted(Comparator.comparing(draft -> draft.unit().code()))
        .map(UnitDraft::observation)
        .toList();
  }
}
