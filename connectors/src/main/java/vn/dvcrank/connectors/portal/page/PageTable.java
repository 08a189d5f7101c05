package vn.dvcrank.connectors.portal.page;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A table of a page: its headers, and the rows that have cells of data. */
final class PageTable {

  private static final int MOST_ROWS = 5_000;
  private static final int MOST_CELLS = 100;
  private static final String BREAKS = "br, div, p, li, small";

  private final List<Element> rows;

  PageTable(Element table) {
    this.rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
  }

  /** Texts of the first row's header cells. */
  List<String> headers() {
    return rows.isEmpty()
        ? List.of()
        : rows.get(0).select("> th, > td").stream().map(Element::text).toList();
  }

  /** Rows of the table, headers included. */
  int height() {
    return rows.size();
  }

  boolean isTooLarge() {
    return rows.size() > MOST_ROWS
        || rows.stream().anyMatch(row -> row.childrenSize() > MOST_CELLS);
  }

  /** Row numbers, from 0, of those that hold data: at least a number and a name. */
  List<Integer> dataRows() {
    return IntStream.range(0, rows.size())
        .filter(row -> rows.get(row).select("> td").size() >= 2)
        .boxed()
        .toList();
  }

  /** Cells of a row, however they are marked. */
  List<Element> cells(int row) {
    return rows.get(row).select("> td, > th");
  }

  /** The first line of a cell that is not blank. */
  static String firstLine(Element cell) {
    Element copy = cell.clone();
    copy.select(BREAKS).forEach(line -> line.before(new TextNode("\n")));
    return copy.wholeText()
        .lines()
        .map(line -> line.replace('\u00A0', ' ').strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }
}
