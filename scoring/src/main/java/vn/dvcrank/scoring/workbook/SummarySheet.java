package vn.dvcrank.scoring.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.dvcrank.scoring.files.OwnResult;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.summary.ClassShare;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.words.PeerGroupWords;

/**
 * What the rankings come to: the province's own result, classes, and of each peer group its groups
 * of indicators, who moved most, and who has least in each group.
 *
 * @param subject what the workbook is about
 * @param rankings of all its peer groups
 */
record SummarySheet(Subject subject, List<Ranking> rankings) {

  /** The sheet's name. */
  static final String TAB = "Tổng hợp";

  private static final int NAME_WIDTH = 46;
  private static final int FIGURE_WIDTH = 13;

  /** The widest of the tables without the classes, which an index set may have more of. */
  private static final int LEAST_FIGURES = 7;

  void write(Workbook workbook) {
    List<Band> bands =
        rankings.stream().findFirst().map(one -> one.indexSet().bands()).orElse(List.of());
    List<Integer> widths = new ArrayList<>(List.of(NAME_WIDTH));
    widths.addAll(Collections.nCopies(Math.max(LEAST_FIGURES, bands.size() + 2), FIGURE_WIDTH));
    PrintedSheet sheet = new PrintedSheet(workbook, TAB, widths);
    sheet.across("TỔNG HỢP " + Subject.RESULTS, Look.TITLE);
    sheet.across(subject.scope() + " " + subject.period(), Look.TITLE);
    sheet.across(subject.caption(), Look.CAPTION);
    sheet.repeat(0, 1);
    sheet.freeze(1);
    subject.manifest().own().ifPresent(own -> writeOwn(sheet, own));
    writeClasses(sheet, bands);
    for (Ranking ranking : rankings) {
      sheet.gap();
      sheet.across(Subject.capitals(PeerGroupWords.heading(ranking.peerGroup())), Look.SECTION);
      GroupTables groups = new GroupTables(ranking);
      groups.writeMeans(sheet);
      MoverTables movers = new MoverTables(subject, ranking);
      for (Since since : Since.values()) {
        movers.write(sheet, since);
      }
      groups.writeLowest(sheet);
    }
  }

  private static void writeOwn(PrintedSheet sheet, OwnResult own) {
    sheet.gap();
    sheet.heads(List.of("KẾT QUẢ CỦA TỈNH", "Tổng điểm", "Xếp loại", "Thứ hạng theo báo cáo"));
    sheet.row(
        List.of(
            SheetCell.text(own.name()),
            own.total().map(SheetCell::exact).orElse(SheetCell.Blank.EMPTY),
            SheetCell.text(own.className().orElse("")),
            SheetCell.text(own.publishedPlace().orElse(""))),
        List.of(Look.TEXT, Look.TOTAL, Look.CENTRED, Look.CENTRED));
  }

  private void writeClasses(PrintedSheet sheet, List<Band> bands) {
    sheet.gap();
    List<String> heads = new ArrayList<>(List.of("XẾP LOẠI"));
    bands.forEach(band -> heads.add(band.name()));
    heads.add("Không đánh giá");
    heads.add("Cộng");
    sheet.heads(heads);
    for (Ranking ranking : rankings) {
      List<SheetCell> cells = new ArrayList<>();
      cells.add(SheetCell.text(PeerGroupWords.heading(ranking.peerGroup())));
      boolean classed =
          ranking.ranked().stream().anyMatch(standing -> standing.card().band().isPresent());
      for (ClassShare share : new RankingSummary(ranking).classes()) {
        cells.add(classed ? SheetCell.whole(share.count()) : SheetCell.Blank.NOT_APPLICABLE);
      }
      cells.add(SheetCell.whole(ranking.notEvaluated().size()));
      cells.add(SheetCell.whole(ranking.standings().size()));
      List<Look> looks = new ArrayList<>(List.of(Look.TEXT));
      looks.addAll(Collections.nCopies(cells.size() - 1, Look.WHOLE));
      sheet.row(cells, looks);
    }
  }
}
