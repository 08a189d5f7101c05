package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replayed recordings and live captures do not mix; imports go with either. */
@Timeout(60)
class DataKindTest {

  @TempDir private Path folder = Path.of("");

  private CommandRun nightly(TestInstallation where, PortalDouble portal) throws Exception {
    Path configuration = portal.configuration(folder, "national", "PT10S");
    return where.run("nightly", "--once", "--config", configuration.toString());
  }

  @Test
  void noLiveCaptureAfterTheDemo() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    assertThat(where.run("demo").exit()).isZero();
    var published = where.published();
    var rows = where.rowCounts();
    try (PortalDouble portal = new PortalDouble()) {
      CommandRun run = nightly(where, portal);
      assertThat(run.exit()).isEqualTo(5);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .startsWith("dvcrank: " + where.data())
          .contains("holds replayed recordings", "give another --data");
      assertThat(portal.asked()).isZero();
    }
    assertThat(where.published()).isEqualTo(published);
    assertThat(where.rowCounts()).isEqualTo(rows);
    assertThat(where.run("demo").exit()).as("the demo again").isZero();
    assertThat(imports(where)).isZero();
  }

  @Test
  void noDemoAfterALiveCapture() throws Exception {
    TestInstallation where = new TestInstallation(folder.resolve("data"));
    try (PortalDouble portal = new PortalDouble()) {
      assertThat(nightly(where, portal).exit()).isZero();
      var rows = where.rowCounts();
      CommandRun run = where.run("demo");
      assertThat(run.exit()).isEqualTo(5);
      assertThat(run.errLines())
          .singleElement()
          .asString()
          .contains("holds live captures", "give another --data");
      assertThat(where.rowCounts()).isEqualTo(rows);
      assertThat(imports(where)).isZero();
      assertThat(nightly(where, portal).exit()).isZero();
    }
  }

  private static int imports(TestInstallation where) {
    return where.run("import", Reports.file(Reports.PROVINCE).toString()).exit();
  }
}
