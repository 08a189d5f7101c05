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

  private record Column(String header, Function<Standing, SheetCell> cell) {}

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
    return columns.stream().map(Column::header).toList();
  }

  /**
   * What standings have in the column of a header.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public Function<Standing, SheetCell> column(String header) {
    return columns.stream()
        .filter(column -> column.header().equals(header))
        .findFirst()
        .map(Column::cell)
        .orElseThrow(() -> new IllegalArgumentException("the table has no column " + header));
  }

  /** One cell a column, in the order of the headers. */
  List<SheetCell> cells(Standing standing) {
    return columns.stream().map(column -> column.cell().apply(standing)).toList();
  }

  private void addUnit() {
    add("rank", RankingColumns::rank);
    addOfUnit("unit_code", Unit::code);
    addOfUnit("unit_name", Unit::name);
    addOfUnit("unit_kind", unit -> unit.kind().label());
  }

  private void addPoints() {
    List<Group> groups = ranking.method().groups();
    for (Group group : groups) {
      add(header(group.code()), standing -> points(standing.card().groupPoints(group.code())));
    }
    for (Group group : groups) {
      for (Indicator indicator : group.indicators()) {
        if (hasPoints(group, indicator)) {
          add(header(indicator.code()), standing -> points(standing, group, indicator));
        }
      }
    }
  }

  private void addResult() {
    addOfCard("total", card -> points(card.total()));
    addOfCard("applicable_max", card -> SheetCell.exact(card.applicableMax()));
    addOfCard("converted", card -> SheetCell.published(rounding.round(card.converted())));
    addOfCard(
        "class",
        card -> card.band().map(band -> SheetCell.text(band.name())).orElse(SheetCell.Blank.EMPTY));
  }

  private void addMovement() {
    addMoved("previous_rank", moved -> BigDecimal.valueOf(moved.previousRank()));
    addMoved("rank_change", moved -> BigDecimal.valueOf(moved.rankChange()));
    addMoved("previous_converted", Movement::previousConverted);
    addMoved("score_change", Movement::scoreChange);
  }

  private void addRemarks() {
    add("points_to_next_class", this::pointsToNextClass);
    addOfCard("coverage", card -> SheetCell.exact(Rounding.COVERAGE.round(card.coverage())));
    add("notes", standing -> SheetCell.text(String.join("; ", standing.notes())));
  }

  private void add(String header, Function<Standing, SheetCell> cell) {
    columns.add(new Column(header, cell));
  }

  private void addOfUnit(String header, Function<Unit, String> text) {
    add(header, standing -> SheetCell.text(text.apply(standing.card().unit())));
  }

  private void addOfCard(String header, Function<Scorecard, SheetCell> cell) {
    add(header, standing -> cell.apply(standing.card()));
  }

  private void addMoved(String header, Function<Movement, BigDecimal> figure) {
    add(header, standing -> computed(standing.sinceCapture().map(figure)));
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
        .anyMatch(standing -> points(standing, group, indicator).asNumber().isPresent());
  }

  /** A unit whose score does not hold the indicator at all lacks its points. */
  private SheetCell points(Standing standing, Group group, Indicator indicator) {
    return standing.card().groups().stream()
        .filter(score -> score.group().code().equals(group.code()))
        .flatMap(score -> score.indicators().stream())
        .filter(score -> score.indicator().code().equals(indicator.code()))
        .findFirst()
        .map(IndicatorScore::points)
        .map(this::points)
        .orElse(SheetCell.Blank.EMPTY);
  }
}
