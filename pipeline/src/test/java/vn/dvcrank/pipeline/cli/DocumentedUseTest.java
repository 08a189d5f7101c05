package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import vn.dvcrank.pipeline.config.ConfigurationFile;

/** How to use the program: commands, options, settings, what is needed, and links. */
class DocumentedUseTest {

  private static final Document README = Repository.document("README.md");
  private static final Pattern CALL =
      Pattern.compile("(?:\\.|/opt/dvcrank)/dvcrank ([a-z]+)([^`]*)");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  @TempDir private Path folder;

  private static Map<String, Set<String>> options() {
    return DemoInstallation.commandLine().getSubcommands().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> options(one.getValue())));
  }

  private static Set<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(option -> option.longestName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void readmeNamesEveryCommandAndOption() {
    Set<String> ofAll = new TreeSet<>(options().values().iterator().next());
    options().values().forEach(ofAll::retainAll);
    String said =
        README.lines().stream()
            .dropWhile(line -> !line.startsWith("Every command takes"))
            .takeWhile(line -> !line.isBlank())
            .collect(Collectors.joining(" "));
    assertThat(found(OPTION, said)).isEqualTo(ofAll);

    Map<String, Set<String>> documented =
        README.rows("Commands", "command").stream()
            .collect(
                Collectors.toMap(
                    row -> Document.codes(row.get(0)).get(0), row -> found(OPTION, row.get(1))));
    Map<String, Set<String>> own = options();
    own.values().forEach(names -> names.removeAll(ofAll));
    assertThat(documented).isEqualTo(own);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("vn.dvcrank.pipeline.cli.Repository#documents")
  void everyCallIsOneThatTheProgramTakes(Document page) {
    Map<String, Set<String>> known = options();
    for (String line : page.lines()) {
      Matcher call = CALL.matcher(line);
      while (call.find()) {
        assertThat(known).as(line).containsKey(call.group(1));
        assertThat(known.get(call.group(1))).as(line).containsAll(found(OPTION, call.group(2)));
      }
    }
  }

  @Test
  void operationsNameEverySettingWithItsValue() throws IOException {
    List<String> documented =
        Repository.document("docs/operations.md").rows("Configuration", "setting").stream()
            .map(row -> String.join(" = ", Document.codes(row.get(0) + row.get(1))))
            .toList();
    assertThat(documented).containsExactlyElementsOf(bundledSettings());
  }

  private static List<String> bundledSettings() throws IOException {
    Path file =
        Repository.ROOT.resolve(
            "pipeline/src/main/resources/vn/dvcrank/pipeline/config/dvcrank.yaml");
    String[] above = {""};
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
        .flatMap(
            line -> {
              if (!line.startsWith(" ")) {
                above[0] = line.replace(":", ".");
                return Stream.empty();
              }
              String[] setting = line.strip().split(": ", 2);
              String name = above[0] + setting[0];
              String value = setting[1].replace("\"", "");
              return Stream.of(value.isEmpty() ? name : name + " = " + value);
            })
        .toList();
  }

  /** The reader asks for each setting by its name, and refuses every other. */
  @Test
  void operationsNameEverySettingOfASource() throws IOException {
    String reader =
        Files.readString(
            Repository.ROOT.resolve(
                "pipeline/src/main/java/vn/dvcrank/pipeline/config/ConfiguredSourceReader.java"));
    Set<String> asked =
        Pattern.compile("settings\\s*\\.(?:text|take|list)\\(\"([a-z-]+)\"\\)")
            .matcher(reader)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(
            Document.firstCodes(
                Repository.document("docs/operations.md")
                    .rows("Exports that are fetched", "of a source")))
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @ParameterizedTest
  @MethodSource("vn.dvcrank.pipeline.cli.Repository#documents")
  void everyExampleOfAConfigurationLoads(Document page) throws Exception {
    for (Document.Block block : page.blocks("yaml")) {
      if (block.lines().stream().anyMatch(line -> line.startsWith("layout:"))) {
        // A layout of exports; the test of layouts loads it.
        continue;
      }
      Path file = Files.write(folder.resolve("dvcrank.yaml"), block.lines());
      assertThat(ConfigurationFile.load(Optional.of(file)).capture().scopes()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("vn.dvcrank.pipeline.cli.Repository#documents")
  void everyLinkLeadsSomewhere(Document page) {
    for (String link : page.links()) {
      if (link.startsWith("http")) {
        continue;
      }
      String[] parts = link.split("#", 2);
      Path target =
          parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]).normalize();
      assertThat(target).as(link).exists();
      if (parts.length == 2) {
        assertThat(Document.read(target).anchors()).as(link).contains(parts[1]);
      }
    }
  }

  @Test
  void readmeAsksForWhatTheBuildAsksFor() throws IOException {
    String pom = Files.readString(Repository.ROOT.resolve("pom.xml"));
    List<String> least =
        Pattern.compile("<version>\\[([\\d.]+),\\)</version>")
            .matcher(pom)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(least).hasSize(2);
    assertThat(README.lines())
        .anyMatch(line -> line.contains("Java " + least.get(0) + " or later"))
        .anyMatch(line -> line.contains("Maven " + least.get(1) + " or later"));
  }

  @Test
  void theTestCommandIsTheOneThatIsRun() throws IOException {
    List<String> run = Files.readAllLines(Repository.ROOT.resolve(".ci/run"));
    String command = run.get(run.size() - 1);
    int said = README.lines().indexOf("**The test command is**");
    assertThat(README.lines().subList(said + 1, said + 3)).containsExactly("", "    " + command);
  }
}
