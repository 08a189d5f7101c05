package vn.dvcrank.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records whose packing is sound and whose content is not are refused in words. */
class KeptRecordTest {

  private static final String SOUND =
      String.join(
          "\r\n",
          "WARC/1.0",
          "WARC-Type: resource",
          "WARC-Record-ID: <urn:uuid:1>",
          "WARC-Date: 2026-09-17T02:00:00Z",
          "WARC-Target-URI: urn:a",
          "Content-Type: text/plain",
          "Content-Length: 3",
          "",
          "abc",
          "",
          "");

  @TempDir private Path folder;

  @Test
  void aRecordOfOursIsReadBack() throws IOException {
    byte[] body = {1, 2, 3};
    byte[] record =
        WarcRecords.resource(
            "a.csv",
            body,
            Sha256.of(body),
            Instant.parse("2026-09-17T02:00:00Z"),
            WarcRecords.id("kept", "a", Instant.EPOCH));
    KeptRecord read = KeptRecord.read(channel(record), "byte 0");
    assertThat(read.kind()).isEqualTo(KeptRecord.Kind.RESOURCE);
    assertThat(read.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nContent-Length: 3",
        "Content-Length: many",
        "Content-Length: 99999999999999999999"
      })
  void aLengthThatIsNoneIsDamage(String length) throws IOException {
    refused(SOUND.replace("Content-Length: 3", length));
  }

  @Test
  void anIdThatIsMissingOrNoneIsDamage() throws IOException {
    refused(SOUND.replace("WARC-Record-ID: <urn:uuid:1>\r\n", ""));
    refused(SOUND.replace("<urn:uuid:1>", "<urn:uuid:1"));
  }

  @Test
  void aRecordThatBreaksOffIsDamage() throws IOException {
    refused(SOUND.substring(0, 20));
  }

  /** A member of a few kilobytes that unfolds into hundreds of megabytes. */
  @Test
  void aBodyThatHasNoEndIsRefused() throws IOException {
    long length = 200L * 1024 * 1024;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(
          SOUND
              .replace("Content-Length: 3", "Content-Length: " + length)
              .replace("abc\r\n\r\n", "")
              .getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1024 * 1024];
      for (long written = 0; written < length; written += block.length) {
        gzip.write(block);
      }
    }
    Path file = Files.write(folder.resolve("one.warc.gz"), bytes.toByteArray());
    assertThatThrownBy(() -> WarcFile.body(file, 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none of ours");
  }

  private static void refused(String record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(record.getBytes(StandardCharsets.UTF_8));
    }
    byte[] member = bytes.toByteArray();
    assertThatThrownBy(() -> KeptRecord.read(channel(member), "byte 7"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("byte 7");
  }

  private static java.nio.channels.ReadableByteChannel channel(byte[] bytes) {
    return Channels.newChannel(new ByteArrayInputStream(bytes));
  }
}
