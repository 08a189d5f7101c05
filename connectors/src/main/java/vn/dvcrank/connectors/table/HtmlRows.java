package vn.dvcrank.connectors.table;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/**
 * Takes the elements of a page as they end, makes rows of those that are rows, and lets go of what
 * was taken.
 *
 * <p>A table within another one is not a sheet. Where it stands in the first cell of a row, in a
 * table whose rows had no more than one cell, it is there for the looks: its rows are rows of the
 * sheet. Elsewhere it is text of its cell.
 */
final class HtmlRows {

  /** Nodes beside a table; what is made for the looks has a handful. */
  private static final int MOST_BESIDE = 2_000;

  private final String file;
  private final TextCoding coding;
  private final RowBuffer buffer;
  private final IdentityHashMap<Element, HtmlGrid> grids = new IdentityHashMap<>();
  private int sheet;
  private int number;

  HtmlRows(String file, TextCoding coding, RowSink sink) {
    this.file = file;
    this.coding = coding;
    this.buffer = new RowBuffer(file, sink);
  }

  /** Whether the page has any table. */
  boolean sawTable() {
    return sheet > 0;
  }

  /** Where in the file reading is. */
  String place() {
    return (sheet > 1 ? "sheet " + sheet + ", " : "") + "after row " + number;
  }

  /**
   * Takes an element that has ended.
   *
   * @return whether it was a row, or something outside of all tables
   */
  boolean take(Element element) throws IOException, UnreadableImportException {
    switch (element.normalName()) {
      case "tr" -> {
        return takeRow(element);
      }
      case "table" -> {
        boolean text = grid(element).isText();
        grids.remove(element);
        if (!text) {
          refuseCrowd(element);
          element.remove();
        }
      }
      case "thead", "tbody", "tfoot", "colgroup" -> {
        Optional<Element> table = above(element, "table");
        if (table.isPresent() && !grid(table.get()).isText()) {
          element.remove();
        }
      }
      case "td", "th", "html", "body", "#root" -> {
        // Cells go with their row; the others are the page.
      }
      default -> {
        if (above(element, "table").isEmpty()) {
          // Otherwise the page's text would pile up, and each removal move all of it.
          dropTextBefore(element);
          element.remove();
          return true;
        }
      }
    }
    return false;
  }

  /** Taking a table out of a cell moves all that stands beside it there. */
  private void refuseCrowd(Element table) throws UnreadableImportException {
    Element around = table.parent();
    if (around != null && around.childNodeSize() > MOST_BESIDE) {
      throw new UnreadableImportException(
          "%s, %s: more than %d pieces of text and tables in one place"
              .formatted(file, place(), MOST_BESIDE));
    }
  }

  private boolean takeRow(Element row) throws IOException, UnreadableImportException {
    Optional<Element> table = above(row, "table");
    if (table.isEmpty()) {
      row.remove();
      return false;
    }
    HtmlGrid grid = grid(table.get());
    if (grid.isText()) {
      return false;
    }
    number++;
    buffer.begin(sheet, number);
    grid.beginRow(row);
    int column = 0;
    for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      column = grid.free(column);
      buffer.put(column, coding.text(cell.text()));
      column = grid.occupy(column, cell);
    }
    buffer.fill(Math.max(column, grid.end()));
    buffer.handOut();
    dropTextBefore(row);
    dropTextBefore(root(table.get()));
    row.remove();
    return true;
  }

  /** Blanks between rows; text between rows, which the parser puts before the table. */
  private static void dropTextBefore(Node node) {
    for (Node before = node.previousSibling();
        before != null && !(before instanceof Element);
        before = node.previousSibling()) {
      before.remove();
    }
  }

  private HtmlGrid grid(Element table) throws UnreadableImportException {
    HtmlGrid known = grids.get(table);
    if (known != null) {
      return known;
    }
    Optional<Element> outer = above(table, "table");
    boolean text = outer.isPresent() && isText(table, grid(outer.get()));
    if (outer.isEmpty()) {
      sheet++;
      number = 0;
      if (sheet > TableLimits.MOST_SHEETS) {
        throw new UnreadableImportException(
            file + ": more than the " + TableLimits.MOST_SHEETS + " tables that are read");
      }
    }
    HtmlGrid grid = new HtmlGrid(text);
    grids.put(table, grid);
    return grid;
  }

  private static boolean isText(Element table, HtmlGrid outer) {
    Optional<Element> cell = above(table, "td").or(() -> above(table, "th"));
    boolean first = cell.isPresent() && cell.get().previousElementSibling() == null;
    return outer.isText() || outer.widest() > 1 || !first;
  }

  private static Element root(Element table) {
    Element root = table;
    for (Optional<Element> outer = above(table, "table");
        outer.isPresent();
        outer = above(root, "table")) {
      root = outer.get();
    }
    return root;
  }

  private static Optional<Element> above(Element element, String name) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (parent.nameIs(name)) {
        return Optional.of(parent);
      }
    }
    return Optional.empty();
  }
}
