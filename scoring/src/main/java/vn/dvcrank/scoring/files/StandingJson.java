package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.Movement;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;
import vn.dvcrank.scoring.score.Exclusion;
import vn.dvcrank.scoring.score.Scorecard;
import vn.dvcrank.scoring.unit.Unit;

/** Writes standings of one ranking. */
final class StandingJson {

  private final JsonGenerator json;
  private final Rounding rounding;
  private final ScoreJson scores;
  private final boolean counted;

  StandingJson(JsonGenerator json, Ranking ranking) {
    this.json = json;
    this.rounding = new Rounding(ranking.indexSet().places());
    this.scores = new ScoreJson(json, Rounding.ofPoints(ranking));
    this.counted = ranking.key().basis() == Basis.LOCAL;
  }

  void write(Standing standing) throws IOException {
    Scorecard card = standing.card();
    json.writeStartObject();
    if (standing.rank().isPresent()) {
      json.writeNumberField("rank", standing.rank().getAsInt());
    } else {
      json.writeNullField("rank");
    }
    writeUnit(card.unit());
    scores.writeGroups(card.groups());
    if (counted) {
      scores.writeMeasures(card);
    }
    scores.writePoints("total", card.total());
    scores.writePoints("stated_total", card.statedTotal());
    scores.writePoints("group_sum", card.groupSum());
    json.writeNumberField("applicable_max", Rounding.exact(card.applicableMax()));
    scores.writeCell("converted", rounding.round(card.converted()));
    json.writeNumberField("coverage", Rounding.COVERAGE.round(card.coverage()));
    writeBand(card.band());
    writeRounded("points_to_next_class", standing.pointsToNextClass());
    writeMovement("since_capture", standing.sinceCapture());
    writeMovement("since_period", standing.sincePeriod());
    writeExclusion(card.exclusion());
    json.writeArrayFieldStart("notes");
    for (String note : standing.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeUnit(Unit unit) throws IOException {
    json.writeObjectFieldStart("unit");
    json.writeStringField("code", unit.code());
    json.writeStringField("name", unit.name());
    json.writeStringField("kind", unit.kind().label());
    json.writeEndObject();
  }

  private void writeBand(Optional<Band> band) throws IOException {
    if (band.isEmpty()) {
      json.writeNullField("class");
      return;
    }
    json.writeObjectFieldStart("class");
    json.writeStringField("code", band.get().code());
    json.writeStringField("name", band.get().name());
    json.writeEndObject();
  }

  private void writeRounded(String name, Optional<BigDecimal> number) throws IOException {
    if (number.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeNumberField(name, rounding.round(number.get()));
  }

  private void writeMovement(String name, Optional<Movement> movement) throws IOException {
    if (movement.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    Movement moved = movement.get();
    json.writeObjectFieldStart(name);
    json.writeNumberField("previous_rank", moved.previousRank());
    json.writeNumberField("rank_change", moved.rankChange());
    json.writeNumberField("previous_converted", rounding.round(moved.previousConverted()));
    json.writeNumberField("score_change", rounding.round(moved.scoreChange()));
    json.writeEndObject();
  }

  private void writeExclusion(Optional<Exclusion> exclusion) throws IOException {
    if (exclusion.isEmpty()) {
      json.writeNullField("exclusion");
      return;
    }
    json.writeObjectFieldStart("exclusion");
    json.writeStringField("reason", exclusion.get().reason().label());
    json.writeStringField("detail", exclusion.get().detail());
    json.writeEndObject();
  }
}
