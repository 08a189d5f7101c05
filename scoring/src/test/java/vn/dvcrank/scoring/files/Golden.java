package vn.dvcrank.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** Files as they were reviewed; what differs is left in target/golden to be looked at. */
public final class Golden {

  private static final Path DIFFERING = Path.of("target", "golden");

  private Golden() {}

  public static void assertSame(String name, byte[] actual) throws IOException {
    byte[] expected = read(name);
    if (!Arrays.equals(expected, actual)) {
      Files.createDirectories(DIFFERING);
      Files.write(DIFFERING.resolve(name), actual);
    }
    assertThat(shown(name, actual))
        .as("%s as reviewed; what was written is in %s", name, DIFFERING)
        .isEqualTo(shown(name, expected));
  }

  private static String shown(String name, byte[] bytes) {
    return name.endsWith(".xlsx")
        ? HexFormat.of().formatHex(bytes)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
