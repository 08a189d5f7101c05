package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.PeerGroup;
import vn.dvcrank.scoring.unit.Scope;

/** {@code catalog.json}, as {@code catalog.schema.json} says. */
public final class CatalogJson {

  /** The file's name. */
  public static final String FILE_NAME = "catalog.json";

  static final String SCHEMA = "urn:dvcrank:schema:catalog:1";

  private CatalogJson() {}

  /** Writes a catalog whole. The stream is flushed, and stays open. */
  public static void write(Catalog catalog, OutputStream out) throws IOException {
    JsonFile.write(
        out,
        json -> {
          json.writeStringField("schema", SCHEMA);
          json.writeArrayFieldStart("entries");
          for (CatalogEntry entry : catalog.entries()) {
            writeEntry(entry, json);
          }
          json.writeEndArray();
        });
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableFileException when it is no catalog
   */
  public static Catalog read(InputStream in) throws IOException {
    JsonObject file = JsonFile.read(in, FILE_NAME);
    file.expectSchema(SCHEMA);
    List<CatalogEntry> entries = file.objects("entries", CatalogJson::readEntry);
    try {
      return new Catalog(entries);
    } catch (IllegalArgumentException e) {
      throw new UnreadableFileException(FILE_NAME, String.valueOf(e.getMessage()), e);
    }
  }

  private static void writeEntry(CatalogEntry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("index_set", entry.key().indexSet());
    json.writeStringField("method", entry.key().method());
    json.writeStringField("basis", entry.key().basis().label());
    json.writeStringField("period", entry.key().period().toString());
    json.writeStringField("scope", entry.key().scope().code());
    json.writeArrayFieldStart("peer_groups");
    for (PeerGroup peerGroup : entry.peerGroups()) {
      json.writeString(peerGroup.label());
    }
    json.writeEndArray();
    json.writeStringField("captured_at", VietnamTime.write(entry.capturedAt()));
    json.writeBooleanField("provisional", entry.provisional());
    json.writeStringField("path", entry.path());
    json.writeStringField("manifest_sha256", entry.manifestSha256());
    json.writeEndObject();
  }

  private static CatalogEntry readEntry(JsonObject entry) throws IOException {
    RankingKey key =
        new RankingKey(
            entry.text("index_set"),
            entry.text("method"),
            entry.parsed("basis", Basis::ofLabel),
            entry.parsed("scope", Scope::new),
            entry.parsed("period", Period::parse));
    return new CatalogEntry(
        key,
        entry.parsedTexts("peer_groups", Labels::peerGroup),
        entry.parsed("captured_at", VietnamTime::read),
        entry.flag("provisional"),
        entry.parsed("path", CatalogEntry::checkedPath),
        entry.text("manifest_sha256"));
  }
}
