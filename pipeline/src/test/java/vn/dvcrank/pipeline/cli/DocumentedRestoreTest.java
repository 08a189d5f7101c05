package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands by which the pages make a copy and put it back, as they stand there: only the places
 * are others, and who may change owners and services is not asked.
 */
@Timeout(300)
@ExtendWith(CrashedNights.Shared.class)
class DocumentedRestoreTest {

  private static final String COMMAND = "    ";

  private final CrashedNights nights;
  private final Path root;
  private final Path tools;
  private final TestInstallation installation;

  DocumentedRestoreTest(CrashedNights nights, @TempDir Path root) throws IOException {
    this.nights = nights;
    this.root = root;
    tools = Files.createDirectories(root.resolve("opt/dvcrank"));
    Files.createDirectories(root.resolve("backup"));
    Files.createDirectories(root.resolve("var/lib"));
    installation = nights.eveningBefore().copiedTo(root.resolve("var/lib/dvcrank"));
    tool("systemctl", "echo systemctl \"$@\" >> '%s'".formatted(said()));
    tool("chown", "echo chown \"$@\" >> '%s'".formatted(said()));
    tool("sudo", "shift 2; exec \"$@\"");
    tool(
        "dvcrank",
        ChildProcess.javaCommand(Dvcrank.class).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" ", "exec ", " \"$@\"")));
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Path said() {
    return root.resolve("said.txt");
  }

  @Test
  void whatTheCopyHasIsPutBackByteForByte() throws Exception {
    assertThat(nights.nextRun(installation).exit()).isZero();
    SortedMap<String, String> published = installation.published();
    SortedMap<String, String> ranked = ranked("before");
    DataContent content = DataContent.of(installation);

    List<String> copying = commands("## Backup");
    assertThat(copying).anyMatch(line -> line.contains(" backup ")).hasSizeGreaterThan(1);
    run(copying);

    Files.writeString(installation.directory().database(), "what a bad night left");
    FileTree.remove(installation.directory().archive());
    assertThat(installation.run("verify").exit()).isEqualTo(5);

    List<String> restoring = commands("### Restore");
    assertThat(restoring).hasSizeGreaterThan(4);
    run(restoring);

    assertThat(Files.readAllLines(said()))
        .containsExactly(
            "systemctl stop dvcrank",
            "chown -R dvcrank: " + installation.data(),
            "systemctl start dvcrank");
    assertThat(installation.run("verify").exit()).isZero();
    assertThat(installation.published()).isEqualTo(published);
    assertThat(ranked("after")).isEqualTo(ranked);
    assertThat(DataContent.of(installation)).isEqualTo(content);
    assertThat(nights.nextRun(installation).exit()).as("life goes on").isZero();
  }

  private SortedMap<String, String> ranked(String name) throws IOException {
    Path out = root.resolve(name);
    for (String scope : List.of("national", "H18")) {
      CommandRun run =
          installation.run("rank", "--period", "2026", "--scope", scope, "--out", out.toString());
      assertThat(run.exit()).as(run.err()).isZero();
    }
    return FileTree.of(out);
  }

  /** The commands of a section, up to the next heading. */
  private static List<String> commands(String heading) {
    List<String> lines = Repository.document("docs/operations.md").lines();
    List<String> commands = new ArrayList<>();
    for (String line : lines.subList(lines.indexOf(heading) + 1, lines.size())) {
      if (line.startsWith("#")) {
        break;
      }
      if (line.startsWith(COMMAND)) {
        commands.add(line.strip());
      }
    }
    return commands;
  }

  private void run(List<String> commands) throws Exception {
    for (String command : commands) {
      String here =
          command
              .replace("/opt/dvcrank/", tools + "/")
              .replace("/var/lib/", root.resolve("var/lib") + "/")
              .replace("/backup/", root.resolve("backup") + "/");
      ProcessBuilder shell = new ProcessBuilder("sh", "-c", here).redirectErrorStream(true);
      shell.environment().merge("PATH", tools.toString(), (path, own) -> own + ":" + path);
      Process process = shell.start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s%n%s", command, printed).isZero();
    }
  }
}
