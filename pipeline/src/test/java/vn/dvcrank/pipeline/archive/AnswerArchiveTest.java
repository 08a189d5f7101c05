package vn.dvcrank.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.pipeline.archive.SampleExchange.answer;
import static vn.dvcrank.pipeline.store.SampleDatabase.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;

/** Bytes come back as they came, once each, whatever was cut off while they were written. */
class AnswerArchiveTest {

  /** 2 o'clock in Vietnam, still the evening before in UTC. */
  private static final Instant NIGHT = Instant.parse("2026-12-31T19:00:00Z");

  private static final String FILE = "2027/2027-01-01.warc.gz";

  @TempDir private Path folder;
  private Path file;
  private Database database;
  private AnswerArchive archive;

  @BeforeEach
  void open() throws Exception {
    database = Database.openOrCreate(new DataDirectory(folder.resolve("data")));
    archive = new AnswerArchive(folder.resolve("archive"), database.source(), "dvcrank/test");
    file = folder.resolve("archive").resolve(FILE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theSameBodyIsKeptOnce() throws Exception {
    ArchivedAnswer first = archive.keep(answer("{\"a\":1}"), NIGHT);
    long size = Files.size(file);
    ArchivedAnswer second = archive.keep(answer("{\"a\":1}"), NIGHT.plusSeconds(86_400));
    assertThat(second).isEqualTo(first);
    assertThat(Files.size(file)).isEqualTo(size);
    assertThat(number(database, "SELECT count(*) FROM answer")).isEqualTo(1);
    assertThat(archive.keep(answer("{\"a\":2}"), NIGHT)).isNotEqualTo(first);
    assertThat(first.file()).isEqualTo(FILE);
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 65_536, 300_000})
  void bodiesOfAnySizeComeBack(int size) throws Exception {
    byte[] body = new byte[size];
    new Random(size).nextBytes(body);
    PortalAnswer answer =
        new PortalAnswer(answer("").request(), 200, List.of(new Header("a", "b")), body);
    archive.keep(answer("before"), NIGHT);
    ArchivedAnswer kept = archive.keep(answer, NIGHT);
    assertThat(archive.body(kept)).isEqualTo(body);
    assertThat(kept.bytes()).isEqualTo(size);
    assertThat(archive.find(Sha256.of(body))).contains(kept);
    assertThat(PlainWarc.read(file).get(3).httpBody()).isEqualTo(body);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aReaderThatKnowsOnlyTheStandardFindsEveryRecord() throws Exception {
    List<Header> headers =
        List.of(
            new Header("Content-Type", "application/json"),
            new Header("X-Trace", "one"),
            new Header("X-Trace", "two"),
            new Header("Set-Cookie", "session=secret"),
            new Header("Content-Encoding", "gzip"),
            new Header("Transfer-Encoding", "chunked"));
    ArchivedAnswer first = archive.keep(answer("{\"tên\":\"Điện Biên\"}", headers), NIGHT);
    ArchivedAnswer second = archive.keep(answer("two"), NIGHT.plusSeconds(3));

    List<PlainWarc.Entry> entries = PlainWarc.read(file);
    assertThat(entries)
        .extracting(entry -> entry.header("WARC-Type"))
        .containsExactly("warcinfo", "response", "request", "response", "request");
    PlainWarc.Entry response = entries.get(1);
    PlainWarc.Entry request = entries.get(2);
    assertThat(response.begin()).isEqualTo(first.offset());
    assertThat(entries.get(3).begin()).isEqualTo(second.offset());
    assertThat(response.header("WARC-Record-ID")).isEqualTo("<" + first.recordId() + ">");
    assertThat(request.header("WARC-Concurrent-To")).isEqualTo("<" + first.recordId() + ">");
    assertThat(response.header("WARC-Date")).isEqualTo("2026-12-31T19:00:00Z");
    assertThat(response.header("WARC-Target-URI"))
        .isEqualTo("https://portal.example/api/v1/transparency");
    assertThat(PlainWarc.hexOfBase32(response.header("WARC-Payload-Digest").substring(7)))
        .isEqualTo(first.sha256());
    assertThat(response.httpHead())
        .contains("X-Trace: one", "X-Trace: two", "Content-Type: application/json")
        .noneMatch(line -> line.contains("secret") || line.contains("chunked"))
        .noneMatch(line -> line.contains("Content-Encoding"));
    assertThat(response.httpHead().get(0)).startsWith("HTTP/1.1 200");
    assertThat(response.httpBody())
        .isEqualTo("{\"tên\":\"Điện Biên\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(request.httpHead().get(0)).isEqualTo("POST /api/v1/transparency HTTP/1.1");
    assertThat(new String(request.httpBody(), StandardCharsets.UTF_8))
        .isEqualTo("{\"agency\": \"Điện Biên\"}");
    assertThat(entries)
        .extracting(entry -> entry.header("WARC-Record-ID"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("<urn:uuid:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "text",
        "json/",
        ";charset=",
        "application/json; charset=\"không\"",
        "application/json;;;",
        "tiếng Việt",
        "text/html\tcharset=utf-8"
      })
  void oddContentTypesAndHeadersDoNotBreakIt(String type) throws Exception {
    ArchivedAnswer kept =
        archive.keep(
            answer(
                "body of " + type,
                List.of(
                    new Header("Content-Type", type),
                    new Header("X-Tỉnh", "Điện Biên"),
                    new Header("Server", "máy chủ số 1"),
                    new Header("Empty", ""))),
            NIGHT);
    assertThat(archive.body(kept)).asString(StandardCharsets.UTF_8).isEqualTo("body of " + type);
    assertThat(PlainWarc.read(file)).hasSize(3);
    assertThat(faults()).isEmpty();
  }

  @Test
  void theSameExchangeAtTheSameInstantIsTheSameBytes() throws Exception {
    archive.keep(answer("one"), NIGHT);
    archive.keep(answer("two"), NIGHT);
    try (Database other = Database.openOrCreate(new DataDirectory(folder.resolve("other")))) {
      AnswerArchive again =
          new AnswerArchive(folder.resolve("again"), other.source(), "dvcrank/test");
      again.keep(answer("one"), NIGHT);
      again.keep(answer("two"), NIGHT);
    }
    assertThat(folder.resolve("again").resolve(FILE)).hasSameBinaryContentAs(file);
  }

  @Test
  void aChangedBodyIsNotGivenOut() throws Exception {
    ArchivedAnswer one = archive.keep(answer("one"), NIGHT);
    ArchivedAnswer two = archive.keep(answer("two"), NIGHT);
    ArchivedAnswer crossed =
        new ArchivedAnswer(
            one.id(), one.sha256(), one.bytes(), one.file(), two.offset(), one.recordId());
    assertThatThrownBy(() -> archive.body(crossed))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(FILE)
        .hasMessageContaining(one.sha256());
  }

  @Test
  void whatIsReadBackIsWhatCameOrNothing() throws Exception {
    PortalAnswer answer = answer("one");
    ArchivedAnswer one = archive.keep(answer, NIGHT);
    ArchivedAnswer two = archive.keep(answer("two"), NIGHT);
    assertThat(archive.readBack(one, answer.body())).isEqualTo(answer.body());
    assertThatThrownBy(() -> archive.readBack(two, answer.body()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(FILE)
        .hasMessageContaining("record at " + two.offset());
  }

  @Test
  void everyChangedByteIsNoticedWithFileAndRecord() throws Exception {
    ArchivedAnswer one = archive.keep(answer("one"), NIGHT);
    ArchivedAnswer two = archive.keep(answer("two"), NIGHT);
    byte[] whole = Files.readAllBytes(file);
    long secondBegins = number(database, "SELECT stretch_offset FROM answer WHERE id = 2");
    for (int position = 0; position < whole.length; position++) {
      byte[] damaged = whole.clone();
      damaged[position] ^= (byte) (1 << (position % 8));
      Files.write(file, damaged);
      assertThat(faults())
          .as("byte %d", position)
          .hasSize(1)
          .first()
          .asString()
          .contains("archive/" + FILE)
          .contains("record at " + (position < secondBegins ? one : two).offset() + ":");
    }
  }

  @Test
  void goneAndUnknownFilesAreNoticed() throws Exception {
    archive.keep(answer("one"), NIGHT);
    Files.copy(file, folder.resolve("archive/2027/2027-01-05.warc.gz"));
    Files.delete(file);
    assertThat(faults()).hasSize(2);
    assertThat(faults().get(0)).contains("2027-01-05.warc.gz");
    assertThat(faults().get(1)).contains(FILE).contains("gone");
  }

  private List<String> faults() throws Exception {
    List<String> faults = new ArrayList<>();
    new ArchiveCheck(folder.resolve("archive"), database.source()).run(faults::add);
    return faults;
  }
}
