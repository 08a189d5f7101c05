package vn.dvcrank.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A file's first record once had its fields in another order in each process. */
class FirstRecordTest {

  @Test
  void hasItsFieldsInOneOrder() throws IOException {
    byte[] record =
        WarcRecords.info("2026-09-17.warc.gz", Instant.parse("2026-09-16T19:00:00Z"), "dvcrank 1");
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(record)).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(text).contains("\r\n\r\nformat: WARC File Format 1.0\r\nsoftware: dvcrank 1\r\n");
  }
}
