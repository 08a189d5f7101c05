package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was imported is kept as well as what was captured, and as well watched. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportVerificationTest {

  private final TestInstallation whole;
  private TestInstallation installation;

  ImportVerificationTest(@TempDir Path folder) {
    whole = new TestInstallation(folder.resolve("data"));
    installation = whole;
  }

  @BeforeAll
  void importReports() {
    whole.run("import", Reports.file(Reports.PROVINCE).toString());
    whole.run("import", Reports.file(Reports.DISTRICT).toString());
    whole.run("rank", "--period", "2025", "--scope", "H18");
    CommandRun verify = whole.run("verify");
    assertThat(verify.exit()).as(verify.out()).isZero();
  }

  @BeforeEach
  void copy(@TempDir Path place) throws Exception {
    installation = whole.copiedTo(place.resolve("data"));
  }

  @Test
  void anyFlippedBitOfTheArchiveIsFound() throws Exception {
    Path archive = archive();
    byte[] bytes = Files.readAllBytes(archive);
    Random random = new Random(17);
    for (int i = 0; i < 5; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(archive, damaged);
      CommandRun verify = installation.run("verify");
      assertThat(verify.exit()).isEqualTo(5);
      assertThat(verify.out()).contains(String.valueOf(archive.getFileName()));
    }
    Files.write(archive, bytes);
    assertThat(installation.run("verify").exit()).isZero();
  }

  private Path archive() throws Exception {
    try (Stream<Path> walk = Files.walk(installation.directory().archive())) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      assertThat(files).hasSize(1);
      return files.get(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM published_fact WHERE id = 3",
        "DELETE FROM published_fact WHERE id = (SELECT max(id) FROM published_fact)",
        "UPDATE published_fact SET text = '1/34' WHERE fact = 'rank'",
        "UPDATE published_fact SET subject = 'x' WHERE fact = 'rank'",
        "UPDATE published_fact SET line = line + 1 WHERE fact = 'rank'",
        "UPDATE published_fact SET snapshot_id = 2 WHERE fact = 'rank'",
        "UPDATE cell_change SET value = value + 1 WHERE (series_id, unit_id, element_id) = (1, 1, 1)",
      })
  void aChangedRowOfAReportIsFound(String change) throws Exception {
    installation.change(change);
    CommandRun verify = installation.run("verify");
    assertThat(verify.exit()).as(verify.out()).isEqualTo(5);
  }
}
