package vn.dvcrank.pipeline.report;

import com.deepoove.poi.data.CellRenderData;
import com.deepoove.poi.data.Cells;
import com.deepoove.poi.data.Paragraphs;
import com.deepoove.poi.data.Texts;
import com.deepoove.poi.data.style.ParagraphStyle;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import vn.dvcrank.scoring.text.PlainText;

/**
 * How the cells of a report's tables look.
 *
 * @param size of the letters, in points
 */
record TableLook(int size) {

  CellRenderData head(String text) {
    return cell(text, true, ParagraphAlignment.CENTER);
  }

  CellRenderData centred(String text) {
    return cell(text, false, ParagraphAlignment.CENTER);
  }

  CellRenderData left(String text) {
    return cell(text, false, ParagraphAlignment.LEFT);
  }

  CellRenderData leftBold(String text) {
    return cell(text, true, ParagraphAlignment.LEFT);
  }

  private CellRenderData cell(String text, boolean bold, ParagraphAlignment align) {
    var words = Texts.of(PlainText.line(text)).fontSize(size);
    var style =
        ParagraphStyle.builder().withAlign(align).withSpacingBefore(2).withSpacingAfter(2).build();
    CellRenderData cell =
        Cells.of()
            .addParagraph(
                Paragraphs.of()
                    .addText((bold ? words.bold() : words).create())
                    .paraStyle(style)
                    .create())
            .verticalCenter()
            .create();
    cell.getCellStyle().setVertAlign(XWPFVertAlign.CENTER);
    return cell;
  }
}
