package vn.dvcrank.scoring.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** The snapshots of a manifest, with the answers they came from. */
final class SnapshotJson {

  private SnapshotJson() {}

  static void write(SnapshotRef snapshot, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("role", snapshot.role().label());
    json.writeStringField("id", snapshot.id());
    json.writeStringField("source", snapshot.source());
    json.writeStringField("captured_at", VietnamTime.write(snapshot.capturedAt()));
    json.writeStringField("content_sha256", snapshot.contentSha256());
    json.writeArrayFieldStart("answers");
    for (AnswerRef answer : snapshot.answers()) {
      writeAnswer(answer, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static SnapshotRef read(JsonObject snapshot) throws IOException {
    return new SnapshotRef(
        snapshot.parsed("role", Labels::role),
        snapshot.text("id"),
        snapshot.text("source"),
        snapshot.parsed("captured_at", VietnamTime::read),
        snapshot.text("content_sha256"),
        snapshot.objects("answers", SnapshotJson::readAnswer));
  }

  private static void writeAnswer(AnswerRef answer, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("part", answer.part());
    json.writeStringField("sha256", answer.sha256());
    json.writeNumberField("bytes", answer.bytes());
    if (answer.archive().isPresent()) {
      ArchiveRef archive = answer.archive().get();
      json.writeObjectFieldStart("archive");
      json.writeStringField("file", archive.file());
      json.writeNumberField("offset", archive.offset());
      json.writeStringField("record_id", archive.recordId());
      json.writeEndObject();
    } else {
      json.writeNullField("archive");
    }
    json.writeEndObject();
  }

  private static AnswerRef readAnswer(JsonObject answer) throws IOException {
    Optional<JsonObject> archive = answer.optionalObject("archive");
    return new AnswerRef(
        answer.text("part"),
        answer.text("sha256"),
        answer.whole("bytes"),
        archive.isPresent() ? Optional.of(readArchive(archive.get())) : Optional.empty());
  }

  private static ArchiveRef readArchive(JsonObject archive) throws IOException {
    return new ArchiveRef(archive.text("file"), archive.whole("offset"), archive.text("record_id"));
  }
}
