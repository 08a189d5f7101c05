package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.RankingKey;

/**
 * {@code datapackage.json}: the CSV files of one folder, described as a Tabular Data Package, so
 * that a user's other tools read their columns with types and words.
 *
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">Tabular Data Package</a>
 */
public final class DataPackageJson {

  /** The file's name. */
  public static final String FILE_NAME = "datapackage.json";

  private DataPackageJson() {}

  /**
   * Writes a description whole. The stream is flushed, and stays open.
   *
   * @param rankings of one scope, period and basis; at least one
   */
  public static void write(List<Ranking> rankings, OutputStream out) throws IOException {
    JsonFile.write(
        out,
        json -> {
          json.writeStringField("profile", "tabular-data-package");
          Ranking first = rankings.get(0);
          json.writeStringField("name", name(first.key()));
          json.writeStringField("title", first.indexSet().name());
          json.writeStringField("description", description(first));
          json.writeStringField("created", VietnamTime.write(first.capturedAt()));
          json.writeArrayFieldStart("resources");
          for (Ranking ranking : rankings) {
            resource(ranking, json);
          }
          json.writeEndArray();
        });
  }

  /** Lower case letters, digits and hyphens, as the specification asks. */
  private static String name(RankingKey key) {
    return String.join(
            "-", key.indexSet(), key.period().toString(), key.scope().code(), key.basis().label())
        .toLowerCase(Locale.ROOT);
  }

  private static String description(Ranking ranking) {
    RankingKey key = ranking.key();
    return "Decision %s, method %s, period %s, scope %s, basis %s%s"
        .formatted(
            ranking.indexSet().decision(),
            key.method(),
            key.period(),
            key.scope(),
            key.basis().label(),
            ranking.provisional() ? "; provisional" : "");
  }

  private static void resource(Ranking ranking, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("name", ranking.peerGroup().label());
    json.writeStringField("path", RankingFormat.CSV.fileName(ranking.peerGroup()));
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    json.writeObjectFieldStart("dialect");
    json.writeStringField("delimiter", ",");
    json.writeBooleanField("doubleQuote", true);
    json.writeStringField("lineTerminator", "\n");
    json.writeEndObject();
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (TableField field : RankingColumns.of(ranking).fields()) {
      field(field, json);
    }
    json.writeEndArray();
    json.writeStringField("primaryKey", "unit_code");
    // Not applicable and missing are both no number; the cells themselves tell them apart.
    json.writeArrayFieldStart("missingValues");
    json.writeString("");
    json.writeString("-");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void field(TableField field, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", field.name());
    json.writeStringField("type", field.type());
    json.writeStringField("title", field.title());
    json.writeStringField("description", field.description());
    json.writeEndObject();
  }
}
