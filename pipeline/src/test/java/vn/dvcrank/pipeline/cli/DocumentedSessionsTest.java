package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.archive.Sha256;

/**
 * Every session that a page shows is had again, and gives what the page says: the program's own
 * commands always, the shell's where its tools are installed.
 */
class DocumentedSessionsTest {

  /** Stands on a line of its own for whatever else is printed. */
  private static final String AND_SO_ON = "…";

  private static final String PROMPT = "$ ";
  private static final String PROGRAM = "$ ./dvcrank ";

  @TempDir private static Path folder;

  private static DemoInstallation demo;

  @BeforeAll
  static void runDemo() {
    demo = DemoInstallation.in(folder);
  }

  static Stream<Arguments> ofTheProgram() throws IOException {
    return sessions(true);
  }

  static Stream<Arguments> ofTheShell() throws IOException {
    return sessions(false);
  }

  private static Stream<Arguments> sessions(boolean program) throws IOException {
    return Repository.documents().stream()
        .flatMap(
            page ->
                page.blocks("console").stream()
                    .filter(block -> block.lines().get(0).startsWith(PROGRAM) == program)
                    .map(block -> Arguments.of(page, block.lines())));
  }

  @ParameterizedTest
  @MethodSource("ofTheProgram")
  void theProgramPrintsWhatThePageSays(Document page, List<String> session) {
    List<String> rest = new ArrayList<>(session);
    while (!rest.isEmpty()) {
      String command = rest.remove(0);
      assertThat(command).as(page.toString()).startsWith(PROGRAM);
      int length = 0;
      while (length < rest.size() && !rest.get(length).startsWith(PROMPT)) {
        length++;
      }
      List<String> shown = new ArrayList<>(rest.subList(0, length));
      rest.subList(0, length).clear();
      List<String> printed = demo.output(command.substring(PROMPT.length())).lines().toList();
      if (shown.remove(AND_SO_ON)) {
        printed = printed.subList(0, shown.size());
      }
      assertThat(printed).as("%s: %s", page, command).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "vi-VN", "ar-EG"})
  void theProgramPrintsTheSameInEveryLocale(String locale) {
    List<String> commands =
        List.of(
            "./dvcrank status",
            "./dvcrank explain --unit H18.03 --period 2026",
            "./dvcrank rank --scope H18 --period 2026 --as-of 2026-09-10");
    List<String> usual = commands.stream().map(demo::output).toList();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      assertThat(commands.stream().map(demo::output).toList()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("ofTheShell")
  void theShellPrintsWhatThePageSays(Document page, List<String> session) throws Exception {
    String script =
        String.join("\n", session.stream().filter(line -> line.startsWith(PROMPT)).toList())
            .replaceAll("(?m)^\\$ ", "");
    for (String tool : List.of("sqlite3", "jq", "gunzip", "sha256sum")) {
      assumeThat(!script.contains(tool) || isInstalled(tool)).as(tool).isTrue();
    }
    List<String> shown = session.stream().filter(line -> !line.startsWith(PROMPT)).toList();
    assertThat(shell(script).lines().toList()).as(page.toString()).isEqualTo(shown);
  }

  /** An old sqlite3 does not know strict tables. */
  private static boolean isInstalled(String tool) throws Exception {
    String probe =
        tool.equals("sqlite3")
            ? "sqlite3 :memory: 'CREATE TABLE t (a INT) STRICT' >/dev/null 2>&1"
            : "command -v " + tool + " >/dev/null";
    return shell(probe + " && echo yes || echo no").strip().equals("yes");
  }

  private static String shell(String script) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  /** The way that docs/outputs.md describes, by nothing but gzip and digests. */
  @Test
  void everyPublishedFileLeadsBackToTheBytes() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path rankings = demo.data().resolve("rankings");
    int answers = 0;
    for (JsonNode entry : json.readTree(rankings.resolve("catalog.json").toFile()).get("entries")) {
      Path published = rankings.resolve(entry.get("path").textValue());
      byte[] manifest = Files.readAllBytes(published.resolve("manifest.json"));
      assertThat(Sha256.of(manifest)).isEqualTo(entry.get("manifest_sha256").textValue());
      for (JsonNode file : json.readTree(manifest).findValues("files")) {
        for (JsonNode one : file) {
          assertThat(Sha256.of(Files.readAllBytes(published.resolve(one.get("name").textValue()))))
              .isEqualTo(one.get("sha256").textValue());
        }
      }
      for (JsonNode snapshot : json.readTree(manifest).get("snapshots")) {
        for (JsonNode answer : snapshot.get("answers")) {
          assertThat(Sha256.of(body(answer))).isEqualTo(answer.get("sha256").textValue());
          answers++;
        }
      }
    }
    assertThat(answers).isEqualTo(15);
  }

  private static byte[] body(JsonNode answer) throws IOException {
    JsonNode archive = answer.get("archive");
    Path file = demo.data().resolve("archive").resolve(archive.get("file").textValue());
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(archive.get("offset").longValue());
      InputStream record = new GZIPInputStream(Channels.newInputStream(channel));
      skipHead(record);
      skipHead(record);
      return record.readNBytes(answer.get("bytes").intValue());
    }
  }

  private static void skipHead(InputStream in) throws IOException {
    int last = 0;
    while (last != ByteBuffer.wrap("\r\n\r\n".getBytes(StandardCharsets.US_ASCII)).getInt()) {
      last = (last << 8) | in.read();
    }
  }
}
