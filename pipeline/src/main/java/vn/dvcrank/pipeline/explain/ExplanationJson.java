package vn.dvcrank.pipeline.explain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import vn.dvcrank.scoring.files.VietnamTime;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.CompositeScore;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.whatif.ClassStep;
import vn.dvcrank.scoring.whatif.NextClass;

/**
 * An explanation as JSON. A figure is a number, or an object that says why there is none. Figures
 * are exact: rounding is the reader's.
 */
public final class ExplanationJson {

  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * The JSON text.
   *
   * @param then the unit's place as it would be, if something was supposed
   */
  public String text(Explanation explanation, Optional<Standing> then) {
    Ranking ranking = explanation.ranking();
    Standing standing = explanation.standing();
    Scorecard card = standing.card();
    ObjectNode json = mapper.createObjectNode();
    json.put("unit_code", card.unit().code());
    json.put("unit_name", card.unit().name());
    json.put("index_set", ranking.key().indexSet());
    json.put("method", ranking.key().method());
    json.put("basis", ranking.key().basis().label());
    json.put("period", ranking.key().period().toString());
    json.put("scope", ranking.key().scope().code());
    json.put("peer_group", ranking.peerGroup().label());
    json.put("captured_at", VietnamTime.write(ranking.capturedAt()));
    json.put("provisional", ranking.provisional());
    put(json, "stated_total", card.statedTotal());
    put(json, "group_sum", card.groupSum());
    put(json, "applicable_max", Cell.of(card.applicableMax()));
    place(json, standing);
    card.exclusion().ifPresent(exclusion -> json.put("not_evaluated", exclusion.note()));
    json.put("snapshot", explanation.snapshot().name());
    explanation.totalEvidence().forEach(json.putArray("answers")::add);
    ArrayNode groups = json.putArray("groups");
    card.groups().forEach(group -> add(groups, explanation, group));
    ArrayNode composites = json.putArray("composites");
    card.composites().forEach(composite -> add(composites, composite));
    NextClass.of(ranking.indexSet(), standing)
        .ifPresent(next -> add(json.putObject("next_class"), next));
    then.ifPresent(supposed -> place(json.putObject("what_if"), supposed));
    return json.toPrettyString();
  }

  private static void add(ArrayNode composites, CompositeScore score) {
    ObjectNode json = composites.addObject();
    json.put("code", score.composite().code());
    json.put("name", score.composite().name());
    score.composite().groups().forEach(json.putArray("of_groups")::add);
    points(json, score.points(), score.max());
  }

  private static void place(ObjectNode json, Standing standing) {
    put(json, "total", standing.card().total());
    put(json, "converted", standing.card().converted());
    if (standing.rank().isPresent()) {
      json.put("rank", standing.rank().getAsInt());
    }
    standing.card().band().ifPresent(band -> json.put("class", band.name()));
    standing
        .pointsToNextClass()
        .ifPresent(points -> put(json, "points_to_next_class", Cell.of(points)));
  }

  private static void add(ObjectNode json, NextClass next) {
    json.put("class", next.band().name());
    put(json, "points", Cell.of(next.gap()));
    json.put("reachable", next.isReachable());
    ArrayNode steps = json.putArray("steps");
    for (ClassStep step : next.steps()) {
      ObjectNode line = steps.addObject();
      line.put("code", step.code());
      step.perPoint().ifPresent(counts -> put(line, "counts_per_point", Cell.of(counts)));
      step.counts().ifPresent(counts -> put(line, "counts", Cell.of(counts)));
      put(line, "points", Cell.of(step.taken()));
      put(line, "room", Cell.of(step.room()));
      put(line, "left", Cell.of(step.left()));
    }
  }

  private static void add(ArrayNode groups, Explanation explanation, GroupScore group) {
    ObjectNode json = groups.addObject();
    json.put("code", group.group().code());
    json.put("name", group.group().name());
    points(json, group.points(), group.group().max());
    put(json, "recomputed", group.recomputed());
    explanation.evidence(group).forEach(json.putArray("answers")::add);
    ArrayNode indicators = json.putArray("indicators");
    for (IndicatorScore score : group.indicators()) {
      ObjectNode line = indicators.addObject();
      line.put("code", score.indicator().code());
      line.put("name", score.indicator().name());
      put(line, "numerator", score.numerator());
      put(line, "denominator", score.denominator());
      points(line, score.points(), score.indicator().max());
      put(line, "recomputed", score.recomputed());
    }
  }

  private static void points(ObjectNode json, Cell points, BigDecimal max) {
    put(json, "points", points);
    put(json, "max", Cell.of(max));
    PointsLost.of(points, max).ifPresent(lost -> put(json, "lost", Cell.of(lost)));
  }

  private static void put(ObjectNode json, String name, Cell cell) {
    if (cell instanceof Cell.Value value) {
      json.put(name, value.number());
    } else if (cell instanceof Cell.Missing missing) {
      absent(json, name, "missing", missing.reason());
    } else if (cell instanceof Cell.NotApplicable notApplicable) {
      absent(json, name, "not_applicable", notApplicable.reason());
    }
  }

  private static void absent(ObjectNode json, String name, String state, AbsenceReason reason) {
    json.putObject(name).put("state", state).put("reason", reason.label());
  }
}
