package vn.dvcrank.connectors.portal.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.unit.Scope;

/**
 * The tables of a page that have rows: one of provinces, or two of a province's units.
 *
 * @param ofProvinces in {@code div#table-container}
 * @param ofUnits in {@code .province-table-container}: departments, then communes
 */
record PageTables(List<PageTable> ofProvinces, List<PageTable> ofUnits) {

  private static final String UNITS = ".province-table-container table";
  private static final String PROVINCES = "div#table-container table";

  static PageTables in(Document page) {
    List<PageTable> units = page.select(UNITS).stream().map(PageTable::new).toList();
    List<PageTable> provinces =
        page.select(PROVINCES).not(UNITS).stream().map(PageTable::new).toList();
    return new PageTables(withRows(provinces), withRows(units).isEmpty() ? List.of() : units);
  }

  private static List<PageTable> withRows(List<PageTable> tables) {
    return tables.stream().filter(table -> !table.dataRows().isEmpty()).toList();
  }

  boolean isEmpty() {
    return ofProvinces.isEmpty() && ofUnits.isEmpty();
  }

  /**
   * Whose units are read.
   *
   * @param hint what the person says: a page does not say of which province it is
   * @throws UnreadableImportException when that leaves it open, or there are no such tables
   */
  Scope scope(String file, Optional<Scope> hint) throws UnreadableImportException {
    if (hint.isEmpty() && !ofUnits.isEmpty()) {
      throw new UnreadableImportException(
          file + ": the page does not say of which province its units are: give --province");
    }
    Scope scope = hint.orElse(Scope.NATIONAL);
    int found = scope.isNational() ? ofProvinces.size() : ofUnits.size();
    int due = scope.isNational() ? 1 : 2;
    if (found != due || tables(scope).stream().anyMatch(PageTable::isTooLarge)) {
      throw new UnreadableImportException(
          "%s: %d table(s) in '%s' that can be read as %s; %d expected"
              .formatted(file, found, scope.isNational() ? PROVINCES : UNITS, scope, due));
    }
    return scope;
  }

  List<PageTable> tables(Scope scope) {
    return scope.isNational() ? ofProvinces : ofUnits;
  }
}
