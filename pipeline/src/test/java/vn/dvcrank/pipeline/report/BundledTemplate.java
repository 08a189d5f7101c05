package vn.dvcrank.pipeline.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Makes the template that is part of the program: a report by the layout rules of Decree
 * 30/2020/NĐ-CP, annex I. What it writes is kept as a resource; see {@link BundledTemplateTest}.
 */
final class BundledTemplate {

  private static final String FONT = "Times New Roman";

  private final XWPFDocument document = new XWPFDocument();
  private final TemplatePages pages;

  private BundledTemplate() {
    styles();
    this.pages = new TemplatePages(document);
  }

  /** The template, as its library writes it. */
  static byte[] bytes() throws IOException {
    BundledTemplate template = new BundledTemplate();
    template.write();
    try (XWPFDocument document = template.document;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.write(out);
      return out.toByteArray();
    }
  }

  private void write() {
    forTheAuthor();
    pages.endUnnumbered();
    head();
    title();
    results();
    assessment();
    proposals();
    signature();
    pages.endUpright();
    annexes();
    pages.last();
  }

  private void styles() {
    XWPFStyles styles = document.createStyles();
    CTStyles content = CTStyles.Factory.newInstance();
    CTRPr run = content.addNewDocDefaults().addNewRPrDefault().addNewRPr();
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    run.addNewSz().setVal(BigInteger.valueOf(28));
    run.addNewSzCs().setVal(BigInteger.valueOf(28));
    run.addNewLang().setVal("vi-VN");
    styles.setStyles(content);
  }

  private void forTheAuthor() {
    framed().bold().size(13).centred().writeFramed("DÀNH CHO NGƯỜI SOẠN – XÓA TRƯỚC KHI KÝ");
    framed()
        .italic()
        .writeFramed(
            "Trang này do chương trình lập để người soạn kiểm tra; không thuộc nội dung báo cáo. Trong"
                + " văn bản, chỗ tô vàng trong ngoặc vuông là phần người soạn bổ sung.");
    framed().writeFramed("{{?author_notes}}");
    framed().bold().withNext().writeFramed("{{title}}");
    framed().writeFramed("{{?lines}}");
    framed().writeFramed("- {{text}}");
    framed().writeFramed("{{/lines}}");
    framed().writeFramed("{{/author_notes}}");
  }

  private TemplateText framed() {
    return TemplateText.in(document).size(12).spaced(0, 3);
  }

