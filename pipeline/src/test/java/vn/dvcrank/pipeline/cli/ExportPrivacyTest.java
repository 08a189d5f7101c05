package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Every made export, whole and damaged, through every way in; then database, archive, logs at their
 * most talkative, findings, printed lines and published files are searched for the persons in them.
 */
class ExportPrivacyTest {

  private static final Path MADE = CommandRun.checkout().resolve("fixtures/exports");
  private static final String TIME = "2026-10-05T08:00:00+07:00";

  /**
   * In every personal text of the made exports, their phone numbers and their citizens' numbers.
   */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "ZQX|zqx|(?<![\\d.])0?10000000\\d\\d(?!\\d)|(?<![\\d.])0?9900000000\\d\\d(?!\\d)");

  /**
   * One of them is in whatever {@link #PERSONAL} finds; half a gigabyte of logs is looked through.
   */
  private static final List<String> IN_EVERY_MARK = List.of("ZQX", "zqx", "10000000", "9900000000");

  @TempDir private Path folder;

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("vn.dvcrank");
  private final Level rootLevel = root.getLevel();
  private final Level oursLevel = ours.getLevel();
  private final Appender<ILoggingEvent> console = root.getAppender("stderr");
  private final Gathered logs = new Gathered();

  @BeforeEach
  void listen() {
    logs.setContext(root.getLoggerContext());
    logs.start();
    root.detachAppender(console);
    root.addAppender(logs);
    root.setLevel(Level.TRACE);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void beQuiet() {
    root.detachAppender(logs);
    root.addAppender(console);
    root.setLevel(rootLevel);
    ours.setLevel(oursLevel);
  }

  @Test
  void theMarksAreInTheFilesThatAreTakenIn() throws IOException {
    assertThat(PERSONAL.matcher(Files.readString(MADE.resolve("lists/a.csv"))).find()).isTrue();
  }

  @Test
  void nothingOfPersonsGetsOutOfTheInbox() throws IOException {
    Path data = folder.resolve("data");
    Path inbox = Files.createDirectories(data.resolve("inbox/H18"));
    Files.writeString(data.resolve("dvcrank.yaml"), "exports: {settled: PT0.01S}\n");
    int number = 0;
    for (Path file : made()) {
      String name = "Nguyễn Văn ZQX " + number++ + " " + file.getFileName();
      Files.copy(file, inbox.resolve(name));
      damaged(file, inbox, "ZQX damaged " + number + " ");
    }

    CommandRun run = CommandRun.at(TIME, "inbox", "--data", data.toString());

    assertThat(run.exit()).isEqualTo(4);
    assertNobodyIn(run, data);
    try (Stream<Path> done = Files.list(data.resolve("inbox/done"))) {
      assertThat(done).isNotEmpty();
    }
  }

  @Test
  void nothingOfPersonsGetsOutOfAnImportWhateverKindIsForced() throws IOException {
    Path data = folder.resolve("data");
    for (String kind :
        List.of("export.dossiers", "export.summary", "report", "portal.legacy", "portal.page")) {
      List<String> arguments = new ArrayList<>(List.of("import"));
      made().forEach(file -> arguments.add(file.toString()));
      arguments.addAll(List.of("--kind", kind, "--province", "H18", "--period", "2026-09"));
      arguments.addAll(List.of("--json", "--data", data.toString()));

      CommandRun run = CommandRun.at(TIME, arguments.toArray(String[]::new));

      assertThat(run.exit()).as(kind + run.err()).isEqualTo(4);
      assertNobodyIn(run, data);
    }
    assertNobodyIn(CommandRun.at(TIME, "status", "--data", data.toString()), data);
  }

  @Test
  void nothingOfPersonsGetsOutWhenTheDatabaseRefuses() throws IOException {
    Path data = folder.resolve("data");
    CommandRun first =
        CommandRun.at(
            TIME, "import", MADE.resolve("lists/a.csv").toString(), "--data", data.toString());
    assertThat(first.exit()).as(first.err()).isZero();
    DatabaseRows.execute(
        data,
        "CREATE TRIGGER refuse BEFORE INSERT ON dossier_change BEGIN"
            + " SELECT RAISE(ABORT, 'refused'); END");

    CommandRun run =
        CommandRun.at(
            "2026-10-06T08:00:00+07:00",
            "import",
            MADE.resolve("lists/a.next-day.csv").toString(),
            "--stacktrace",
            "--data",
            data.toString());

    assertThat(run.exit()).isNotZero();
    assertThat(run.err()).contains("refused");
    assertNobodyIn(run, data);
  }

  private static List<Path> made() throws IOException {
    try (Stream<Path> all = Files.walk(MADE)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(MADE.resolve("portal-night")))
          .filter(file -> !file.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /** Cut off, and with some bytes changed: what a broken disk or line makes of a file. */
  private static void damaged(Path file, Path inbox, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(
        inbox.resolve(name + "cut " + file.getFileName()),
        java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
    byte[] changed = bytes.clone();
    IntStream.range(0, changed.length)
        .filter(at -> at % 997 == 500)
        .forEach(at -> changed[at] ^= 0x15);
    Files.write(inbox.resolve(name + "changed " + file.getFileName()), changed);
  }

  private void assertNobodyIn(CommandRun run, Path data) throws IOException {
    assertNobodyIn(run.out() + run.err(), "what was printed");
    logs.lines.forEach(line -> assertNobodyIn(line, "the logs"));
    logs.lines.clear();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!isTheOwners(data, file)) {
          assertNobodyIn(content(file), file.toString());
          assertNobodyIn(data.relativize(file).toString(), file.toString());
        }
      }
    }
  }

  /** The files themselves stay their owner's. */
  private static boolean isTheOwners(Path data, Path file) {
    return file.startsWith(data.resolve("inbox"))
        && !file.getFileName().toString().endsWith(".findings.json");
  }

  private static void assertNobodyIn(String text, String where) {
    if (IN_EVERY_MARK.stream().noneMatch(text::contains)) {
      return;
    }
    var found = PERSONAL.matcher(text);
    assertThat(
            found.find()
                ? text.substring(
                    Math.max(0, found.start() - 150), Math.min(text.length(), found.end() + 60))
                : "")
        .as(where)
        .isEmpty();
  }

  private static String content(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Keeps every line that is logged. */
  private static final class Gathered extends AppenderBase<ILoggingEvent> {

    private final List<String> lines = new ArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      String trace =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getFormattedMessage() + trace);
    }
  }
}
