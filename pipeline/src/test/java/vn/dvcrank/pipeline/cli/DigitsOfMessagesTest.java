package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers in messages, which are stored and published, have the same digits on every machine. */
class DigitsOfMessagesTest {

  private static final Path BROKEN =
      CommandRun.checkout().resolve("fixtures/exports/forms/ii06a-2026-09.broken.xlsx");

  private static List<String> findings(Path data, String... settings) throws Exception {
    List<String> command =
        new ArrayList<>(
            ChildProcess.javaCommand(
                Dvcrank.class,
                "import",
                BROKEN.toString(),
                "--province",
                "H18",
                "--captured-at",
                "2026-10-01",
                "--data",
                data.toString()));
    command.addAll(1, List.of(settings));
    try (ChildProcess program = new ChildProcess(new ProcessBuilder(command))) {
      assertThat(program.end(60)).as(program.output()).isZero();
    }
    return new TestInstallation(data)
        .rows("SELECT code, message FROM delivery_findings ORDER BY 1, 2");
  }

  @Test
  void whereAMachineHasDigitsOfItsOwnTheyStayOutOfMessages(@TempDir Path folder) throws Exception {
    List<String> here = findings(folder.resolve("here"));
    assertThat(here).isNotEmpty().anyMatch(message -> message.matches(".*[0-9].*"));
    assertThat(
            findings(
                folder.resolve("there"),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.variant="))
        .isEqualTo(here);
  }
}
