package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dvcrank.pipeline.Version;

/**
 * A text as it was reviewed, whatever the program's version; what differs is left in target/golden
 * to be looked at.
 */
final class GoldenText {

  private static final Path REVIEWED = Path.of("src/test/resources/golden");
  private static final Path DIFFERING = Path.of("target/golden");

  private GoldenText() {}

  static void assertSame(String name, String written) throws IOException {
    String actual = written.replace(Version.text(), "dvcrank (version)");
    Path reviewed = REVIEWED.resolve(name);
    String expected = Files.exists(reviewed) ? Files.readString(reviewed) : "";
    if (!expected.equals(actual)) {
      Files.createDirectories(DIFFERING);
      Files.writeString(DIFFERING.resolve(name), actual);
    }
    assertThat(actual)
        .as("%s as reviewed; the other is in %s", name, DIFFERING)
        .isEqualTo(expected);
  }
}
