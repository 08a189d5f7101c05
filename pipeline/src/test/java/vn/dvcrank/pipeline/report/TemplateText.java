package vn.dvcrank.pipeline.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Writes paragraphs of the template. What stands in square brackets, and what a gap's tag stands
 * for, is left to a person and is marked yellow.
 */
final class TemplateText {

  private static final Pattern GAP = Pattern.compile("\\[[^\\]]*\\]|\\{\\{(data_)?gap\\}\\}");

  private final IBody body;
  private int size = 14;
  private boolean bold;
  private boolean italic;
  private ParagraphAlignment align = ParagraphAlignment.BOTH;
  private double indent;
  private int before;
  private int after = 6;
  private boolean keepNext;

  private TemplateText(IBody body) {
    this.body = body;
  }

  static TemplateText in(XWPFDocument document) {
    return new TemplateText(document);
  }

  static TemplateText in(XWPFTableCell cell) {
    return new TemplateText(cell);
  }

  TemplateText size(int points) {
    this.size = points;
    return this;
  }

  TemplateText bold() {
    this.bold = true;
    return this;
  }

  TemplateText italic() {
    this.italic = true;
    return this;
  }

  TemplateText align(ParagraphAlignment where) {
    this.align = where;
    return this;
  }

  TemplateText centred() {
    return align(ParagraphAlignment.CENTER);
  }

  /** First line indented, as running text is. */
  TemplateText running() {
    this.indent = 12.7;
    return this;
  }

  TemplateText spaced(int pointsBefore, int pointsAfter) {
    this.before = pointsBefore;
    this.after = pointsAfter;
    return this;
  }

  TemplateText withNext() {
    this.keepNext = true;
    return this;
  }

  /** One paragraph. */
  XWPFParagraph write(String text) {
    XWPFParagraph paragraph = paragraph();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      run(paragraph, text.substring(from, gap.start()), false);
      run(paragraph, gap.group(), true);
      from = gap.end();
    }
    run(paragraph, text.substring(from), false);
    return paragraph;
  }

  /** A paragraph in a frame, which the next one in a frame continues. */
  XWPFParagraph writeFramed(String text) {
    XWPFParagraph paragraph = write(text);
    paragraph.setBorderTop(Borders.SINGLE);
    paragraph.setBorderBottom(Borders.SINGLE);
    paragraph.setBorderLeft(Borders.SINGLE);
    paragraph.setBorderRight(Borders.SINGLE);
    return paragraph;
  }

  /** A line as long as is left between two indents, in millimetres. */
  void rule(double left, double right) {
    XWPFParagraph paragraph = paragraph();
    paragraph.setIndentationLeft(TemplatePages.twips(left).intValue());
    paragraph.setIndentationRight(TemplatePages.twips(right).intValue());
    paragraph.setBorderTop(Borders.SINGLE);
    paragraph.createRun().setFontSize(2);
  }

  private XWPFParagraph paragraph() {
    XWPFParagraph paragraph =
        body instanceof XWPFTableCell cell
            ? cell.addParagraph()
            : ((XWPFDocument) body).createParagraph();
    paragraph.setAlignment(align);
    paragraph.setSpacingBefore(before * 20);
    paragraph.setSpacingAfter(after * 20);
    if (indent > 0) {
      paragraph.setIndentationFirstLine(TemplatePages.twips(indent).intValue());
    }
    if (keepNext) {
      paragraph.setKeepNext(true);
    }
    return paragraph;
  }

  /** Each tag is a run of its own: the library gives what it fills in the looks of the run. */
  private void run(XWPFParagraph paragraph, String text, boolean gap) {
    for (String part : text.split("(?=\\{\\{)|(?<=\\}\\})", -1)) {
      if (!part.isEmpty()) {
        plainRun(paragraph, part, gap);
      }
    }
  }

  private void plainRun(XWPFParagraph paragraph, String text, boolean gap) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(size);
    if (bold) {
      run.setBold(true);
    }
    if (italic) {
      run.setItalic(true);
    }
    if (gap) {
      run.setTextHighlightColor("yellow");
    }
  }
}
