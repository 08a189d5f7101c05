package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of Jazzer, in a process of its own with little memory: an input that takes more of it, or
 * more time, is a finding like any other.
 */
final class JazzerRun {

  private static final String MEMORY = "-Xmx256m";
  private static final int LONGEST_INPUT = 64 * 1024;

  /** For one input, on a machine that has other work too. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration TO_START_AND_END = Duration.ofMinutes(3);

  private static final String OURS = "vn.dvcrank.**";

  private final List<Target> targets;
  private final Set<String> guides = new TreeSet<>(Set.of(OURS));
  private final Path folder;

  private JazzerRun(String name, List<Target> targets) {
    this.targets = List.copyOf(targets);
    this.folder = Project.ROOT.resolve("pipeline/target/fuzz").resolve(name);
  }

  /** Over all targets; guided by our own branches only, for it takes a while to prepare others. */
  static JazzerRun overAll() {
    return new JazzerRun("all", List.of(Target.values()));
  }

  /** Over the targets that a library parses for; guided by its branches, too. */
  static JazzerRun over(Target.Library library) {
    JazzerRun run = new JazzerRun(library.label(), Target.parsedBy(library));
    run.guides.addAll(library.packages());
    return run;
  }

  /**
   * What came of it.
   *
   * @param figures a line for each target: how many inputs were tried
   * @param findings files with an input that broke the property, as its target takes it
   * @param sound whether the process came to its end without one
   * @param log what Jazzer said
   */
  record Outcome(List<String> figures, List<Path> findings, boolean sound, String log) {

    /** How many inputs were tried, of all targets together. */
    long executions() {
      return figures.stream()
          .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf('=') + 1)))
          .sum();
    }
  }

  /** Runs for a time; what was reached is kept below {@code target} for the next run. */
  Outcome run(Duration time) throws IOException, InterruptedException {
    Path grown = Files.createDirectories(folder.resolve("corpus"));
    Path seeds = seeds();
    Path found = Files.createDirectories(folder.resolve("found"));
    clear(found);
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(time, found, grown, seeds))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended;
    try {
      ended =
          process.waitFor(time.plus(LONGEST).plus(TO_START_AND_END).toSeconds(), TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    List<String> figures = said.lines().filter(line -> line.startsWith("fuzz: ")).toList();
    return new Outcome(figures, findings(found), ended && process.exitValue() == 0, said);
  }

  private Path seeds() throws IOException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    clear(seeds);
    for (int i = 0; i < targets.size(); i++) {
      for (Seed seed : Corpus.of(targets.get(i))) {
        byte[] content = targets.size() == 1 ? seed.content() : seed.chosenBy(i).content();
        Files.write(seeds.resolve(targets.get(i).label() + "-" + seed.name()), content);
      }
    }
    return seeds;
  }

  private List<String> command(Duration time, Path found, Path grown, Path seeds) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(MEMORY);
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+EnableDynamicAgentLoading");
    command.add("-Djava.awt.headless=true");
    command.add(
        "-D"
            + JazzerEntry.TARGETS
            + "="
            + targets.stream().map(Target::label).collect(Collectors.joining(",")));
    command.add("-cp");
    command.add(classpath());
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + JazzerEntry.class.getName());
    command.add("--instrumentation_includes=" + String.join(":", guides));
    // Jazzer's own watchers look for attacks on other programs than this one.
    command.add("--custom_hook_includes=" + JazzerEntry.class.getName());
    command.add("--reproducer_path=" + found);
    command.add("-artifact_prefix=" + found + "/");
    command.add("-seed=766");
    command.add("-max_len=" + LONGEST_INPUT);
    command.add("-timeout=" + LONGEST.toSeconds());
    command.add("-rss_limit_mb=0");
    command.add("-max_total_time=" + time.toSeconds());
    command.add(grown.toString());
    command.add(seeds.toString());
    return command;
  }

  /** Surefire may give its class path in the manifest of a jar. */
  private static String classpath() {
    String whole = System.getProperty("surefire.test.class.path", "");
    return whole.isBlank() ? System.getProperty("java.class.path", "") : whole;
  }

  /** An input of several targets is written again without the byte that chose. */
  private List<Path> findings(Path found) throws IOException {
    List<Path> findings = new ArrayList<>();
    for (Path file : files(found)) {
      if (file.toString().endsWith(".java")) {
        Files.delete(file);
      } else {
        findings.add(named(file));
      }
    }
    return findings;
  }

  private Path named(Path file) throws IOException {
    byte[] input = Files.readAllBytes(file);
    if (targets.size() == 1 || input.length == 0) {
      return file;
    }
    Target target = targets.get(JazzerEntry.choice(input, targets.size()));
    Path own = file.resolveSibling(target.label() + "-" + file.getFileName());
    Files.delete(file);
    return Files.write(own, Arrays.copyOfRange(input, 1, input.length));
  }

  private static void clear(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
