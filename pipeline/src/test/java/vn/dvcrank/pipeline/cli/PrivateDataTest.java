package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.disk.PrivateFiles;
import vn.dvcrank.pipeline.store.Database;

/** Who may look into a data directory, and what may not be led out of it. */
@Timeout(60)
class PrivateDataTest {

  private static final Path MADE = CommandRun.checkout().resolve("fixtures/exports");
  private static final String TIME = "2026-10-05T08:00:00+07:00";
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  @TempDir private Path folder = Path.of("");

  private TestInstallation installation = new TestInstallation(folder);

  @BeforeEach
  void install() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    installation = new TestInstallation(folder.resolve("data"));
    Files.createDirectories(installation.data());
    Files.writeString(
        installation.directory().configuration(), "exports: {settled: PT0.01S, province: H18}\n");
  }

  private Path dropped(String name) throws IOException {
    Path inbox = Files.createDirectories(installation.directory().inbox());
    return Files.copy(MADE.resolve("lists/a.csv"), inbox.resolve(name));
  }

  private static boolean isOpenToOthers(Path path) throws IOException {
    return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
        .anyMatch(OF_OTHERS::contains);
  }

  /** Rankings are for everybody; what they are made from is not. */
  @Test
  void onlyRankingsCanBeReadByOthers() throws Exception {
    dropped("list.csv");
    Files.writeString(installation.directory().inbox().resolve("nothing.csv"), "a,b\n1,2\n");
    assertThat(installation.runAt(TIME, "inbox").exit()).isEqualTo(4);
    CommandRun report =
        installation.runAt(
            TIME,
            "import",
            CommandRun.checkout().resolve("fixtures/reports/dien-bien-2025.txt").toString());
    assertThat(report.exit()).as(report.err()).isZero();

    SortedMap<String, Boolean> open = new TreeMap<>();
    for (String path :
        List.of(
            "dvcrank.db",
            "dvcrank.lock",
            "archive",
            "archive/2026",
            "archive/2026/2026-10-05.warc.gz",
            "inbox/done",
            "inbox/rejected",
            "rankings/catalog.json")) {
      open.put(path, isOpenToOthers(installation.data().resolve(path)));
    }
    boolean umaskLetsOthersRead = isOpenToOthers(installation.directory().configuration());
    assertThat(open.remove("rankings/catalog.json")).isEqualTo(umaskLetsOthersRead);
    assertThat(open).hasSize(7).doesNotContainValue(true);
  }

  /** SQLite makes them while the database is open. */
  @Test
  void whatStandsBesideTheDatabaseIsPrivateToo() throws Exception {
    try (Database database = Database.openOrCreate(installation.directory());
        Stream<Path> files = Files.list(installation.data())) {
      List<Path> its = files.filter(file -> file.toString().contains("dvcrank.db")).toList();
      assertThat(its).hasSizeGreaterThan(1).noneMatch(PrivateDataTest::openToOthers);
      assertThat(database.source()).isNotNull();
    }
  }

  private static boolean openToOthers(Path path) {
    try {
      return isOpenToOthers(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theCountsBesideTheOfficesOwnArePrivate() throws Exception {
    Path reconciliations = installation.directory().reconciliations();
    Path counts = folder.resolve("data/reconcile/2026-09");
    PrivateFiles.makeFolder(counts);
    assertThat(isOpenToOthers(reconciliations)).isFalse();
    assertThat(isOpenToOthers(counts)).isFalse();
  }

  /** Nobody who may write into the inbox leads files of persons out of it. */
  @Test
  void aLinkInThePlaceOfDoneIsNotFollowed() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path file = dropped("list.csv");
    Files.createSymbolicLink(installation.directory().inbox().resolve("done"), outside);

    CommandRun run = installation.runAt(TIME, "inbox");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).contains("inbox/done is a link; put a folder in its place");
    assertThat(file).exists();
    assertThat(outside).isEmptyDirectory();
  }

  /** A pipe would never end, and a link or a folder is not what was dropped. */
  @Test
  void whatIsNoPlainFileIsLeftAlone() throws Exception {
    Path inbox = Files.createDirectories(installation.directory().inbox());
    Path secret = Files.copy(MADE.resolve("lists/a.csv"), folder.resolve("secret.csv"));
    Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
    Files.createSymbolicLink(inbox.resolve("H18"), folder);
    Files.createSymbolicLink(inbox.resolve("loop.csv"), Path.of("loop.csv"));
    Files.createSymbolicLink(inbox.resolve("endless.csv"), Path.of("/dev/zero"));
    Files.createDirectories(inbox.resolve("folder.csv"));
    assertThat(new ProcessBuilder("mkfifo", inbox.resolve("pipe.csv").toString()).start().waitFor())
        .isZero();
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(shortPlace().resolve("s")));

      CommandRun run = installation.runAt(TIME, "inbox");

      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).isEqualTo("nothing to take in" + System.lineSeparator());
    }
    assertThat(inbox.resolve("done")).doesNotExist();
    assertThat(secret).exists();
  }

  /** A socket's path may be a hundred characters long, no more. */
  private Path shortPlace() throws IOException {
    Path place = folder.resolve("data/inbox");
    assumeTrue(place.toString().length() < 90);
    return place;
  }

  @Test
  void whatIsNoPlainFileIsNotImported() throws Exception {
    for (String file : List.of("/dev/zero", folder.toString())) {
      CommandRun run = installation.runAt(TIME, "import", file);
      assertThat(run.exit()).as(run.out() + run.err()).isIn(2, 4);
    }
  }

  /** What calls itself empty and never ends. */
  @Test
  void anEndlessConfigurationIsRefused() {
    CommandRun run = installation.runAt(TIME, "inbox", "--config", "/dev/zero");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("larger than 256 KiB");
  }
}
