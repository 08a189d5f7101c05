package vn.dvcrank.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcrank.pipeline.publish.PublishedFiles.filesBelow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash or damage left is made whole by publishing again. */
class PublisherRecoveryTest {

  private static final Instant NIGHT = Instant.parse("2026-09-16T19:00:00Z");

  @TempDir private Path folder;

  private ScoredScopes scopes;
  private Publisher publisher;
  private RankingFolder rankings;

  @BeforeEach
  void open() throws Exception {
    scopes = ScoredScopes.in(folder);
    publisher = scopes.publisher();
    rankings = new RankingFolder(folder.resolve("rankings"));
  }

  @AfterEach
  void close() {
    scopes.close();
  }

  @Test
  void whatACrashLeftBehindIsReplaced() throws Exception {
    ScoredScope scored = scopes.scored("national", "2026", NIGHT, "80");
    Publication first = publisher.publish(scored, rankings);
    Map<String, String> whole = everything();
    Path version = first.folder().toRealPath();
    // cut off while the files were written, while the link was made, and before it was
    Path fresh = Files.createDirectory(version.resolveSibling(version.getFileName() + ".new"));
    Files.writeString(fresh.resolve("provinces.csv"), "rank,");
    Files.createSymbolicLink(
        first.folder().resolveSibling(".national.new"), Path.of("../../nowhere"));
    Files.delete(first.folder());
    Files.writeString(version.resolve("provinces.csv"), "damaged");
    Files.writeString(version.resolve("extra"), "");

    assertThat(publisher.publish(scored, rankings).changed()).isTrue();
    assertThat(everything()).isEqualTo(whole);
  }

  /** A crash came after the pointer was flipped and before the version before it was gone. */
  @Test
  void aVersionThatNothingPointsToGoesThoughNothingChanged() throws Exception {
    ScoredScope scored = scopes.scored("national", "2026", NIGHT, "80");
    Publication first = publisher.publish(scored, rankings);
    Map<String, String> whole = everything();
    Path version = first.folder().toRealPath();
    Path older = version.resolveSibling("qd766_2026_national_0123456789abcdef");
    Files.createDirectory(older);
    Files.writeString(older.resolve("provinces.csv"), "rank,");

    assertThat(publisher.publish(scored, rankings).changed()).isFalse();
    assertThat(everything()).isEqualTo(whole);
  }

  /** The manifest alone being right does not make the files right. */
  @Test
  void aDamagedFileIsPublishedAgain() throws Exception {
    ScoredScope scored = scopes.scored("national", "2026", NIGHT, "80");
    Publication first = publisher.publish(scored, rankings);
    Map<String, String> whole = everything();
    for (String name : first.files()) {
      Path file = first.folder().resolve(name);
      Files.writeString(file, "damaged");
      assertThat(publisher.publish(scored, rankings).changed()).as(name).isTrue();
      assertThat(everything()).isEqualTo(whole);
      Files.delete(file);
      assertThat(publisher.publish(scored, rankings).changed()).as(name).isTrue();
      assertThat(everything()).isEqualTo(whole);
    }
    Files.writeString(first.folder().resolve("provinces.txt"), "not ours");
    assertThat(publisher.publish(scored, rankings).changed()).isTrue();
    assertThat(everything()).isEqualTo(whole);
  }

  private Map<String, String> everything() throws IOException {
    return filesBelow(rankings.root());
  }
}
