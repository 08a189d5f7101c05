package vn.dvcrank.scoring.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.rank.Ranking;
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
    Map<String, String> names = names();
    int number = 0;
    for (Finding finding : subject.manifest().findings()) {
      number++;
      sheet.row(row(number, finding, names), LOOKS);
    }
    if (number == 0) {
      sheet.across("Không có ghi nhận nào.", Look.LINE);
    }
  }

  private static List<SheetCell> row(int number, Finding finding, Map<String, String> names) {
    return List.of(
        SheetCell.whole(number),
        SheetCell.text(FindingWords.severity(finding.severity())),
        SheetCell.text(FindingWords.title(finding.code())),
        SheetCell.text(names.getOrDefault(finding.where(), finding.where())),
        SheetCell.text(finding.message()),
        SheetCell.text(finding.code().label()));
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    subject.manifest().own().ifPresent(own -> names.put(own.code(), own.name()));
    rankings.stream()
        .flatMap(ranking -> ranking.standings().stream())
        .map(standing -> standing.card().unit())
        .forEach(unit -> names.put(unit.code(), unit.name()));
    return names;
  }
}
