package vn.dvcrank.pipeline.report;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * Pages of the template: A4 with the margins of Decree 30/2020/NĐ-CP, annex I, I.1 to I.3; the
 * number of the page from the second one, centred at its top.
 */
final class TemplatePages {

  /** Twentieths of a point in a millimetre. */
  private static final double TWIPS = 1440 / 25.4;

  private final XWPFDocument document;
  private final String header;

  TemplatePages(XWPFDocument document) {
    this.document = document;
    XWPFHeader numbered = document.createHeader(HeaderFooterType.DEFAULT);
    XWPFParagraph paragraph = numbered.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    paragraph.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("2");
    this.header = document.getRelationId(numbered);
  }

  /** Ends a section of upright pages with the last paragraph, for the one who edits. */
  void endUnnumbered() {
    CTSectPr section = end();
    size(section, 210, 297, STPageOrientation.PORTRAIT);
    margins(section, 20, 20, 30, 20);
  }

  /** Ends the section of the document itself. */
  void endUpright() {
    CTSectPr section = end();
    numbered(section);
    size(section, 210, 297, STPageOrientation.PORTRAIT);
    margins(section, 20, 20, 30, 20);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
  }

  /** Ends a section of pages on their side: an annex, whose pages are numbered for themselves. */
  void endOnTheSide() {
    onTheSide(end());
  }

  /** The last section begins where the last annex ends, so that no empty page follows it. */
  void last() {
    CTSectPr section = document.getDocument().getBody().getSectPr();
    section.setHeaderReferenceArray(new CTHdrFtrRef[0]);
    numbered(section);
    section.addNewType().setVal(STSectionMark.CONTINUOUS);
    size(section, 297, 210, STPageOrientation.LANDSCAPE);
    margins(section, 20, 20, 20, 20);
    section.addNewTitlePg();
  }

  private void onTheSide(CTSectPr section) {
    numbered(section);
    size(section, 297, 210, STPageOrientation.LANDSCAPE);
    margins(section, 20, 20, 20, 20);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
  }

  private CTSectPr end() {
    XWPFParagraph last = document.createParagraph();
    last.setSpacingAfter(0);
    last.setSpacingBefore(0);
    last.getCTP().getPPr().addNewRPr().addNewSz().setVal(BigInteger.TWO);
    return last.getCTP().getPPr().addNewSectPr();
  }

  private void numbered(CTSectPr section) {
    CTHdrFtrRef reference = section.addNewHeaderReference();
    reference.setType(STHdrFtr.DEFAULT);
    reference.setId(header);
  }

  private static void size(CTSectPr section, int width, int height, STPageOrientation.Enum way) {
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(width));
    size.setH(twips(height));
    size.setOrient(way);
  }

  private static void margins(CTSectPr section, int top, int bottom, int left, int right) {
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(top));
    margins.setBottom(twips(bottom));
    margins.setLeft(twips(left));
    margins.setRight(twips(right));
    margins.setHeader(twips(10));
    margins.setFooter(twips(10));
    margins.setGutter(BigInteger.ZERO);
  }

  /** Twentieths of a point. */
  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS));
  }
}
