package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.GroupScore;
import vn.dvcrank.scoring.score.IndicatorScore;

/** Writes groups, indicators and cells; each cell with its state. */
record ScoreJson(JsonGenerator json) {

  void writeGroups(List<GroupScore> groups) throws IOException {
    json.writeArrayFieldStart("groups");
    for (GroupScore group : groups) {
      json.writeStartObject();
      json.writeStringField("code", group.group().code());
      json.writeNumberField("max", Rounding.exact(group.group().max()));
      writeCell("points", group.points());
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
    writeCell("points", score.points());
    writeCell("numerator", score.numerator());
    writeCell("denominator", score.denominator());
    writeCell("recomputed", Rounding.RECOMPUTED.round(score.recomputed()));
    json.writeEndObject();
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
