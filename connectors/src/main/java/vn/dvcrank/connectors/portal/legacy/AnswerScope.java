package vn.dvcrank.connectors.portal.legacy;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Whose units the rows of a kept answer are: the country's provinces, or one province's. */
final class AnswerScope {

  private final LegacyFile contract;

  AnswerScope(LegacyFile contract) {
    this.contract = contract;
  }

  /**
   * What the rows say of themselves.
   *
   * @param hint what the person says, who may not contradict the rows
   * @throws UnreadableImportException when the rows do not agree, with each other or with the hint
   */
  Scope of(String file, List<LegacyRow> rows, Optional<Scope> hint)
      throws UnreadableImportException {
    Scope said = ofRows(file, rows);
    if (hint.isPresent() && !hint.get().equals(said)) {
      throw new UnreadableImportException(
          "%s: its rows are of %s, and %s was given".formatted(file, said, hint.get()));
    }
    return said;
  }

  private Scope ofRows(String file, List<LegacyRow> rows) throws UnreadableImportException {
    List<LegacyRow> known =
        rows.stream()
            .filter(row -> row.province().isPresent() && contract.kind(row).isPresent())
            .toList();
    if (known.isEmpty()) {
      throw new UnreadableImportException(
          file + ": none of its " + rows.size() + " rows has a code and kind that are known");
    }
    boolean national =
        known.stream().allMatch(row -> contract.kind(row).equals(Optional.of(UnitKind.PROVINCE)));
    if (national) {
      return Scope.NATIONAL;
    }
    TreeSet<String> provinces =
        known.stream()
            .flatMap(row -> row.province().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (provinces.size() > 1) {
      throw new UnreadableImportException(
          "%s: rows of more than one province, %s; hand them in apart"
              .formatted(file, String.join(" and ", provinces)));
    }
    return new Scope(provinces.first());
  }
}
