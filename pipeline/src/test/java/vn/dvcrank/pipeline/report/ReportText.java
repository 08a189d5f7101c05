package vn.dvcrank.pipeline.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word document as plain text: a line a paragraph, a row of a table in one line. */
public final class ReportText {

  private ReportText() {}

  public static String of(byte[] docx) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          line(text, paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          rows(table).forEach(row -> line(text, String.join(" | ", row)));
        }
      }
    }
    return text.toString();
  }

  /** The tables, cell by cell. */
  public static List<List<List<String>>> tables(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getTables().stream().map(ReportText::rows).toList();
    }
  }

  private static List<List<String>> rows(XWPFTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      rows.add(row.getTableCells().stream().map(ReportText::text).toList());
    }
    return rows;
  }

  private static String text(XWPFTableCell cell) {
    return cell.getText().replaceAll("\\s+", " ").strip();
  }

  private static void line(StringBuilder text, String line) {
    String stripped = line.replaceAll("\\s+", " ").strip();
    if (!stripped.isEmpty()) {
      text.append(stripped).append('\n');
    }
  }
}
