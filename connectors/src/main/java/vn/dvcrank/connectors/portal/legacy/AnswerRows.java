package vn.dvcrank.connectors.portal.legacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.scoring.finding.Finding;

/**
 * A kept answer, taken apart into rows.
 *
 * @param rows whole ones, by their places in the file
 * @param lines what is no row: a header, and rows that are not whole
 * @param findings on rows that are not whole
 */
record AnswerRows(List<LegacyRow> rows, List<ReadLine> lines, List<Finding> findings) {

  /** More than every unit of the country. */
  static final int MOST = 20_000;

  AnswerRows {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /** All lines of the file, in order, once it is known which rows were used. */
  List<ReadLine> lines(LegacyReading reading) {
    List<ReadLine> all = new ArrayList<>(lines);
    for (LegacyRow row : rows) {
      String text = row.label() + row.name().map(name -> " " + name).orElse("");
      String kind = reading.used().contains(row.place()) ? "row" : ReadLine.UNREAD;
      all.add(new ReadLine(row.place(), kind, text));
    }
    all.sort(Comparator.comparingInt(ReadLine::where));
    return List.copyOf(all);
  }
}
