package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo on machines in other countries, as processes of their own: the same bytes. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElsewhereTest {

  private final TestInstallation here;
  private CommandRun demo = new CommandRun(-1, "", "");

  ElsewhereTest(@TempDir Path folder) {
    here = new TestInstallation(folder.resolve("here"));
  }

  @BeforeAll
  void demoHere() {
    demo = here.run("demo");
    assertThat(demo.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "tr, TR, America/New_York",
    "vi, VN, Asia/Ho_Chi_Minh",
    "ar, SA, Pacific/Kiritimati",
  })
  void localeAndZoneChangeNoByte(String language, String country, String zone, @TempDir Path folder)
      throws Exception {
    TestInstallation there = new TestInstallation(folder.resolve("there"));
    try (ChildProcess program =
        process(
            there,
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.timezone=" + zone)) {
      assertSame(there, program);
    }
  }

  /** As a machine's administrator sets them, by variables of the environment. */
  @Test
  void theEnvironmentChangesNoByte(@TempDir Path folder) throws Exception {
    TestInstallation there = new TestInstallation(folder.resolve("there"));
    try (ChildProcess program = process(there)) {
      assertSame(there, program);
    }
  }

  private void assertSame(TestInstallation there, ChildProcess program) throws Exception {
    String said = program.output();
    assertThat(program.end(0)).as(said).isZero();
    assertThat(said.replace(there.data().toString(), here.data().toString()))
        .endsWith(demo.out().strip());
    assertThat(there.published()).isNotEmpty().isEqualTo(here.published());
    assertThat(FileTree.of(there.directory().archive()))
        .isEqualTo(FileTree.of(here.directory().archive()));
    assertThat(there.rows("SELECT kind, night, status FROM run"))
        .isEqualTo(here.rows("SELECT kind, night, status FROM run"));
  }

  private static ChildProcess process(TestInstallation there, String... settings) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.add("-Ddvcrank.home=" + CommandRun.checkout());
    command.addAll(List.of(settings));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Dvcrank.class.getName(),
            "demo",
            "--data",
            there.data().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    // A name that the launcher lets through; Java takes the names of files from it.
    builder.environment().put("LC_ALL", "C.UTF-8");
    if (settings.length == 0) {
      builder.environment().put("TZ", "America/Los_Angeles");
      builder.environment().put("LC_TIME", "tr_TR.UTF-8");
      builder.environment().put("LANG", "tr_TR.UTF-8");
    }
    return new ChildProcess(builder);
  }
}
