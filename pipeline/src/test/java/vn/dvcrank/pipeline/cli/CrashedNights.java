package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An evening before and a recorded night, which is disturbed. Whatever disturbs it, the next run
 * must make of it what an undisturbed one does.
 */
final class CrashedNights implements AutoCloseable {

  /** Hands the nights to every test that asks for them; they are made once. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == CrashedNights.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      DisturbedNight night =
          parameter.isAnnotated(DisturbedNight.OfExports.class)
              ? new ExportNight()
              : new PortalNight();
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(CrashedNights.class))
          .computeIfAbsent(night, key -> made(night), CrashedNights.class);
    }

    private static CrashedNights made(DisturbedNight night) {
      try {
        return new CrashedNights(Files.createTempDirectory("dvcrank-nights"), night);
      } catch (Exception e) {
        throw new ParameterResolutionException("the nights cannot be made", e);
      }
    }
  }

  private static final String LISTED = "step: ";

  private final Path folder;
  private final DisturbedNight night;
  private final Path recordings;
  private final TestInstallation before;
  private final DataContent undisturbed;
  private List<String> steps = List.of();
  private int copies;

  CrashedNights(Path folder, DisturbedNight night) throws Exception {
    this.folder = folder;
    this.night = night;
    recordings = night.recordings(folder);
    before = new TestInstallation(folder.resolve("before"));
    night.makeEveningBefore(before, folder);
    TestInstallation after = eveningBefore();
    assertEnds(after, "undisturbed");
    undisturbed = DataContent.of(after);
  }

  /** The recordings of the night that is disturbed. */
  Path recordings() {
    return recordings;
  }

  /** A data directory as the evening before left it. */
  TestInstallation eveningBefore() throws IOException {
    return before.copiedTo(folder.resolve("copy-" + copies++));
  }

  /** A place where no data directory is yet. */
  TestInstallation nothingYet() {
    return new TestInstallation(folder.resolve("new-" + copies++));
  }

  /** Removes a data directory that has served. */
  void forget(TestInstallation installation) throws IOException {
    FileTree.remove(installation.data());
  }

  /** Every step of the night that changes the disk, in words. */
  synchronized List<String> steps() throws Exception {
    if (steps.isEmpty()) {
      steps = listed(eveningBefore());
    }
    return steps;
  }

  /** The same of the very first night. */
  List<String> stepsFromNothing() throws Exception {
    return listed(nothingYet());
  }

  private List<String> listed(TestInstallation installation) throws Exception {
    try (ChildProcess child = watched(installation, 0, "")) {
      return child
          .output()
          .lines()
          .filter(line -> line.startsWith(LISTED))
          .map(line -> line.substring(LISTED.length()))
          .toList();
    }
  }

  /** The night as a process of its own that dies before one of its steps, counted from 1. */
  ChildProcess diesBefore(TestInstallation installation, int step) throws Exception {
    return diesBefore(installation, steps(), step);
  }

  /**
   * The same of a night with other steps. Several scopes' files are made at a time, so that a
   * step's place among all of them differs from night to night; how often there was the same step
   * before does not.
   *
   * @param steps of such a night
   * @param step which of them, counted from 1
   */
  ChildProcess diesBefore(TestInstallation installation, List<String> steps, int step)
      throws IOException {
    String what = steps.get(step - 1);
    return watched(installation, Collections.frequency(steps.subList(0, step), what), what);
  }

  private ChildProcess watched(TestInstallation installation, int time, String step)
      throws IOException {
    return ChildProcess.java(
        WatchedPass.class,
        installation.data().toString(),
        recordings.toString(),
        String.valueOf(time),
        step);
  }

  /** The night as the program makes it, as a process of its own. */
  ChildProcess program(TestInstallation installation) throws IOException {
    return ChildProcess.java(
        Dvcrank.class,
        "nightly",
        "--replay",
        recordings.toString(),
        "--data",
        installation.data().toString());
  }

  CommandRun nextRun(TestInstallation installation) {
    return installation.run("nightly", "--replay", recordings.toString());
  }

  /** Which code a run ends with that nothing disturbs. */
  int exit(TestInstallation installation) {
    return night.exit(installation).number();
  }

  private void assertEnds(TestInstallation installation, String disturbance) {
    int exit = exit(installation);
    CommandRun next = nextRun(installation);
    assertThat(next.exit()).as("%s: next run: %s", disturbance, next.err()).isEqualTo(exit);
  }

  /** Lets the next run come, and holds what there is then against what should be. */
  void assertRecovers(TestInstallation installation, String disturbance) throws Exception {
    assertEnds(installation, disturbance);
    assertAsUndisturbed(installation, disturbance);
  }

  /** The same of the very first night. */
  void assertRecoversFromNothing(TestInstallation installation, String disturbance)
      throws Exception {
    TestInstallation other = nothingYet();
    for (TestInstallation one : List.of(other, installation)) {
      assertEnds(one, disturbance);
    }
    assertEqual(installation, DataContent.of(other), disturbance);
    forget(other);
  }

  void assertAsUndisturbed(TestInstallation installation, String disturbance)
      throws IOException, SQLException {
    assertEqual(installation, undisturbed, disturbance);
  }

  private static void assertEqual(
      TestInstallation installation, DataContent expected, String disturbance)
      throws IOException, SQLException {
    CommandRun verify = installation.run("verify");
    assertThat(verify.exit()).as("%s: %s", disturbance, verify.out()).isZero();
    DataContent content = DataContent.of(installation);
    assertThat(content.archive()).as(disturbance).isEqualTo(expected.archive());
    assertThat(content.rankings()).as(disturbance).isEqualTo(expected.rankings());
    assertThat(content.inbox()).as(disturbance).isEqualTo(expected.inbox());
    assertThat(content.database()).as(disturbance).isEqualTo(expected.database());
    assertThat(installation.rows("SELECT id FROM run WHERE status = 'running'"))
        .as(disturbance)
        .isEmpty();
  }

  @Override
  public void close() throws IOException {
    FileTree.remove(folder);
  }
}
