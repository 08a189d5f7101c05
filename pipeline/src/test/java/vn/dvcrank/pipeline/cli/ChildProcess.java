package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program of its own, what it says line by line, and its end. */
final class ChildProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;
  private static final int KILLED = 128 + 9;

  private final Process process;
  private final Thread reader;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();

  ChildProcess(ProcessBuilder builder) throws IOException {
    process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    reader = new Thread(this::read, "child-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** A program of this checkout, in a Java of its own, started as quickly as may be. */
  static ChildProcess java(Class<?> main, String... arguments) throws IOException {
    return new ChildProcess(new ProcessBuilder(javaCommand(main, arguments)));
  }

  /** The words that start such a program. */
  static List<String> javaCommand(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("the output broke off: " + e);
    }
  }

  /** As the operating system counts it. */
  long number() {
    return process.pid();
  }

  /** Waits until it says something. */
  void awaitLine(String part) throws InterruptedException {
    String line = "";
    while (!line.contains(part)) {
      line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("waiting for '%s' after %s", part, said).isNotNull();
      said.add(line);
    }
  }

  /** Asks it to stop (SIGTERM), and gives its exit code. */
  int stop(int seconds) throws InterruptedException {
    process.destroy();
    return end(seconds);
  }

  /** Ends it at once, as a power cut would (SIGKILL). */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(end(PATIENCE_SECONDS)).as("killed, after %s", said).isEqualTo(KILLED);
  }

  /**
   * Kills it (SIGKILL) after a while, unless it ends before.
   *
   * @return whether it was killed
   */
  boolean killAfter(Duration time) throws InterruptedException {
    if (process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    process.destroyForcibly();
    return end(PATIENCE_SECONDS) == KILLED;
  }

  /** Waits for its end, and gives its exit code. */
  int end(int seconds) throws InterruptedException {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("ended, after %s", said).isTrue();
    return process.exitValue();
  }

  /** All that it has said, once it has ended. */
  String output() throws InterruptedException {
    end(PATIENCE_SECONDS);
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    lines.drainTo(said);
    return String.join("\n", said);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
