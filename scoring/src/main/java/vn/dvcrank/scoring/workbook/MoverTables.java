package vn.dvcrank.scoring.workbook;

import java.util.List;
import java.util.function.Function;
import vn.dvcrank.scoring.files.RankingColumns;
import vn.dvcrank.scoring.files.Rounding;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.summary.Movers;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.words.TimeWords;

/** The units of a peer group whose converted total changed most. */
final class MoverTables {

  private static final int MOST = 5;
  private static final List<Look> LOOKS =
      List.of(
          Look.TEXT,
          Look.POINTS,
          Look.POINTS,
          Look.POINTS_CHANGE,
          Look.WHOLE,
          Look.WHOLE,
          Look.PLACES_CHANGE);

  private final Subject subject;
  private final Ranking ranking;
  private final Rounding rounding;
  private final Function<Standing, SheetCell> converted;
  private final Function<Standing, SheetCell> rank;

  MoverTables(Subject subject, Ranking ranking) {
    this.subject = subject;
    this.ranking = ranking;
    this.rounding = new Rounding(ranking.indexSet().places());
    RankingColumns columns = RankingColumns.of(ranking);
    this.converted = columns.column("converted");
    this.rank = columns.column("rank");
  }

  /** Those up and those down since the capture or the period before, where these are comparable. */
  void write(PrintedSheet sheet, Since since) {
    sheet.gap();
    Movers movers = new RankingSummary(ranking).movers(since);
    if (!movers.comparable()) {
      sheet.across(incomparable(since), Look.LINE);
      return;
    }
    write(sheet, "Tăng điểm nhiều nhất so với " + earlier(since), movers.up(MOST));
    write(sheet, "Giảm điểm nhiều nhất so với " + earlier(since), movers.down(MOST));
  }

  private void write(PrintedSheet sheet, String title, List<Movers.Mover> movers) {
    sheet.heads(
        List.of(
            title,
            "Điểm trước",
            "Điểm nay",
            "Thay đổi điểm",
            "Hạng trước",
            "Hạng nay",
            "Thay đổi hạng"));
    for (Movers.Mover mover : movers) {
      sheet.row(row(mover), LOOKS);
    }
    if (movers.isEmpty()) {
      sheet.row(List.of(SheetCell.text("Không có đơn vị nào")), List.of(Look.TEXT));
    }
  }

  private List<SheetCell> row(Movers.Mover mover) {
    Movement movement = mover.movement();
    return List.of(
        SheetCell.text(mover.standing().card().unit().name()),
        SheetCell.exact(rounding.round(movement.previousConverted())),
        converted.apply(mover.standing()),
        SheetCell.exact(rounding.round(movement.scoreChange())),
        SheetCell.whole(movement.previousRank()),
        rank.apply(mover.standing()),
        SheetCell.whole(movement.rankChange()));
  }

  private String earlier(Since since) {
    return switch (since) {
      case CAPTURE ->
          "lần trước"
              + subject.earlier(since).map(day -> " (" + TimeWords.day(day) + ")").orElse("");
      case PERIOD -> "kỳ trước (" + TimeWords.period(ranking.key().period().previous()) + ")";
    };
  }

  private String incomparable(Since since) {
    return switch (since) {
      case CAPTURE -> "Không có lần lấy số liệu trước của kỳ này để so sánh.";
      case PERIOD ->
          subject.manifest().seriesBreak().isPresent()
              ? "Không so sánh với kỳ trước: cách tính hoặc đơn vị đã thay đổi."
              : "Không có số liệu của kỳ trước để so sánh.";
    };
  }
}
