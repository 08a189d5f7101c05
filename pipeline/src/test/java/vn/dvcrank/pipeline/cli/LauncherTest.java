package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, copied to a place of its own where only the tools are that a test puts there. */
@Timeout(60)
class LauncherTest {

  private static final List<String> TOOLS =
      List.of("sh", "dirname", "readlink", "sed", "find", "head", "rm", "mkdir", "mv");

  @TempDir private Path folder = Path.of("");

  private Path home = folder;
  private Path tools = folder;

  @BeforeEach
  void install() throws Exception {
    home = Files.createDirectory(folder.resolve("nơi có dấu cách"));
    tools = Files.createDirectory(folder.resolve("tools"));
    Files.copy(CommandRun.checkout().resolve("dvcrank"), home.resolve("dvcrank"));
    for (String tool : TOOLS) {
      script(tool, "exec " + find(tool) + " \"$@\"\n");
    }
  }

  private static Path find(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private ChildProcess launch(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(tools.resolve("sh").toString(), launcher.toString()),
                    Stream.of(arguments))
                .toList());
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(environment);
    return new ChildProcess(builder);
  }

  private Path script(String name, String text) throws Exception {
    Path script = Files.writeString(tools.resolve(name), "#!" + find("sh") + "\n" + text);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  /** The program as the build leaves it, but made of this test's class path. */
  private void build() throws Exception {
    Path program = Files.createDirectories(home.resolve("pipeline/target/program"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    try (OutputStream file = Files.newOutputStream(program.resolve("program.jar"))) {
      new JarOutputStream(file, manifest).close();
    }
  }

  @Test
  void withoutJavaItSaysWhatIsNeeded() throws Exception {
    try (ChildProcess run = launch(home.resolve("dvcrank"), Map.of(), "status")) {
      assertThat(run.output()).startsWith("dvcrank: Java 17 or later is needed, and no java was");
      assertThat(run.output().lines()).hasSize(1);
      assertThat(run.end(1)).isEqualTo(1);
    }
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    for (String release : List.of("1.8", "11", "16")) {
      script("java", "echo '    java.specification.version = " + release + "' >&2\n");
      try (ChildProcess run = launch(home.resolve("dvcrank"), Map.of(), "status")) {
        assertThat(run.output())
            .startsWith("dvcrank: Java 17 or later is needed, and " + tools.resolve("java"))
            .contains("is Java " + release.replace("1.8", "1") + ".");
        assertThat(run.end(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void aJavaThatDoesNotRunIsNamed() throws Exception {
    script("java", "exit 127\n");
    try (ChildProcess run = launch(home.resolve("dvcrank"), Map.of(), "status")) {
      assertThat(run.output()).contains("is Java of an unknown release");
      assertThat(run.end(1)).isEqualTo(1);
    }
  }

  @Test
  void withoutMavenItSaysThatTheProgramMustBeBuilt() throws Exception {
    script("java", "echo '    java.specification.version = 17' >&2\n");
    Files.createDirectories(home.resolve("pipeline/src/main"));
    try (ChildProcess run = launch(home.resolve("dvcrank"), Map.of(), "status")) {
      assertThat(run.output())
          .startsWith("dvcrank: the program must be built once")
          .contains("mvn");
      assertThat(run.end(1)).isEqualTo(1);
    }
  }

  @Test
  void runsThroughSymbolicLinksAndFromAnywhere() throws Exception {
    build();
    Path elsewhere = Files.createDirectories(folder.resolve("bin dir/deep"));
    Path first = elsewhere.resolve("dvcrank");
    Files.createSymbolicLink(first, elsewhere.relativize(home.resolve("dvcrank")));
    Path second = folder.resolve("dvc");
    Files.createSymbolicLink(second, first.toAbsolutePath());
    Map<String, String> java = Map.of("JAVA_HOME", System.getProperty("java.home"));
    for (Path launcher : List.of(home.resolve("dvcrank"), first, second, Path.of("dvc"))) {
      try (ChildProcess run = launch(launcher, java, "--version")) {
        assertThat(run.output()).isEqualTo("dvcrank " + versionOfThisBuild());
        assertThat(run.end(1)).isZero();
      }
    }
  }

  @Test
  void vietnameseNamesWorkInAnyLocale() throws Exception {
    build();
    Map<String, String> plain = Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C");
    try (ChildProcess run =
        launch(home.resolve("dvcrank"), plain, "status", "--data", "dữ liệu thử")) {
      assertThat(run.output()).contains("no database at ").contains("dữ liệu thử");
      assertThat(run.end(1)).isEqualTo(5);
    }
  }

  @Test
  void theExitCodeIsTheProgramsOwn() throws Exception {
    build();
    Map<String, String> java = Map.of("JAVA_HOME", System.getProperty("java.home"));
    try (ChildProcess run = launch(home.resolve("dvcrank"), java, "demo", "--data", "data")) {
      assertThat(run.output()).startsWith("dvcrank: no recordings at " + home.toRealPath());
      assertThat(run.end(1)).isEqualTo(2);
    }
  }

  private static String versionOfThisBuild() {
    return CommandRun.at(TestInstallation.NOW, "--version").out().strip().replace("dvcrank ", "");
  }
}
