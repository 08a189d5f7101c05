package vn.dvcrank.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** This program's version, as the build wrote it down. */
public final class Version {

  private Version() {}

  /** Name and version, as manifests and archives carry them: {@code dvcrank 0.1.0}. */
  public static String text() {
    try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
      return "dvcrank " + new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException("the program's version cannot be read", e);
    }
  }
}
