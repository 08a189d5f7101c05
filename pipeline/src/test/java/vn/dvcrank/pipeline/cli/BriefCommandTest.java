package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefCommandTest {

  @Test
  void theDemosMessageIsTheGoldenOne(@TempDir Path folder) throws IOException {
    TestInstallation installation = new TestInstallation(folder);
    assertThat(installation.run("demo").exit()).isZero();
    CommandRun run = installation.run("brief", "--period", "2026", "--scope", "H18");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(Files.readString(Path.of("src/test/resources/golden/brief-H18-2026.txt")));
    for (String most : new String[] {"200", "300", "700", "1500"}) {
      String text = installation.run("brief", "--period", "2026", "--max", most).out().strip();
      assertThat(text.codePointCount(0, text.length())).isBetween(1, Integer.parseInt(most));
    }
    assertThat(installation.run("brief", "--period", "2019", "--scope", "H18").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"199", "0", "-5", "x"})
  void aLimitThatIsNoneIsRefused(String most, @TempDir Path folder) throws IOException {
    CommandRun run = new TestInstallation(folder).run("brief", "--period", "2026", "--max", most);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--max");
  }
}
