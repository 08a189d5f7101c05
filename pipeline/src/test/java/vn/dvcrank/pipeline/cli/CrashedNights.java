package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Two recorded nights: the first is made, the second is disturbed. Whatever disturbs it, the next
 * run must make of it what an undisturbed one does.
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
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(CrashedNights.class))
          .computeIfAbsent(CrashedNights.class, key -> made(), CrashedNights.class);
    }

    private static CrashedNights made() {
      try {
        return new CrashedNights(Files.createTempDirectory("dvcrank-nights"));
      } catch (Exception e) {
        throw new ParameterResolutionException("the two nights cannot be made", e);
      }
    }
  }

  private static final String LISTED = "step: ";

  private final Path folder;
  private final Path secondNight;
  private final TestInstallation before;
  private final DataContent undisturbed;
  private List<String> steps = List.of();
  private int copies;

  CrashedNights(Path folder) throws Exception {
    this.folder = folder;
    Path firstNight = night("2026-09-10");
    secondNight = night("2026-09-17");
    before = new TestInstallation(folder.resolve("before"));
    assertThat(before.run("nightly", "--replay", firstNight.toString()).exit()).isZero();
    TestInstallation after = eveningBefore();
    assertThat(nextRun(after).exit()).isZero();
    undisturbed = DataContent.of(after);
  }

  private Path night(String date) throws IOException {
    Path recordings = Files.createDirectory(folder.resolve("recorded-" + date));
    FileTree.copy(
        CommandRun.checkout().resolve("fixtures/portal").resolve(date), recordings.resolve(date));
    return recordings;
  }

  Path secondNight() {
    return secondNight;
  }

  /** A data directory as the first night left it. */
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

  /** Every step of the second night that changes the disk, in words. */
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
    try (ChildProcess child = watched(installation, 0)) {
      return child
          .output()
          .lines()
          .filter(line -> line.startsWith(LISTED))
          .map(line -> line.substring(LISTED.length()))
          .toList();
    }
  }

  /** The second night as a process of its own that dies before a step. */
  ChildProcess watched(TestInstallation installation, int step) throws IOException {
    return ChildProcess.java(
        WatchedPass.class,
        installation.data().toString(),
        secondNight.toString(),
        String.valueOf(step));
  }

  /** The second night as the program makes it, as a process of its own. */
  ChildProcess program(TestInstallation installation) throws IOException {
    return ChildProcess.java(
        Dvcrank.class,
        "nightly",
        "--replay",
        secondNight.toString(),
        "--data",
        installation.data().toString());
  }

  CommandRun nextRun(TestInstallation installation) {
    return installation.run("nightly", "--replay", secondNight.toString());
  }

  /** Lets the next run come, and holds what there is then against what should be. */
  void assertRecovers(TestInstallation installation, String disturbance) throws Exception {
    CommandRun next = nextRun(installation);
    assertThat(next.exit()).as("%s: next run: %s", disturbance, next.err()).isZero();
    assertAsUndisturbed(installation, disturbance);
  }

  /** The same of the very first night. */
  void assertRecoversFromNothing(TestInstallation installation, String disturbance)
      throws Exception {
    TestInstallation other = nothingYet();
    for (TestInstallation one : List.of(other, installation)) {
      CommandRun next = nextRun(one);
      assertThat(next.exit()).as("%s: next run: %s", disturbance, next.err()).isZero();
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
