package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.dvcrank.scoring.dossier.Measure;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;
import vn.dvcrank.scoring.score.Scorecard;

/**
 * Writes groups, indicators, measures and cells; each cell with its state.
 *
 * @param json where to
 * @param ofPoints how points are rounded, if they are
 */
record ScoreJson(JsonGenerator json, UnaryOperator<Cell> ofPoints) {

  void writeGroups(List<GroupScore> groups) throws IOException {
    json.writeArrayFieldStart("groups");
    for (GroupScore group : groups) {
      json.writeStartObject();
      json.writeStringField("code", group.group().code());
      json.writeNumberField("max", Rounding.exact(group.group().max()));
      writePoints("points", group.points());
      writeCell("recomputed", Rounding.RECOMPUTED.round(group.recomputed()));
      json.writeArrayFieldStart("indicators");
      for (IndicatorScore indicator : group.indicators()) {
        writeIndicator(indicator);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeIndicator(IndicatorScore score) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", score.indicator().code());
    json.writeNumberField("max", Rounding.exact(score.indicator().max()));
    writePoints("points", score.points());
    writeCell("numerator", score.numerator());
    writeCell("denominator", score.denominator());
    writeCell("recomputed", Rounding.RECOMPUTED.round(score.recomputed()));
    json.writeEndObject();
  }

  /** What was counted of a province's own exports, in the order of the measures. */
  void writeMeasures(Scorecard card) throws IOException {
    json.writeObjectFieldStart("measures");
    for (Measure measure : Measure.values()) {
      writeCell(measure.label(), card.measure(measure.label()));
    }
    json.writeEndObject();
  }

  void writePoints(String name, Cell points) throws IOException {
    writeCell(name, ofPoints.apply(points));
  }

  /** A number, or an object that says why there is none. */
  void writeCell(String name, Cell cell) throws IOException {
    if (cell instanceof Cell.Value value) {
      json.writeNumberField(name, value.number());
    } else if (cell instanceof Cell.Missing missing) {
      writeAbsence(name, "missing", missing.reason());
    } else if (cell instanceof Cell.NotApplicable notApplicable) {
      writeAbsence(name, "not_applicable", notApplicable.reason());
    }
  }

  private void writeAbsence(String name, String state, AbsenceReason reason) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("state", state);
    json.writeStringField("reason", reason.label());
    json.writeEndObject();
  }
}
