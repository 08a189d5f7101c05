package vn.dvcrank.scoring.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dvcrank.scoring.files.RankingColumns;
import vn.dvcrank.scoring.files.Rounding;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.summary.GroupShare;
import vn.dvcrank.scoring.summary.RankingSummary;
import vn.dvcrank.scoring.words.HeadedGroups;

/** What a peer group has in each group of indicators, in the order of annexes. */
final class GroupTables {

  private static final int LOWEST = 5;

  private static final List<Look> MEAN_LOOKS =
      List.of(
          Look.TEXT,
          Look.POINTS,
          Look.POINTS,
          Look.SHARE,
          Look.POINTS,
          Look.POINTS,
          Look.WHOLE,
          Look.WHOLE);
  private static final List<Look> LOWEST_LOOKS =
      List.of(Look.TEXT, Look.POINTS, Look.POINTS, Look.WHOLE);

  private final RankingSummary summary;
  private final RankingColumns columns;
  private final Rounding rounding;
  private final List<GroupShare> shares;

  GroupTables(Ranking ranking) {
    this.summary = new RankingSummary(ranking);
    this.columns = RankingColumns.of(ranking);
    this.rounding = new Rounding(ranking.indexSet().places());
    this.shares =
        ranking.indexSet().annexGroups(ranking.method()).stream()
            .flatMap(group -> summary.group(group.code()).stream())
            .toList();
  }

  void writeMeans(PrintedSheet sheet) {
    sheet.heads(
        List.of(
            "Nhóm chỉ tiêu",
            "Điểm tối đa",
            "Điểm bình quân",
            "Bình quân so với tối đa",
            "Thấp nhất",
            "Cao nhất",
            "Số đơn vị có số liệu",
            "Trong đó 0 điểm"));
    for (GroupShare share : shares) {
      sheet.row(means(share), MEAN_LOOKS);
    }
    sheet.row(
        List.of(
            SheetCell.text("Chênh lệch giữa đơn vị đầu và đơn vị cuối"),
            computed(summary.spread())),
        List.of(Look.TEXT, Look.POINTS));
  }

  private List<SheetCell> means(GroupShare share) {
    Group group = share.group();
    List<Standing> measured = share.measured();
    Function<Standing, SheetCell> points = points(group);
    return List.of(
        SheetCell.text(group.name()),
        SheetCell.exact(group.max()),
        computed(share.mean()),
        share
            .meanShare()
            .map(Rounding.COVERAGE::round)
            .map(SheetCell::exact)
            .orElse(SheetCell.Blank.EMPTY),
        measured.stream().findFirst().map(points).orElse(SheetCell.Blank.EMPTY),
        measured.isEmpty()
            ? SheetCell.Blank.EMPTY
            : points.apply(measured.get(measured.size() - 1)),
        SheetCell.whole(measured.size()),
        SheetCell.whole(share.withoutPoints().size()));
  }

  /** Who has least in each group; one that has all there is to have is not among them. */
  void writeLowest(PrintedSheet sheet) {
    sheet.gap();
    sheet.heads(
        List.of("Điểm thấp nhất theo nhóm chỉ tiêu", "Điểm", "Điểm tối đa", "Xếp hạng chung"));
    Function<Standing, SheetCell> rank = columns.column("rank");
    for (GroupShare share : shares) {
      Group group = share.group();
      List<Standing> less = share.below(BigDecimal.ONE).stream().limit(LOWEST).toList();
      if (less.isEmpty()) {
        continue;
      }
      sheet.row(
          List.of(SheetCell.text(HeadedGroups.withCap(group.name(), group.max()))),
          List.of(Look.LABEL));
      for (Standing standing : less) {
        sheet.row(
            List.of(
                SheetCell.text(standing.card().unit().name()),
                points(group).apply(standing),
                SheetCell.exact(group.max()),
                rank.apply(standing)),
            LOWEST_LOOKS);
      }
    }
  }

  private Function<Standing, SheetCell> points(Group group) {
    return columns.column(RankingColumns.header(group.code()));
  }

  private SheetCell computed(Optional<BigDecimal> figure) {
    return figure.map(rounding::round).map(SheetCell::exact).orElse(SheetCell.Blank.EMPTY);
  }
}
