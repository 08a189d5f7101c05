package vn.dvcrank.pipeline.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells a program of this machine: facts in its environment, all of them as JSON on its standard
 * input. No shell reads the command. Of our own environment, in which tokens may be, it gets what a
 * program needs to find its way.
 */
final class CommandChannel implements AlertChannel {

  private static final Set<String> HANDED_ON =
      Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");

  private final List<String> command;
  private final Duration longest;

  CommandChannel(List<String> command, Duration longest) {
    this.command = command;
    this.longest = longest;
  }

  @Override
  public String name() {
    return "command";
  }

  @Override
  public void tell(AlertMessage message) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(HANDED_ON);
    builder.environment().putAll(message.variables());
    Process program = start(builder);
    try {
      hand(program, message.json());
      if (!program.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("the command did not end within " + longest + " and was stopped");
      }
    } finally {
      program.descendants().forEach(ProcessHandle::destroyForcibly);
      program.destroyForcibly();
    }
    if (program.exitValue() != 0) {
      throw new IOException("the command ended with " + program.exitValue());
    }
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException("the command cannot be started: is it there, and executable?", e);
    }
  }

  /** A program may end without having listened. A document is shorter than what a pipe holds. */
  private static void hand(Process program, byte[] document) {
    try (OutputStream in = program.getOutputStream()) {
      in.write(document);
    } catch (IOException e) {
      return;
    }
  }
}
