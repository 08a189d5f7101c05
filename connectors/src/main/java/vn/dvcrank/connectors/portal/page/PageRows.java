package vn.dvcrank.connectors.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.scoring.finding.FindingSentence;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/** Takes the rows out of a page's tables: where each kind of page has its names and scores. */
final class PageRows {

  private static final int NAME = 1;
  private static final int SCORE = 2;

  private final PageLayout layout;
  private final String file;
  private final Noted noted;

  PageRows(PageLayout layout, String file, Noted noted) {
    this.layout = layout;
    this.file = file;
    this.noted = noted;
  }

  /**
   * @param group the page is of; empty for the page of all groups
   */
  List<PageRow> read(Scope scope, List<PageTable> tables, Optional<PageLayout.Column> group)
      throws UnreadableImportException {
    if (scope.isNational()) {
      return ofProvinces(tables.get(0), group);
    }
    List<PageRow> rows = new ArrayList<>();
    int above = 0;
    List<UnitKind> kinds = List.of(UnitKind.DEPARTMENT, UnitKind.COMMUNE);
    for (int i = 0; i < kinds.size(); i++) {
      PageTable table = tables.get(i);
      for (int row : table.dataRows()) {
        List<Element> cells = table.cells(row);
        Map<PageLayout.Column, String> figure =
            group
                .map(one -> Map.of(one, lastLine(cells)))
                .orElseGet(() -> Map.of(layout.total(), spanned(cells)));
        rows.add(new PageRow(above + row + 1, kinds.get(i), name(cells), figure));
      }
      above += table.height();
    }
    return rows;
  }

  private List<PageRow> ofProvinces(PageTable table, Optional<PageLayout.Column> group)
      throws UnreadableImportException {
    Map<PageLayout.Column, Integer> places = places(table);
    if (group.isEmpty() && places.size() < layout.columns().size()) {
      String lacking =
          String.join(
              ", ",
              layout.columns().stream()
                  .filter(column -> !places.containsKey(column))
                  .map(PageLayout.Column::header)
                  .toList());
      throw new UnreadableImportException(
          "%s: the table has no column %s, and the page does not say of which group it is"
              .formatted(file, lacking));
    }
    List<PageRow> rows = new ArrayList<>();
    for (int row : table.dataRows()) {
      List<Element> cells = table.cells(row);
      if (group.isPresent()) {
        rows.add(
            new PageRow(
                row + 1, UnitKind.PROVINCE, name(cells), Map.of(group.get(), lastLine(cells))));
      } else if (cells.size() == table.headers().size()) {
        Map<PageLayout.Column, String> figures = new LinkedHashMap<>();
        places.forEach((column, at) -> figures.put(column, PageTable.firstLine(cells.get(at))));
        rows.add(new PageRow(row + 1, UnitKind.PROVINCE, name(cells), figures));
      } else {
        noted.add(
            FindingSentence.CELLS_AND_HEADER,
            file + " row " + (row + 1),
            cells.size(),
            table.headers().size());
      }
    }
    return rows;
  }

  /** Where the columns stand; one that stands there twice stands nowhere. */
  private Map<PageLayout.Column, Integer> places(PageTable table) {
    List<String> headers = table.headers();
    Map<PageLayout.Column, Integer> places = new LinkedHashMap<>();
    for (PageLayout.Column column : layout.columns()) {
      int[] found =
          IntStream.range(0, headers.size())
              .filter(i -> column.isNamedBy(headers.get(i)))
              .toArray();
      if (found.length == 1) {
        places.put(column, found[0]);
      }
    }
    return places;
  }

  private static String name(List<Element> cells) {
    return cells.get(NAME).text();
  }

  private static String lastLine(List<Element> cells) {
    return cells.size() > SCORE ? PageTable.firstLine(cells.get(cells.size() - 1)) : "";
  }

  private static String spanned(List<Element> cells) {
    if (cells.size() <= SCORE) {
      return "";
    }
    List<Element> spans = cells.get(SCORE).select("span");
    return spans.isEmpty() ? "" : PageTable.firstLine(spans.get(0));
  }
}
