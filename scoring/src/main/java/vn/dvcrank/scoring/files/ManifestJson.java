package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.scoring.finding.Finding;

/** {@code manifest.json}, as {@code manifest.schema.json} says. */
public final class ManifestJson {

  /** The file's name. */
  public static final String FILE_NAME = "manifest.json";

  static final String SCHEMA = "urn:dvcrank:schema:manifest:1";

  private ManifestJson() {}

  /** Writes a manifest whole. The stream is flushed, and stays open. */
  public static void write(Manifest manifest, OutputStream out) throws IOException {
    JsonFile.write(out, json -> write(manifest, json));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableFileException when it is no manifest
   */
  public static Manifest read(InputStream in) throws IOException {
    JsonObject file = JsonFile.read(in, FILE_NAME);
    file.expectSchema(SCHEMA);
    return new Manifest(
        KeyJson.read(file),
        file.object("index_set").text("name"),
        file.object("index_set").text("decision"),
        file.parsed("captured_at", VietnamTime::read),
        file.object("period").flag("provisional"),
        file.text("generator"),
        file.objects("snapshots", SnapshotJson::read),
        file.objects("rankings", ManifestJson::readRanking),
        readFilesOfAll(file),
        file.optionalObject("province").isPresent()
            ? Optional.of(readOwn(file.object("province")))
            : Optional.empty(),
        file.optionalText("series_break"),
        file.objects("findings", ManifestJson::readFinding));
  }

  private static void write(Manifest manifest, JsonGenerator json) throws IOException {
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("generator", manifest.generator());
    KeyJson.write(
        json,
        manifest.key(),
        manifest.indexSetName(),
        manifest.decision(),
        manifest.capturedAt(),
        manifest.provisional());
    if (manifest.seriesBreak().isPresent()) {
      json.writeStringField("series_break", manifest.seriesBreak().get());
    } else {
      json.writeNullField("series_break");
    }
    if (manifest.own().isPresent()) {
      writeOwn(manifest.own().get(), json);
    } else {
      json.writeNullField("province");
    }
    json.writeArrayFieldStart("rankings");
    for (PeerGroupEntry ranking : manifest.rankings()) {
      writeRanking(ranking, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("files");
    for (FileEntry file : manifest.ofAll()) {
      writeFile(file, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("snapshots");
    for (SnapshotRef snapshot : manifest.snapshots()) {
      SnapshotJson.write(snapshot, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : manifest.findings()) {
      writeFinding(finding, json);
    }
    json.writeEndArray();
  }

  private static void writeOwn(OwnResult own, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("province");
    json.writeStringField("code", own.code());
    json.writeStringField("name", own.name());
    json.writeObjectField("total", own.total().map(Rounding::exact).orElse(null));
    json.writeStringField("class", own.className().orElse(null));
    json.writeStringField("published_place", own.publishedPlace().orElse(null));
    json.writeEndObject();
  }

  private static OwnResult readOwn(JsonObject own) throws IOException {
    return new OwnResult(
        own.text("code"),
        own.text("name"),
        own.optionalNumber("total"),
        own.optionalText("class"),
        own.optionalText("published_place"));
  }

  private static void writeRanking(PeerGroupEntry ranking, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("peer_group", ranking.peerGroup().label());
    json.writeNumberField("ranked", ranking.ranked());
    json.writeNumberField("not_evaluated", ranking.notEvaluated());
    json.writeArrayFieldStart("files");
    for (FileEntry file : ranking.files()) {
      writeFile(file, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFile(FileEntry file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", file.name());
    json.writeStringField("sha256", file.sha256());
    json.writeNumberField("bytes", file.bytes());
    json.writeEndObject();
  }

  private static FileEntry readFile(JsonObject file) throws IOException {
    return new FileEntry(file.text("name"), file.text("sha256"), file.whole("bytes"));
  }

  /** Manifests of before there were such files have no such field. */
  private static List<FileEntry> readFilesOfAll(JsonObject file) throws IOException {
    return file.has("files") ? file.objects("files", ManifestJson::readFile) : List.of();
  }

  private static PeerGroupEntry readRanking(JsonObject ranking) throws IOException {
    return new PeerGroupEntry(
        ranking.parsed("peer_group", Labels::peerGroup),
        ranking.count("ranked"),
        ranking.count("not_evaluated"),
        ranking.objects("files", ManifestJson::readFile));
  }

  private static void writeFinding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.code().label());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("where", finding.where());
    json.writeStringField("message", finding.message());
    json.writeEndObject();
  }

  /** The severity belongs to the code and is not read. */
  private static Finding readFinding(JsonObject finding) throws IOException {
    return new Finding(
        finding.parsed("code", Labels::findingCode),
        finding.text("where"),
        finding.text("message"));
  }
}
