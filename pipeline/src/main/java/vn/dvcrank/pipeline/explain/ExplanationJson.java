package vn.dvcrank.pipeline.explain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import vn.dvcrank.scoring.files.VietnamTime;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * An explanation as JSON. A figure is a number, or an object that says why there is none. Figures
 * are exact: rounding is the reader's.
 */
public final class ExplanationJson {

  private final JsonMapper mapper = JsonMapper.builder().build();

  /** The JSON text. */
  public String text(Explanation explanation) {
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
    put(json, "total", card.total());
    put(json, "applicable_max", Cell.of(card.applicableMax()));
    put(json, "converted", card.converted());
    if (standing.rank().isPresent()) {
      json.put("rank", standing.rank().getAsInt());
    }
    card.band().ifPresent(band -> json.put("class", band.name()));
    standing
        .pointsToNextClass()
        .ifPresent(points -> put(json, "points_to_next_class", Cell.of(points)));
    card.exclusion().ifPresent(exclusion -> json.put("not_evaluated", exclusion.note()));
    json.put("snapshot", explanation.snapshot().name());
    explanation.totalEvidence().forEach(json.putArray("answers")::add);
    ArrayNode groups = json.putArray("groups");
    card.groups().forEach(group -> add(groups, explanation, group));
    return json.toPrettyString();
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
