package vn.dvcrank.connectors.portal.legacy;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Holds rows against whose they should be: an answer says it by its units' codes only. */
final class LegacyOwnership {

  private final LegacyFile contract;

  LegacyOwnership(LegacyFile contract) {
    this.contract = contract;
  }

  /** Why an answer as a whole is of something else than was asked for; empty when it is not. */
  Optional<String> fault(Scope scope, List<LegacyRow> rows) {
    return rows.stream().noneMatch(row -> row.isOf(scope))
        ? Optional.of("none of its " + rows.size() + " rows is of " + scope)
        : Optional.empty();
  }

  /** The first row that an answer to this question cannot have, in words. */
  Optional<String> stranger(Scope scope, List<LegacyRow> rows) {
    return rows.stream()
        .filter(row -> isStranger(scope, row))
        .findFirst()
        .map(
            row ->
                "has %s (LOAI_COQUAN %s), and %s was asked for"
                    .formatted(row.label(), row.kindNumber().orElse("not given"), scope));
  }

  private boolean isStranger(Scope scope, LegacyRow row) {
    boolean province = contract.kind(row).equals(Optional.of(UnitKind.PROVINCE));
    if (scope.isNational()) {
      return row.kindNumber().isPresent() && !province;
    }
    // A code of no known form is left to the reader, who leaves out one row and not a night.
    boolean elsewhere = row.province().filter(code -> !code.equals(scope.code())).isPresent();
    boolean below = province && !row.code().equals(Optional.of(scope.code()));
    return elsewhere || below;
  }
}
