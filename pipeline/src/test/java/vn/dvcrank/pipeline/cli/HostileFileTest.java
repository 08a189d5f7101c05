package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.scoring.text.PlainText;

/** Files that are called what no file of an office is called. */
@Timeout(60)
class HostileFileTest {

  private static final Path REPORT =
      CommandRun.checkout().resolve("fixtures/reports/dien-bien-2025.txt");

  @TempDir private Path folder = Path.of("");

  /** Of a name there are words on one line, in what is printed and in the archive. */
  @Test
  void aNameIsNoPathAndNoLine() throws Exception {
    TestInstallation installation = new TestInstallation(folder.resolve("data"));
    for (String name :
        List.of(
            "a\nrejected: none\nWARC-Type: response\r\n\r\n.txt",
            "..\\..\\CON\u001b[2J\u202etxt.exe",
            "-rf;$(reboot) `x` '\" &.txt")) {
      Path file = Files.copy(REPORT, folder.resolve(name));

      CommandRun run = installation.run("import", file.toString(), "--captured-at", "2026-01-31");
      CommandRun listed =
          installation.run("import", file.toString(), "--captured-at", "2026-01-31", "--json");

      assertThat(run.exit()).as(run.out() + run.err()).isZero();
      assertThat(run.out().lines()).as(run.out()).hasSize(1);
      assertThat(run.out() + run.err() + listed.out() + listed.err())
          .matches(text -> text.chars().allMatch(one -> PlainText.isShown((char) one)));
    }
    try (Stream<Path> archive = Files.walk(installation.directory().archive())) {
      List<Path> files = archive.filter(Files::isRegularFile).toList();
      assertThat(files).hasSize(1);
      assertThat(unpacked(files.get(0)).lines())
          .noneMatch(
              line -> line.startsWith("WARC-Type: response") || line.contains("rejected: n"));
    }
    CommandRun verify = installation.run("verify");
    assertThat(verify.exit()).as(verify.out()).isZero();
  }

  private static String unpacked(Path file) throws Exception {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
