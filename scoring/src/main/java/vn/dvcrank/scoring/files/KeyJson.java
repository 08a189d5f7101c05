package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/** What rankings and manifests say first: which figures they are about, and as of when. */
final class KeyJson {

  private KeyJson() {}

  static void write(
      JsonGenerator json,
      RankingKey key,
      String indexSetName,
      String decision,
      Instant capturedAt,
      boolean provisional)
      throws IOException {
    json.writeObjectFieldStart("index_set");
    json.writeStringField("code", key.indexSet());
    json.writeStringField("name", indexSetName);
    json.writeStringField("decision", decision);
    json.writeEndObject();
    json.writeStringField("method", key.method());
    json.writeStringField("basis", key.basis().label());
    json.writeStringField("scope", key.scope().code());
    json.writeObjectFieldStart("period");
    json.writeStringField("code", key.period().toString());
    json.writeStringField("first_day", key.period().firstDay().toString());
    json.writeStringField("last_day", key.period().lastDay().toString());
    json.writeBooleanField("provisional", provisional);
    json.writeEndObject();
    json.writeStringField("captured_at", VietnamTime.write(capturedAt));
  }

  /** The key of an object that {@link #write} wrote. */
  static RankingKey read(JsonObject object) throws IOException {
    return new RankingKey(
        object.object("index_set").text("code"),
        object.text("method"),
        object.parsed("basis", Basis::ofLabel),
        object.parsed("scope", Scope::new),
        object.object("period").parsed("code", Period::parse));
  }
}
