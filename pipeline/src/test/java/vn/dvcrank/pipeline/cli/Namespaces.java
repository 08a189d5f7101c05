package vn.dvcrank.pipeline.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processes that see the machine otherwise, by Linux's user namespaces: with a small disk of their
 * own, or without the powers of root. Where the machine has none, the test says so and is skipped.
 */
final class Namespaces {

  private static final int PATIENCE_SECONDS = 20;

  private Namespaces() {}

  static void assumeMounts() throws IOException, InterruptedException {
    assume("unshare", "-Urm", "sh", "-c", "mount -t tmpfs -o size=64k dvcrank /mnt");
  }

  private static void assume(String... command) throws IOException, InterruptedException {
    boolean possible;
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      possible = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      possible = false;
    }
    if (!possible) {
      System.err.println(
          "SKIPPED, for this machine does not allow '" + String.join(" ", command) + "'");
    }
    assumeTrue(possible, String.join(" ", command));
  }

  /** The nightly pass, the data directory being a disk that has only so much room left. */
  static ChildProcess onSmallDisk(TestInstallation installation, int kilobytes, Path recordings)
      throws IOException {
    Path data = installation.data();
    Path disk = Files.createDirectory(data.resolveSibling(data.getFileName() + "-disk"));
    String script =
        """
        used=$(du -sk "$1" | cut -f1)
        mount -t tmpfs -o size=$((used + $3))k dvcrank "$2" || exit 90
        cp -a "$1"/. "$2" || exit 91
        data=$1; disk=$2; shift 3
        "$@"
        exit=$?
        rm -rf "$data"/* && cp -a "$disk"/. "$data" || exit 92
        exit $exit
        """;
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "-Urm",
                "sh",
                "-c",
                script,
                "small-disk",
                data.toString(),
                disk.toString(),
                String.valueOf(kilobytes)));
    command.addAll(
        ChildProcess.javaCommand(
            Dvcrank.class,
            "nightly",
            "--replay",
            recordings.toString(),
            "--data",
            disk.toString()));
    return new ChildProcess(new ProcessBuilder(command));
  }

  /** A command whose process may do no more than the permissions of files say, also for root. */
  static ChildProcess withoutPowers(TestInstallation installation, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      assume("unshare", "-U", "true");
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(ChildProcess.javaCommand(Dvcrank.class, arguments));
    command.addAll(List.of("--data", installation.data().toString()));
    return new ChildProcess(new ProcessBuilder(command));
  }

  /** Whether permissions of files mean nothing to us. */
  static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }
}
