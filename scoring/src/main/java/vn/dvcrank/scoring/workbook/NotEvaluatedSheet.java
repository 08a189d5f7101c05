package vn.dvcrank.scoring.workbook;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.PeerGroupWords;

/**
 * The units that were not evaluated, each with its reason.
 *
 * @param subject what the workbook is about
 * @param rankings of all its peer groups
 */
record NotEvaluatedSheet(Subject subject, List<Ranking> rankings) {

  /** The sheet's name. */
  static final String TAB = "Không đánh giá";

  private static final List<String> HEADS =
      List.of("STT", "TÊN CƠ QUAN, ĐƠN VỊ", "MÃ", "NHÓM ĐƠN VỊ", "LÝ DO");
  private static final List<Look> LOOKS =
      List.of(Look.CENTRED, Look.TEXT, Look.TEXT, Look.TEXT, Look.TEXT);

  void write(Workbook workbook) {
    PrintedSheet sheet = new PrintedSheet(workbook, TAB, List.of(6, 42, 26, 24, 60));
    sheet.across(
        "CÁC CƠ QUAN, ĐƠN VỊ KHÔNG ĐƯỢC ĐÁNH GIÁ, XẾP LOẠI " + subject.period(), Look.TITLE);
    sheet.across(subject.caption(), Look.CAPTION);
    int head = sheet.next();
    sheet.heads(HEADS);
    sheet.repeat(head, head);
    sheet.freeze(2);
    List<List<SheetCell>> rows = new ArrayList<>();
    for (Ranking ranking : rankings) {
      for (Standing standing : ranking.notEvaluated()) {
        rows.add(row(rows.size() + 1, ranking, standing));
      }
    }
    rows.forEach(row -> sheet.row(row, LOOKS));
    if (rows.isEmpty()) {
      sheet.across("Không có đơn vị nào.", Look.LINE);
    }
  }

  private static List<SheetCell> row(int number, Ranking ranking, Standing standing) {
    return List.of(
        SheetCell.whole(number),
        SheetCell.text(standing.card().unit().name()),
        SheetCell.text(standing.card().unit().code()),
        SheetCell.text(PeerGroupWords.heading(ranking.peerGroup())),
        SheetCell.text(standing.card().exclusion().map(NoteWords::reason).orElse("")));
  }
}