  private void head() {
    XWPFTable table = table(65, 95);
    XWPFTableCell left = cell(table, 0);
    TemplateText.in(left).size(13).centred().spaced(0, 0).write("{{authority}}");
    TemplateText.in(left).size(13).bold().centred().spaced(0, 0).write("VĂN PHÒNG");
    TemplateText.in(left).spaced(0, 4).rule(22, 22);
    TemplateText.in(left).size(13).centred().spaced(0, 0).write("Số: [....]/BC-VPUB");
    XWPFTableCell right = cell(table, 1);
    TemplateText.in(right)
        .size(12)
        .bold()
        .centred()
        .spaced(0, 0)
        .write("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    TemplateText.in(right)
        .size(13)
        .bold()
        .centred()
        .spaced(0, 0)
        .write("Độc lập - Tự do - Hạnh phúc");
    TemplateText.in(right).spaced(0, 4).rule(18, 18);
    TemplateText.in(right)
        .size(13)
        .italic()
        .centred()
        .spaced(0, 0)
        .write("{{place_name}}, ngày [..] tháng [..] năm [....]");
  }

  private void title() {
    TemplateText.in(document).bold().centred().spaced(18, 0).write("BÁO CÁO");
    TemplateText.in(document)
        .bold()
        .centred()
        .spaced(0, 2)
        .write(
            "Kết quả đánh giá chất lượng phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành"
                + " chính, dịch vụ công theo thời gian thực trên môi trường điện tử {{place}}"
                + " {{period}}");
    TemplateText.in(document).spaced(0, 10).rule(60, 60);
    running("[Căn cứ và mục đích báo cáo: người soạn bổ sung]");
    running(
        "Văn phòng Ủy ban nhân dân {{level}} báo cáo kết quả đánh giá, xếp loại {{place}} {{period}}"
            + " theo Bộ chỉ số tại Quyết định số {{decision}}. {{data_instant}} {{data_gap}}");
  }

  private void results() {
    section("I. KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI");
    running("{{?own}}");
    heading("{{number}}. Kết quả của {{place}}");
    running("{{sentence}} {{gap}}");
    TemplateText.in(document).size(13).centred().write("{{#own_table}}");
    TemplateText.in(document).size(6).spaced(0, 0).write(" ");
    running("{{/own}}");
    heading("{{units_number}}. Kết quả của các cơ quan, đơn vị");
    running("{{?peer_groups}}");
    heading("{{number}}. {{heading}}");
    running("{{evaluated}} {{gap}}");
    list("classes");
    list("not_evaluated");
    TemplateText.in(document).running().italic().write("({{annex}})");
    running("{{/peer_groups}}");
  }

  private void assessment() {
    section("II. ĐÁNH GIÁ CHUNG");
    running("{{?comparison}}");
    running("{{text}}");
    running("{{/comparison}}");
    heading("1. Kết quả đạt được");
    list("achieved");
    running("[Việc đã làm, cách làm hay, nguyên nhân của kết quả: người soạn bổ sung]");
    heading("2. Tồn tại, hạn chế");
    list("shortcomings");
    running("[Nguyên nhân khách quan, chủ quan và trách nhiệm: người soạn bổ sung]");
  }

  private void proposals() {
    section("III. ĐỀ XUẤT, KIẾN NGHỊ");
    running("{{?proposals}}");
    heading("{{number}}. Đối với {{members}}");
    running("- [{{topic}}: người soạn bổ sung]");
    running("- [Thời hạn, đơn vị chủ trì và cách theo dõi: người soạn bổ sung]");
    running("{{/proposals}}");
    heading("{{superior_number}}. Đề xuất với Ủy ban nhân dân {{level}}");
    running("- [Chỉ đạo, nguồn lực, khen thưởng và chấn chỉnh: người soạn bổ sung]");
    // The signature is not to stand on a page of its own.
    TemplateText.in(document)
        .running()
        .withNext()
        .write(
            "Văn phòng Ủy ban nhân dân {{level}} báo cáo [nơi báo cáo: người soạn bổ sung] để nắm và chỉ"
                + " đạo./.");
  }

  private void signature() {
    XWPFTable table = table(80, 80);
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell left = cell(table, 0);
    TemplateText recipients = TemplateText.in(left).size(11).align(ParagraphAlignment.LEFT);
    TemplateText.in(left)
        .size(12)
        .bold()
        .italic()
        .align(ParagraphAlignment.LEFT)
        .spaced(0, 0)
        .write("Nơi nhận:");
    recipients.spaced(0, 0).write("- [Cơ quan cấp trên nhận báo cáo: người soạn bổ sung];");
    recipients.write("{{?recipients}}");
    recipients.write("- {{text}};");
    recipients.write("{{/recipients}}");
    recipients.write("- Lưu: VT, [đơn vị soạn thảo].");
    XWPFTableCell right = cell(table, 1);
    signer(right, "[KT. CHÁNH VĂN PHÒNG]");
    signer(right, "[PHÓ CHÁNH VĂN PHÒNG]");
    for (int line = 0; line < 4; line++) {
      signer(right, " ");
    }
    signer(right, "[Họ và tên người ký]");
  }

  private static void signer(XWPFTableCell cell, String text) {
    TemplateText.in(cell).bold().centred().spaced(0, 0).write(text);
  }

  private void annexes() {
    running("{{?annexes}}");
    TemplateText.in(document).bold().centred().spaced(0, 0).write("{{label}}");
    TemplateText.in(document).bold().size(13).centred().spaced(0, 0).write("{{title}}");
    TemplateText.in(document)
        .italic()
        .size(13)
        .centred()
        .spaced(0, 6)
        .write(
            "(Kèm theo Báo cáo số [....]/BC-VPUB ngày [..] tháng [..] năm [....] của Văn phòng Ủy ban"
                + " nhân dân {{level}})");
    TemplateText.in(document).size(11).centred().spaced(0, 0).write("{{#table}}");
    TemplateText.in(document).size(6).spaced(0, 0).write(" ");
    running("{{?remarks}}");
    TemplateText.in(document).size(12).italic().spaced(0, 2).write("{{text}}");
    running("{{/remarks}}");
    pages.endOnTheSide();
    running("{{/annexes}}");
  }

  private void list(String name) {
    running("{{?" + name + "}}");
    running("- {{text}}");
    running("{{/" + name + "}}");
  }

  private void section(String text) {
    TemplateText.in(document).running().bold().withNext().spaced(6, 6).write(text);
  }

  private void heading(String text) {
    TemplateText.in(document).running().bold().withNext().write(text);
  }

  private void running(String text) {
    TemplateText.in(document).running().write(text);
  }

  /** A row of two cells without borders. */
  private XWPFTable table(int left, int right) {
    XWPFTable table = document.createTable(1, 2);
    table.removeBorders();
    CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    table.setWidth(TemplatePages.twips(left + right).intValue());
    table.getCTTbl().addNewTblGrid().addNewGridCol().setW(TemplatePages.twips(left));
    table.getCTTbl().getTblGrid().addNewGridCol().setW(TemplatePages.twips(right));
    table.getRow(0).getCell(0).setWidth(TemplatePages.twips(left).toString());
    table.getRow(0).getCell(1).setWidth(TemplatePages.twips(right).toString());
    return table;
  }

  /** A cell, whose first paragraph is removed: the next one written is its first. */
  private static XWPFTableCell cell(XWPFTable table, int column) {
    XWPFTableCell cell = table.getRow(0).getCell(column);
    cell.removeParagraph(0);
    return cell;
  }
}
