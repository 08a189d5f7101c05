package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;

/** A ranking as JSON, with everything that its table leaves out. */
final class RankingJson {

  static final String SCHEMA = "urn:dvcrank:schema:ranking:1";

  private RankingJson() {}

  /** What a standing itself has stands on lines; its groups and their indicators on one each. */
  private static final int DEEPEST_LINES = 4;

  /** The stream is flushed, and stays open. */
  static void write(Ranking ranking, OutputStream out) throws IOException {
    JsonFile.write(out, new JsonLayout(DEEPEST_LINES), json -> fields(ranking, json));
  }

  private static void fields(Ranking ranking, JsonGenerator json) throws IOException {
    json.writeStringField("schema", SCHEMA);
    KeyJson.write(
        json,
        ranking.key(),
        ranking.indexSet().name(),
        ranking.indexSet().decision(),
        ranking.capturedAt(),
        ranking.provisional());
    json.writeStringField("peer_group", ranking.peerGroup().label());
    json.writeObjectFieldStart("counts");
    json.writeNumberField("ranked", ranking.ranked().size());
    json.writeNumberField("not_evaluated", ranking.notEvaluated().size());
    json.writeEndObject();
    StandingJson standings = new StandingJson(json, ranking);
    json.writeArrayFieldStart("standings");
    for (Standing standing : ranking.standings()) {
      standings.write(standing);
    }
    json.writeEndArray();
  }
}
