package vn.dvcrank.scoring.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.dvcrank.scoring.index.Group;
import vn.dvcrank.scoring.index.Indicator;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.Unit;

/**
 * The columns of one ranking's table, and what each standing has in them. Groups stand in the
 * method's order; an indicator has a column when some unit of the ranking has points for it, which
 * are a source's own or made of a province's exports.
 */
public final class RankingColumns {

  /** What a column is, and what a standing has in it. */
  private record Column(TableField field, Function<Standing, SheetCell> cell) {}

  private final Ranking ranking;
  private final Rounding rounding;
  private final UnaryOperator<Cell> ofPoints;
  private final List<Column> columns = new ArrayList<>();

  private RankingColumns(Ranking ranking) {
    this.ranking = ranking;
    this.rounding = new Rounding(ranking.indexSet().places());
    this.ofPoints = Rounding.ofPoints(ranking);
    addUnit();
    addPoints();
    addResult();
    addMovement();
    addRemarks();
  }

  public static RankingColumns of(Ranking ranking) {
    return new RankingColumns(ranking);
  }

  List<String> headers() {
    return fields().stream().map(TableField::name).toList();
  }

  /** What the columns are, in the order of the headers. */
  List<TableField> fields() {
    return columns.stream().map(Column::field).toList();
  }

  /**
   * What standings have in the column of a header.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public Function<Standing, SheetCell> column(String header) {
    return columns.stream()
        .filter(column -> column.field().name().equals(header))
        .findFirst()
        .map(Column::cell)
        .orElseThrow(() -> new IllegalArgumentException("the table has no column " + header));
  }

  /** One cell a column, in the order of the headers. */
  List<SheetCell> cells(Standing standing) {
    return columns.stream().map(column -> column.cell().apply(standing)).toList();
  }

  private void addUnit() {
    add(
        TableField.whole("rank", "Xếp hạng", "place, 1 the best; empty: not evaluated"),
        RankingColumns::rank);
    addOfUnit(TableField.text("unit_code", "Mã đơn vị", "agency code"), Unit::code);
    addOfUnit(TableField.text("unit_name", "Đơn vị", "official name at the time"), Unit::name);
    addOfUnit(
        TableField.text("unit_kind", "Loại đơn vị", "kind of unit"), unit -> unit.kind().label());
  }

  private void addPoints() {
    List<Group> groups = ranking.method().groups();
    for (Group group : groups) {
      add(
          TableField.points(header(group.code()), group.name(), group.max()),
          standing -> points(standing.card().groupPoints(group.code())));
    }
    for (Group group : groups) {
      for (Indicator indicator : group.indicators()) {
        if (hasPoints(group, indicator)) {
          add(
              TableField.points(header(indicator.code()), indicator.name(), indicator.max()),
              standing -> points(standing, group, indicator));
        }
      }
    }
  }

  private void addResult() {
    BigDecimal max = ranking.indexSet().max();
    addOfCard(TableField.points("total", "Tổng điểm", max), card -> points(card.total()));
    addOfCard(
        TableField.points("applicable_max", "Điểm tối đa áp dụng", max),
        card -> SheetCell.exact(card.applicableMax()));
    addOfCard(
        TableField.points("converted", "Điểm quy đổi", max),
        card -> SheetCell.published(rounding.round(card.converted())));
    addOfCard(
        TableField.text("class", "Xếp loại", "class of the converted total"),
        card -> card.band().map(band -> SheetCell.text(band.name())).orElse(SheetCell.Blank.EMPTY));
  }

  private void addMovement() {
    addMoved(
        TableField.whole("previous_rank", "Xếp hạng lần trước", "place in the capture before"),
        moved -> BigDecimal.valueOf(moved.previousRank()));
    addMoved(
        TableField.whole("rank_change", "Thay đổi thứ hạng", "places gained since; negative: lost"),
        moved -> BigDecimal.valueOf(moved.rankChange()));
    addMoved(
        TableField.number(
            "previous_converted", "Điểm quy đổi lần trước", "points in the capture before"),
        Movement::previousConverted);
    addMoved(
        TableField.number(
            "score_change", "Thay đổi điểm", "converted points gained since; negative: lost"),
        Movement::scoreChange);
  }

  private void addRemarks() {
    add(
        TableField.number("points_to_next_class", "Điểm còn thiếu để lên mức", "converted points"),
        this::pointsToNextClass);
    addOfCard(
        TableField.number("coverage", "Độ phủ", "share of applicable_max that has a score, 0 to 1"),
        card -> SheetCell.exact(Rounding.COVERAGE.round(card.coverage())));
    add(
        TableField.text(
            "notes", "Ghi chú", "why it is not evaluated, and what else is to be known"),
        standing -> SheetCell.text(String.join("; ", standing.notes())));
  }

  private void add(TableField field, Function<Standing, SheetCell> cell) {
    columns.add(new Column(field, cell));
  }

  private void addOfUnit(TableField field, Function<Unit, String> text) {
    add(field, standing -> SheetCell.text(text.apply(standing.card().unit())));
  }

  private void addOfCard(TableField field, Function<Scorecard, SheetCell> cell) {
    add(field, standing -> cell.apply(standing.card()));
  }

  private void addMoved(TableField field, Function<Movement, BigDecimal> figure) {
    add(field, standing -> computed(standing.sinceCapture().map(figure)));
  }

  private SheetCell computed(Optional<BigDecimal> figure) {
    return figure.map(rounding::round).map(SheetCell::exact).orElse(SheetCell.Blank.EMPTY);
  }

  private SheetCell points(Cell cell) {
    return SheetCell.published(ofPoints.apply(cell));
  }

  /** The header of a group's or an indicator's column. */
  public static String header(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private static SheetCell rank(Standing standing) {
    return standing.rank().isPresent()
        ? SheetCell.whole(standing.rank().getAsInt())
        : SheetCell.Blank.EMPTY;
  }

  /** Nothing is left to reach in the best class: there the column does not apply. */
  private SheetCell pointsToNextClass(Standing standing) {
    boolean best =
        standing.rank().isPresent()
            && standing.card().band().equals(ranking.indexSet().bands().stream().findFirst());
    return best ? SheetCell.Blank.NOT_APPLICABLE : computed(standing.pointsToNextClass());
  }

  private boolean hasPoints(Group group, Indicator indicator) {
    return ranking.standings().stream()
        .flatMap(standing -> standing.card().indicator(group.code(), indicator.code()).stream())
        .anyMatch(score -> score.points().value().isPresent());
  }

  /** A unit whose score does not hold the indicator at all lacks its points. */
  private SheetCell points(Standing standing, Group group, Indicator indicator) {
    return standing
        .card()
        .indicator(group.code(), indicator.code())
        .map(IndicatorScore::points)
        .map(this::points)
        .orElse(SheetCell.Blank.EMPTY);
  }
}
