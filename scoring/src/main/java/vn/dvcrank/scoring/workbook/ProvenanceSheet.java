package vn.dvcrank.scoring.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.dvcrank.scoring.files.AnswerRef;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.files.SnapshotRef;
import vn.dvcrank.scoring.files.VietnamTime;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.TimeWords;

/**
 * What the figures rest on, down to the bytes, and how to make the files again. Where the bytes lie
 * in the archive is in the manifest alone: two machines may keep the same ones at other places.
 *
 * @param subject what the workbook is about
 */
record ProvenanceSheet(Subject subject) {

  /** The sheet's name. */
  static final String TAB = "Nguồn số liệu";

  private static final List<String> SNAPSHOTS =
      List.of(
          "BẢN CHỤP SỐ LIỆU", "TÊN", "SỐ CÂU TRẢ LỜI", "SHA-256 CỦA NỘI DUNG", "LẤY LÚC", "NGUỒN");
  private static final List<Look> SNAPSHOT_LOOKS =
      List.of(Look.TEXT, Look.TEXT, Look.WHOLE, Look.TEXT, Look.TEXT, Look.TEXT);
  private static final List<String> ANSWERS =
      List.of("CÂU TRẢ LỜI, TỆP GỐC", "PHẦN", "SỐ BYTE", "SHA-256");
  private static final List<Look> ANSWER_LOOKS =
      List.of(Look.TEXT, Look.TEXT, Look.WHOLE, Look.TEXT);

  void write(Workbook workbook) {
    PrintedSheet sheet = new PrintedSheet(workbook, TAB, List.of(24, 48, 17, 68, 26, 18));
    sheet.across("NGUỒN SỐ LIỆU " + subject.period(), Look.TITLE);
    sheet.repeat(0, 0);
    sheet.freeze(0);
    sheet.gap();
    writeFacts(sheet);
    sheet.gap();
    sheet.heads(SNAPSHOTS);
    for (SnapshotRef snapshot : subject.manifest().snapshots()) {
      sheet.row(row(snapshot), SNAPSHOT_LOOKS);
    }
    sheet.gap();
    sheet.heads(ANSWERS);
    for (SnapshotRef snapshot : subject.manifest().snapshots()) {
      for (AnswerRef answer : snapshot.answers()) {
        sheet.row(row(snapshot.role(), answer), ANSWER_LOOKS);
      }
    }
  }

  private void writeFacts(PrintedSheet sheet) {
    Manifest manifest = subject.manifest();
    RankingKey key = manifest.key();
    fact(sheet, "Bộ chỉ số", key.indexSet() + ": " + manifest.indexSetName());
    fact(sheet, "Quyết định", manifest.decision());
    fact(sheet, "Cách tính", key.method());
    fact(sheet, "Cơ sở", key.basis().label() + ": " + NoteWords.basis(key.basis()));
    fact(
        sheet, "Phạm vi", key.scope().code() + subject.place().map(name -> ": " + name).orElse(""));
    fact(
        sheet,
        "Kỳ đánh giá",
        "%s: %s (%s – %s)"
            .formatted(
                key.period(),
                TimeWords.period(key.period()),
                TimeWords.day(key.period().firstDay()),
                TimeWords.day(key.period().lastDay())));
    fact(
        sheet,
        "Tạm tính",
        manifest.provisional() ? "có, kỳ chưa kết thúc khi lấy số liệu" : "không");
    fact(sheet, "Số liệu lấy lúc", VietnamTime.write(manifest.capturedAt()));
    if (manifest.seriesBreak().isPresent()) {
      fact(sheet, "Không so với kỳ trước", NoteWords.SERIES_BREAK);
    }
    fact(sheet, "Chương trình", manifest.generator());
    fact(sheet, "Lập lại", command(key));
  }

  /** What was captured later does not count in it, so it gives these files again. */
  private String command(RankingKey key) {
    return "./dvcrank rank --period %s --scope %s --index-set %s --as-of %s"
        .formatted(
            key.period(),
            key.scope(),
            key.indexSet(),
            VietnamTime.write(subject.manifest().capturedAt()));
  }

  private static void fact(PrintedSheet sheet, String name, String words) {
    sheet.pair(SheetCell.text(name), SheetCell.text(words));
  }

  private static List<SheetCell> row(SnapshotRef snapshot) {
    return List.of(
        SheetCell.text(role(snapshot.role())),
        SheetCell.text(snapshot.id()),
        SheetCell.whole(snapshot.answers().size()),
        SheetCell.text(snapshot.contentSha256()),
        SheetCell.text(VietnamTime.write(snapshot.capturedAt())),
        SheetCell.text(snapshot.source()));
  }

  private static List<SheetCell> row(SnapshotRef.Role role, AnswerRef answer) {
    return List.of(
        SheetCell.text(role(role)),
        SheetCell.text(answer.part()),
        SheetCell.exact(BigDecimal.valueOf(answer.bytes())),
        SheetCell.text(answer.sha256()));
  }

  private static String role(SnapshotRef.Role role) {
    return switch (role) {
      case CURRENT -> "được xếp hạng";
      case PREVIOUS_CAPTURE -> "lần trước";
      case PREVIOUS_PERIOD -> "kỳ trước";
    };
  }
}
