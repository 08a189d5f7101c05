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

  /**
   * For one input of a few KiB, which takes milliseconds: a machine that has other work too, or
   * sleeps for a while, does not come near it. What grows too fast is found by {@code
   * TimeOfReadingTest}, on the processor's time.
   */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Its own watchers look for attacks on other programs than this one, and cost time. */
  private static final String WATCHERS =
      Stream.of(
              "BigDecimal",
              "ClojureLangHooks",
              "Deserialization",
              "ExpressionLanguageInjection",
              "FilePathTraversal",
              "LdapInjection",
              "NamingContextLookup",
              "OsCommandInjection",
              "ReflectiveCall",
              "RegexInjection",
              "RegexRoadblocks",
              "ScriptEngineInjection",
              "ServerSideRequestForgery",
              "SqlInjection",
              "TemplateInjection",
              "UnsafeSanitizer",
              "XPathInjection",
              "XmlParserSsrfGuidance")
          .map("com.code_intelligence.jazzer.sanitizers."::concat)
          .collect(Collectors.joining(":"));

  private static final Duration TO_START_AND_END = Duration.ofMinutes(3);

  private static final String OURS = "vn.dvcrank.**";

  private final List<Target> targets;
  private final Set<String> guides = new TreeSet<>(Set.of(OURS));
  private final Path folder;

  private JazzerRun(String name, List<Target> targets) {
    this.targets = List.copyOf(targets);
    this.folder = Project.ROOT.resolve("pipeline/target/fuzz").resolve(name);
  }

  /** Over all that read quickly; guided by our own branches only. */
  static JazzerRun overQuick() {
    return new JazzerRun("quick", Target.quick());
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

  /** Runs; what a run of some length has reached is kept below {@code target} for the next one. */
  Outcome run(JazzerEffort effort) throws IOException, InterruptedException {
    Path grown = Files.createDirectories(folder.resolve("corpus"));
    if (effort.inputs() > 0) {
      clear(grown); // Always the same inputs.
    }
    Path seeds = seeds(effort.longestInput());
    Path found = Files.createDirectories(folder.resolve("found"));
    clear(found);
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(effort, found, grown, seeds))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended;
    try {
      ended =
          process.waitFor(
              effort.time().plus(LONGEST).plus(TO_START_AND_END).toSeconds(), TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    List<String> figures = said.lines().filter(line -> line.startsWith("fuzz: ")).toList();
    return new Outcome(figures, findings(found), ended && process.exitValue() == 0, said);
  }

  /** Long ones would take most of the time, and are read in {@link CorpusTest}. */
  private Path seeds(int longest) throws IOException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    clear(seeds);
    for (int i = 0; i < targets.size(); i++) {
      for (Seed seed : Corpus.of(targets.get(i))) {
        if (seed.content().length >= longest) {
          continue;
        }
        byte[] content = targets.size() == 1 ? seed.content() : seed.chosenBy(i).content();
        Files.write(seeds.resolve(targets.get(i).label() + "-" + seed.name()), content);
      }
    }
    return seeds;
  }

  private List<String> command(JazzerEffort effort, Path found, Path grown, Path seeds) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(MEMORY);
    command.add("-XX:+UseSerialGC");
    command.addAll(effort.machine());
    command.add("-XX:+EnableDynamicAgentLoading");
    command.add("-Djava.awt.headless=true");
    command.add(
        "-D"
            + JazzerEntry.TARGETS
            + "="
            + targets.stream().map(Target::label).collect(Collectors.joining(",")));
    command.add("-cp");
    command.add(Project.classpath());
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + JazzerEntry.class.getName());
    command.add("--instrumentation_includes=" + String.join(":", guides));
    command.add("--trace=" + effort.guides());
    command.add("--custom_hook_includes=" + JazzerEntry.class.getName());
    command.add("--disabled_hooks=" + WATCHERS);
    command.add("--reproducer_path=" + found);
    command.add("-artifact_prefix=" + found + "/");
    command.add("-seed=766");
    command.add("-max_len=" + effort.longestInput());
    if (effort.inputs() > 0) {
      command.add("-runs=" + effort.inputs());
    }
    // Otherwise an input of ten seconds leaves a file that looks like a finding.
    command.add("-report_slow_units=" + LONGEST.toSeconds());
    command.add("-timeout=" + LONGEST.toSeconds());
    command.add("-rss_limit_mb=0");
    command.add("-max_total_time=" + effort.time().toSeconds());
    command.add(grown.toString());
    command.add(seeds.toString());
    return command;
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
    Target target = targets.get(Choice.of(input, targets.size()));
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
