package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, what the nightly pass does of it, and what neither of them touches. */
class SiteCommandTest {

  @TempDir private static Path demoFolder;

  @TempDir private Path folder = Path.of("");

  private static TestInstallation demo = new TestInstallation(Path.of(""));

  private TestInstallation here = demo;

  @BeforeAll
  static void runDemo() {
    demo = new TestInstallation(demoFolder.resolve("data"));
    CommandRun run = demo.run("demo");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).endsWith("site: " + demo.data().resolve("site/index.html") + "\n");
  }

  @BeforeEach
  void copy() throws Exception {
    here = demo.copiedTo(folder.resolve("data"));
  }

  private Path site() {
    return here.directory().site();
  }

  /** A pass made it; made again it is the same, and is left alone. */
  @Test
  void theSamePagesAreLeftAlone() throws Exception {
    Path shown = Files.readSymbolicLink(site());
    assertThat(shown.toString()).matches("\\.site/[0-9a-f]{16}");
    var made = Files.getLastModifiedTime(site().resolve("index.html"));
    CommandRun run = here.run("site");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).matches("\\d+ files: .*/site/index\\.html\n");
    assertThat(Files.readSymbolicLink(site())).isEqualTo(shown);
    assertThat(Files.getLastModifiedTime(site().resolve("index.html"))).isEqualTo(made);
    assertThat(here.directory().siteVersions()).isDirectoryNotContaining("glob:**new");
  }

  @Test
  void whatWasDamagedIsMadeAnew() throws Exception {
    String whole = Files.readString(site().resolve("index.html"));
    Files.delete(site().resolve("units.html"));
    assertThat(here.run("site").exit()).isZero();
    assertThat(site().resolve("units.html")).isRegularFile();
    assertThat(site().resolve("index.html")).hasContent(whole);
    assertThat(here.directory().siteVersions().toFile().list()).hasSize(1);
    Files.delete(site().resolve("units.html"));
    assertThat(here.run("site").exit()).isZero();
    assertThat(site().resolve("units.html")).isRegularFile();
  }

  @Test
  void whatACrashLeftIsTidiedAway() throws Exception {
    Path left = here.directory().siteVersions().resolve("new/units");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half.html"), "<p>");
    Files.createDirectories(here.directory().siteVersions().resolve("0123456789abcdef"));
    assertThat(here.run("site").exit()).isZero();
    assertThat(here.directory().siteVersions().toFile().list())
        .containsExactly(Files.readSymbolicLink(site()).getFileName().toString());
  }

  @Test
  void aFolderOfOnesOwnGetsPlainFiles() throws Exception {
    Path own = folder.resolve("của tôi");
    for (int time = 0; time < 2; time++) {
      CommandRun run = here.run("site", "--out", own.toString());
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(own.resolve("index.html")).isRegularFile();
      assertThat(Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)).isTrue();
      Files.writeString(own.resolve("old.html"), "of an earlier time");
    }
    CommandRun again = here.run("site", "--out", own.toString());
    assertThat(again.exit()).isZero();
    assertThat(own.resolve("old.html")).doesNotExist();
    assertThat(Files.readString(own.resolve("rankings/qd766/2026/national/provinces.html")))
        .doesNotContain("../rankings/qd766/2026/national/provinces.csv\"")
        .contains("<code>rankings/qd766/2026/national/provinces.csv</code>");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("data", "của tôi");
  }

  @Test
  void aFolderOfOthersIsLeftAlone() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "dear");
    for (Path taken : new Path[] {other, other.resolve("letter.txt"), here.data()}) {
      CommandRun run = here.run("site", "--out", taken.toString());
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains("holds something else than a site; name a new folder");
    }
    assertThat(other.resolve("letter.txt")).hasContent("dear");
    assertThat(other.toFile().list()).hasSize(1);
  }

  /** The rankings stand, the old pages stand, and the exit code says that something is wrong. */
  @Test
  void aSiteThatCannotBeMadeHarmsNothing() throws Exception {
    String index = Files.readString(site().resolve("index.html"));
    // A folder in the link's place is somebody's.
    Path shown = Files.readSymbolicLink(site());
    Files.delete(site());
    Files.createDirectories(site());
    CommandRun pass = here.run("demo");
    assertThat(pass.exit()).as(pass.err()).isEqualTo(5);
    assertThat(pass.out()).contains("national, provinces: 34 ranked").doesNotContain("site:");
    assertThat(here.rows("SELECT DISTINCT status FROM run")).containsExactly("done");
    assertThat(here.run("site").err()).contains("is no link of ours to a version of the site");
    assertThat(here.run("verify").exit()).isZero();
    Files.delete(site());
    Files.createSymbolicLink(site(), shown);
    assertThat(site().resolve("index.html")).hasContent(index);
    assertThat(here.run("site").exit()).isZero();
  }

  @Test
  void itCanBeSwitchedOff() throws Exception {
    TestInstallation without = new TestInstallation(folder.resolve("without"));
    Files.createDirectories(without.data());
    Files.writeString(without.data().resolve("dvcrank.yaml"), "site: {enabled: false}\n");
    CommandRun run = without.run("demo");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).doesNotContain("site:");
    assertThat(without.directory().site()).doesNotExist();
  }

  @Test
  void aDirectoryWithoutDataHasEmptyPages() throws Exception {
    TestInstallation empty = new TestInstallation(folder.resolve("empty"));
    CommandRun run = empty.run("site");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(empty.directory().site().resolve("index.html")))
        .contains("Chưa có số liệu nào được chụp");
  }
}
