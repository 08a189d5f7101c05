package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What a reader has who followed README.md: a folder in which the demo was run. */
final class DemoInstallation {

  /** A morning after the last recorded night. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-17T02:00:00Z"));

  private static final String DEMO = "./dvcrank demo --data data";

  private final Path folder;
  private final String demoOutput;

  private DemoInstallation(Path folder, String demoOutput) {
    this.folder = folder;
    this.demoOutput = demoOutput;
  }

  static DemoInstallation in(Path folder) {
    String before = System.getProperty("dvcrank.home", "");
    System.setProperty("dvcrank.home", Repository.ROOT.toString());
    try {
      return new DemoInstallation(folder, execute(folder, DEMO));
    } finally {
      System.setProperty("dvcrank.home", before);
    }
  }

  static CommandLine commandLine() {
    return Dvcrank.commandLine(CLOCK);
  }

  Path folder() {
    return folder;
  }

  Path data() {
    return folder.resolve("data");
  }

  /** What a command prints, with paths as seen from the folder; the demo is not run twice. */
  String output(String command) {
    return command.equals(DEMO) ? demoOutput : execute(folder, command);
  }

  private static String execute(Path folder, String command) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    arguments.remove(0);
    arguments.replaceAll(DemoInstallation::inRepository);
    int given = arguments.indexOf("--data");
    if (given >= 0) {
      arguments.set(given + 1, folder.resolve(arguments.get(given + 1)).toString());
    } else {
      arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    }
    commandLine().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
    writer.flush();
    return printed.toString().replace(folder + "/", "");
  }

  /** Readers stand in the project's folder, where the fixtures are. */
  private static String inRepository(String argument) {
    return argument.startsWith("fixtures/")
        ? Repository.ROOT.resolve(argument).toString()
        : argument;
  }

  /** Every published table. */
  List<Path> tables() throws IOException {
    try (Stream<Path> all = Files.walk(data().resolve("rankings").resolve(".versions"))) {
      return all.filter(path -> path.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
