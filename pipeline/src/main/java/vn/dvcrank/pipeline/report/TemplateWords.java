package vn.dvcrank.pipeline.report;

import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** All that a document says, in its order: its text, then its headers and footers. */
final class TemplateWords {

  private final StringBuilder words = new StringBuilder();

  private TemplateWords() {}

  static String of(XWPFDocument document) {
    TemplateWords text = new TemplateWords();
    text.add(document.getBodyElements());
    for (XWPFHeader header : document.getHeaderList()) {
      text.add(header.getBodyElements());
    }
    for (XWPFFooter footer : document.getFooterList()) {
      text.add(footer.getBodyElements());
    }
    return text.words.toString();
  }

  private void add(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        words.append(paragraph.getText()).append('\n');
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          for (XWPFTableCell cell : row.getTableCells()) {
            add(cell.getBodyElements());
          }
        }
      }
    }
  }
}
