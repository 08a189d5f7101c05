package vn.dvcrank.scoring.workbook;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.words.FindingPlaces;
import vn.dvcrank.scoring.words.FindingSentences;
import vn.dvcrank.scoring.words.FindingWords;

/**
 * What was noticed about the figures.
 *
 * @param subject what the workbook is about
 * @param rankings that name the units which findings speak of by their codes
 */
record FindingsSheet(Subject subject, List<Ranking> rankings) {

  /** The sheet's name. */
  static final String TAB = "Ghi nhận về số liệu";

  private static final List<String> HEADS =
      List.of("STT", "MỨC ĐỘ", "NỘI DUNG", "ĐỐI TƯỢNG", "CHI TIẾT", "MÃ");
  private static final List<Look> LOOKS =
      List.of(Look.CENTRED, Look.CENTRED, Look.TEXT, Look.TEXT, Look.TEXT, Look.TEXT);

  void write(Workbook workbook) {
    PrintedSheet sheet = new PrintedSheet(workbook, TAB, List.of(6, 12, 40, 36, 70, 28));
    sheet.across("GHI NHẬN VỀ SỐ LIỆU " + subject.period(), Look.TITLE);
    sheet.across(subject.caption(), Look.CAPTION);
    int head = sheet.next();
    sheet.heads(HEADS);
    sheet.repeat(head, head);
    sheet.freeze(0);
    FindingPlaces places = FindingPlaces.in(rankings, subject.manifest().own());
    int number = 0;
    for (Finding finding : subject.manifest().findings()) {
      number++;
      sheet.row(row(number, finding, places), LOOKS);
    }
    if (number == 0) {
      sheet.across("Không có ghi nhận nào.", Look.LINE);
    }
  }

  private static List<SheetCell> row(int number, Finding finding, FindingPlaces places) {
    return List.of(
        SheetCell.whole(number),
        SheetCell.text(FindingWords.severity(finding.severity())),
        SheetCell.text(FindingWords.title(finding.code())),
        SheetCell.text(places.of(finding)),
        SheetCell.text(FindingSentences.sentence(finding)),
        SheetCell.text(finding.code().label()));
  }
}
