package vn.dvcrank.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.pipeline.archive.SampleExchange.answer;
import static vn.dvcrank.pipeline.store.SampleDatabase.number;
import static vn.dvcrank.pipeline.store.SampleDatabase.tamper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;

/** Whatever was cut off while the archive was written, it goes on as if nothing had been. */
class ArchiveRecoveryTest {

  /** 2 o'clock in Vietnam, still the evening before in UTC. */
  private static final Instant NIGHT = Instant.parse("2026-12-31T19:00:00Z");

  private static final String FILE = "2027/2027-01-01.warc.gz";

  @TempDir private Path folder;
  private Path file;
  private Database database;
  private AnswerArchive archive;

  @BeforeEach
  void open() throws Exception {
    database = Database.openOrCreate(new DataDirectory(folder.resolve("data")));
    archive = new AnswerArchive(folder.resolve("archive"), database.source(), "dvcrank/test");
    file = folder.resolve("archive").resolve(FILE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** The program is cut off at every byte of the last exchange, before it could index it. */
  @Test
  void aTornTailIsTakenInOrCutOff() throws Exception {
    archive.keep(answer("one"), NIGHT);
    int begin = Math.toIntExact(Files.size(file));
    ArchivedAnswer two = archive.keep(answer("two"), NIGHT.plusSeconds(1));
    byte[] whole = Files.readAllBytes(file);
    archive.keep(answer("three"), NIGHT.plusSeconds(2));
    byte[] undisturbed = Files.readAllBytes(file);

    for (int cut = begin; cut <= whole.length; cut++) {
      tamper(database, "DELETE FROM answer WHERE id > 1");
      Files.write(file, Arrays.copyOf(whole, cut));
      if (cut == whole.length) {
        archive.keep(answer("three"), NIGHT.plusSeconds(2));
        assertThat(archive.find(two.sha256())).as("adopted whole").isPresent();
      } else {
        archive.keep(answer("two"), NIGHT.plusSeconds(1));
        archive.keep(answer("three"), NIGHT.plusSeconds(2));
      }
      assertThat(Files.readAllBytes(file)).as("cut at %d", cut).isEqualTo(undisturbed);
      assertThat(faults()).as("cut at %d", cut).isEmpty();
      assertThat(number(database, "SELECT count(*) FROM answer")).isEqualTo(3);
    }
  }

  @Test
  void aTornBeginningOfAFileIsBegunAnew() throws Exception {
    archive.keep(answer("one"), NIGHT);
    byte[] whole = Files.readAllBytes(file);
    for (int cut = whole.length; cut >= 0; cut -= 11) {
      tamper(database, "DELETE FROM answer");
      Files.write(file, Arrays.copyOf(whole, cut));
      archive.keep(answer("one"), NIGHT);
      assertThat(Files.readAllBytes(file)).as("cut at %d", cut).isEqualTo(whole);
      assertThat(faults()).as("cut at %d", cut).isEmpty();
    }
  }

  /** Two exchanges are unindexed, and the second of them is torn: the first is still good. */
  @Test
  void wholeExchangesBeforeATornOneAreTakenIn() throws Exception {
    archive.keep(answer("one"), NIGHT);
    archive.keep(answer("two"), NIGHT.plusSeconds(1));
    int begin = Math.toIntExact(Files.size(file));
    archive.keep(answer("three"), NIGHT.plusSeconds(2));
    byte[] whole = Files.readAllBytes(file);
    for (int cut = begin; cut < whole.length; cut += 11) {
      tamper(database, "DELETE FROM answer WHERE id > 1");
      Files.write(file, Arrays.copyOf(whole, cut));
      archive.keep(answer("three"), NIGHT.plusSeconds(2));
      assertThat(Files.readAllBytes(file)).as("cut at %d", cut).isEqualTo(whole);
      assertThat(archive.find(Sha256.of("two".getBytes(StandardCharsets.UTF_8)))).isPresent();
      assertThat(faults()).as("cut at %d", cut).isEmpty();
    }
  }

  /** A power cut may leave zeros where bytes were promised. */
  @Test
  void zerosBehindTheLastExchangeAreCutOff() throws Exception {
    archive.keep(answer("one"), NIGHT);
    Files.write(file, new byte[500], StandardOpenOption.APPEND);
    archive.keep(answer("two"), NIGHT.plusSeconds(1));
    assertThat(PlainWarc.read(file)).hasSize(5);
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatACrashLeftInLastNightsFileIsTakenInTheNextNight() throws Exception {
    archive.keep(answer("one"), NIGHT);
    archive.keep(answer("two"), NIGHT.plusSeconds(1));
    tamper(database, "DELETE FROM answer WHERE id = 2");
    assertThat(faults()).hasSize(1).first().asString().contains(FILE);
    archive.keep(answer("three"), NIGHT.plusSeconds(86_400));
    assertThat(faults()).isEmpty();
    assertThat(archive.find(Sha256.of("two".getBytes(StandardCharsets.UTF_8))))
        .map(ArchivedAnswer::file)
        .contains(FILE);
  }

  /** The night after a crash got the same body again before the crash was noticed. */
  @Test
  void anUnindexedExchangeWhoseBodyIsKeptElsewhereGoes() throws Exception {
    Path other = folder.resolve("archive/2027/2027-01-02.warc.gz");
    archive.keep(answer("two"), NIGHT.plusSeconds(86_400));
    byte[] kept = Files.readAllBytes(other);
    tamper(database, "DELETE FROM answer");
    Files.delete(other);
    archive.keep(answer("one"), NIGHT);
    byte[] lastNight = Files.readAllBytes(file);
    archive.keep(answer("two"), NIGHT.plusSeconds(1));
    byte[] withTail = Files.readAllBytes(file);
    tamper(database, "DELETE FROM answer WHERE sha256 = '%s'".formatted(sha256("two")));
    Files.write(file, lastNight);
    archive.keep(answer("two"), NIGHT.plusSeconds(86_400));
    assertThat(other).hasBinaryContent(kept);
    Files.write(file, withTail);

    archive.keep(answer("three"), NIGHT.plusSeconds(2 * 86_400));
    assertThat(file).hasBinaryContent(lastNight);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aFileShorterThanItsIndexIsNotWrittenInto() throws Exception {
    archive.keep(answer("one"), NIGHT);
    byte[] whole = Files.readAllBytes(file);
    byte[] damaged = Arrays.copyOf(whole, whole.length - 1);
    Files.write(file, damaged);
    assertThatThrownBy(() -> archive.keep(answer("two"), NIGHT.plusSeconds(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(FILE);
    assertThat(file).hasBinaryContent(damaged);
  }

  private List<String> faults() throws Exception {
    List<String> faults = new ArrayList<>();
    new ArchiveCheck(folder.resolve("archive"), database.source()).run(faults::add);
    return faults;
  }

  private static String sha256(String body) {
    return Sha256.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
