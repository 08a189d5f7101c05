package vn.dvcrank.connectors.portal.legacy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;

/**
 * Turns the lines of a table into the rows of an answer: the first line names the fields. A table
 * cannot tell null from an empty text; an empty cell is taken for null, which is missing.
 */
final class TableRows {

  private static final int LONGEST_SHOWN = 80;

  private final LegacyFile contract;
  private final String file;
  private final List<LegacyRow> rows = new ArrayList<>();
  private final List<ReadLine> lines = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private List<String> fields = List.of();
  private int last;

  TableRows(LegacyFile contract, String file) {
    this.contract = contract;
    this.file = file;
  }

  /**
   * Takes the next line that is not blank.
   *
   * @param place of the line, from 1
   * @throws UnreadableImportException when it is a header that cannot be used
   */
  void add(int place, List<String> cells) throws UnreadableImportException {
    last = place;
    if (fields.isEmpty()) {
      fields = header(place, cells);
      lines.add(new ReadLine(place, "header", shown(cells)));
    } else if (cells.size() != fields.size()) {
      unread(place, cells, FindingSentence.CELLS_AND_HEADER, cells.size(), fields.size());
    } else if (cells.stream().anyMatch(cell -> cell.contains("\n") || cell.contains("\r"))) {
      unread(place, cells, FindingSentence.CELL_WITH_LINE_BREAK);
    } else {
      rows.add(new LegacyRow(place, new JsonRow(row(cells))));
    }
    if (rows.size() + lines.size() > AnswerRows.MOST) {
      throw new UnreadableImportException(
          file + ": more rows than the " + AnswerRows.MOST + " that are read");
    }
  }

  /** The last line that was taken; zero before the header. */
  int taken() {
    return last;
  }

  /** How many cells a line should have; zero before the header. */
  int width() {
    return fields.size();
  }

  /**
   * All that was taken.
   *
   * @throws UnreadableImportException when there was not even a header
   */
  AnswerRows rows() throws UnreadableImportException {
    if (fields.isEmpty()) {
      throw new UnreadableImportException(file + ": empty; a legacy answer was expected");
    }
    return new AnswerRows(rows, lines, findings);
  }

  private void unread(int place, List<String> cells, FindingSentence why, Object... figures) {
    findings.add(why.at(file + " row " + place, figures));
    lines.add(new ReadLine(place, ReadLine.UNREAD, shown(cells)));
  }

  private List<String> header(int place, List<String> cells) throws UnreadableImportException {
    List<String> names = cells.stream().map(String::strip).toList();
    String where = file + ", row " + place;
    for (int i = 0; i < names.size(); i++) {
      int first = names.indexOf(names.get(i));
      if (names.get(i).isEmpty()) {
        throw new UnreadableImportException(
            where + ", column " + (i + 1) + ": a column without a name; name it or remove it");
      }
      if (first < i) {
        throw new UnreadableImportException(
            "%s, columns %d and %d: both are called %s; keep the right one"
                .formatted(where, first + 1, i + 1, names.get(i)));
      }
    }
    List<String> lacking =
        contract.row().used().keySet().stream()
            .filter(field -> !names.contains(field))
            .sorted()
            .toList();
    if (!lacking.isEmpty()) {
      throw new UnreadableImportException(
          "%s: no column %s; the fields of a legacy answer are expected under their own names"
              .formatted(where, String.join(", ", lacking)));
    }
    return names;
  }

  private ObjectNode row(List<String> cells) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < fields.size(); i++) {
      String text = cells.get(i);
      if (text.isEmpty()) {
        row.putNull(fields.get(i));
      } else {
        row.put(fields.get(i), text);
      }
    }
    return row;
  }

  private static String shown(List<String> cells) {
    String line = String.join(" | ", cells);
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }
}
