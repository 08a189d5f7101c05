package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.dvcrank.pipeline.Application;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.capture.Passes;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.config.ConfigurationFile;
import vn.dvcrank.pipeline.faults.Steps;
import vn.dvcrank.pipeline.faults.WatchedConnections;
import vn.dvcrank.pipeline.faults.WatchedFiles;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.DataLock;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.WatchedDatabase;

/**
 * A pass over recorded nights as {@code nightly --replay} makes it, each step that changes the disk
 * announced. As a program of its own it is killed just before a given step, or lists them all.
 */
final class WatchedPass {

  private WatchedPass() {}

  static void make(Path directory, Path recordings, Steps watching) throws Exception {
    Steps steps = new InTurn(watching);
    DataDirectory data = new DataDirectory(WatchedFiles.watch(directory, steps));
    WatchedConnections connections = new WatchedConnections(data.database(), steps);
    try (DataLock lock = DataLock.take(data, Owner.of("nightly"));
        Database database = WatchedDatabase.open(data, connections::watch);
        Application application =
            Application.started(data, database, configuration(directory), new TerminalProgress())) {
      for (Pass pass : Passes.recorded(recordings)) {
        try (var client = pass.client()) {
          application.routes().pass(pass);
        }
      }
    }
  }

  /** Of a data directory, as the commands find it. */
  static Configuration configuration(Path directory) throws ConfigurationException {
    return ConfigurationFile.load(
        Optional.of(new DataDirectory(directory).configuration()).filter(Files::exists));
  }

  /**
   * Makes a pass.
   *
   * @param arguments data directory, folder of recorded nights, how often the step comes up to the
   *     time before which to die, and the step in words; 0 and nothing to live and list them
   */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Counter counter = new Counter(data, Integer.parseInt(arguments[2]), arguments[3]);
    make(data, Path.of(arguments[1]), counter);
    for (String step : counter.steps) {
      System.out.println("step: " + step);
    }
    System.exit(0);
  }

  /**
   * Files of several scopes are made at a time: who watches is told of one step after the other.
   */
  private record InTurn(Steps steps) implements Steps {
    @Override
    public synchronized void before(String what, Path file) throws IOException {
      steps.before(what, file);
    }

    @Override
    public synchronized void beforeReading(Path file) throws IOException {
      steps.beforeReading(file);
    }

    @Override
    public synchronized int portion(int bytes) {
      return steps.portion(bytes);
    }
  }

  private static final class Counter implements Steps {
    private final Path data;
    private final int time;
    private final String last;
    private final List<String> steps = new ArrayList<>();

    Counter(Path data, int time, String last) {
      this.data = data;
      this.time = time;
      this.last = last;
    }

    @Override
    public void before(String what, Path file) throws IOException {
      String step = what + " " + data.relativize(Path.of(file.toString()));
      steps.add(step);
      if (step.equals(last) && Collections.frequency(steps, step) == time) {
        System.out.println("killed before: " + step);
        kill();
      }
    }

    /** As a power cut, the OOM killer or an impatient person would: no code of ours runs after. */
    private static void kill() throws IOException {
      new ProcessBuilder("kill", "-KILL", String.valueOf(ProcessHandle.current().pid())).start();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public int portion(int bytes) {
      return (bytes + 1) / 2;
    }
  }
}
