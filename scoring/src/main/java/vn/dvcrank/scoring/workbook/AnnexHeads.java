package vn.dvcrank.scoring.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.files.RankingColumns;
import vn.dvcrank.scoring.files.SheetCell;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.summary.Since;
import vn.dvcrank.scoring.words.HeadedGroups;
import vn.dvcrank.scoring.words.NoteWords;
import vn.dvcrank.scoring.words.TimeWords;

/**
 * The columns of an annex with their headers. Figures are those of the ranking's other files. What
 * no unit has anything in is left out: an empty column tells nobody anything on paper.
 */
final class AnnexHeads {

  private static final int MANY_GROUPS = 8;
  private static final int WIDE = 10;
  private static final int NARROW = 7;

  private final Subject subject;
  private final Ranking ranking;
  private final List<Standing> ranked;
  private final RankingColumns columns;

  AnnexHeads(Subject subject, Ranking ranking) {
    this.subject = subject;
    this.ranking = ranking;
    this.ranked = ranking.ranked();
    this.columns = RankingColumns.of(ranking);
  }

  List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    heads.add(
        new Head.Column(
            "STT", 5, Look.CENTRED, (position, standing) -> SheetCell.whole(position + 1)));
    heads.add(figure("TÊN CƠ QUAN, ĐƠN VỊ", 30, Look.TEXT, "unit_name"));
    heads.add(new Head.Span("NHÓM CHỈ TIÊU", groups()));
    heads.addAll(totals());
    heads.addAll(result());
    return heads;
  }

  private List<Head> groups() {
    List<Group> groups = ranking.indexSet().annexGroups(ranking.method());
    int width = groups.size() > MANY_GROUPS ? NARROW : WIDE;
    return new GroupHeads(
            ranking.indexSet(),
            group ->
                words -> figure(words, width, Look.POINTS, RankingColumns.header(group.code())))
        .of(groups);
  }

  /** Where units are measured on less than the whole, what they got and what it comes to. */
  private List<Head> totals() {
    boolean whole =
        ranked.stream()
            .allMatch(
                standing ->
                    standing.card().applicableMax().compareTo(ranking.indexSet().max()) == 0);
    if (whole) {
      return List.of(figure(ofAll("KẾT QUẢ TỔNG HỢP"), WIDE, Look.TOTAL, "total"));
    }
    return List.of(
        figure("TỔNG ĐIỂM ĐẠT ĐƯỢC", WIDE, Look.POINTS, "total"),
        figure("ĐIỂM TỐI ĐA ÁP DỤNG", WIDE, Look.POINTS, "applicable_max"),
        figure(ofAll("TỔNG ĐIỂM QUY ĐỔI"), WIDE, Look.TOTAL, "converted"));
  }

  private String ofAll(String words) {
    return HeadedGroups.withCap(words, ranking.indexSet().max());
  }

  private List<Head> result() {
    List<Head> heads = new ArrayList<>();
    addIfAny(heads, figure("XẾP LOẠI", 11, Look.CENTRED, "class"));
    heads.add(figure("XẾP HẠNG", 7, Look.CENTRED, "rank"));
    Head.Column points = figure("Điểm", 9, Look.POINTS_CHANGE, "score_change");
    if (hasAny(points)) {
      heads.add(
          new Head.Span(
              "SO VỚI LẦN TRƯỚC"
                  + subject
                      .earlier(Since.CAPTURE)
                      .map(instant -> " (" + TimeWords.day(instant) + ")")
                      .orElse(""),
              List.of(points, figure("Thứ hạng", 9, Look.PLACES_CHANGE, "rank_change"))));
    }
    addIfAny(heads, figure("CÁCH MỨC KẾ TIẾP", 9, Look.POINTS, "points_to_next_class"));
    addIfAny(
        heads,
        new Head.Column(
            "GHI CHÚ", 17, Look.TEXT, (position, standing) -> SheetCell.text(notes(standing))));
    return heads;
  }

  private static String notes(Standing standing) {
    return standing.notes().stream().map(NoteWords::note).collect(Collectors.joining("; "));
  }

  private void addIfAny(List<Head> heads, Head.Column column) {
    if (hasAny(column)) {
      heads.add(column);
    }
  }

  private boolean hasAny(Head.Column column) {
    return ranked.stream()
        .anyMatch(standing -> column.content().of(0, standing) != SheetCell.Blank.EMPTY);
  }

  private Head.Column figure(String words, int width, Look look, String header) {
    Function<Standing, SheetCell> cell = columns.column(header);
    return new Head.Column(words, width, look, (position, standing) -> cell.apply(standing));
  }
}
