package vn.dvcrank.pipeline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import picocli.CommandLine;

/**
 * One command, run to its end inside this process.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it complained of
 */
record CommandRun(int exit, String out, String err) {

  /** Runs a command at a time, as the launcher would have it installed in this checkout. */
  static CommandRun at(String time, String... arguments) {
    Instant now = OffsetDateTime.parse(time).toInstant();
    CommandLine line = Dvcrank.commandLine(InstantSource.fixed(now));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    String home = System.getProperty("dvcrank.home");
    System.setProperty("dvcrank.home", checkout().toString());
    try {
      return new CommandRun(line.execute(arguments), out.toString(), err.toString());
    } finally {
      if (home == null) {
        System.clearProperty("dvcrank.home");
      } else {
        System.setProperty("dvcrank.home", home);
      }
    }
  }

  /** The folder that has pom.xml, fixtures and the launcher. */
  static Path checkout() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
