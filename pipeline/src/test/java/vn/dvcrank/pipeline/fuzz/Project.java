package vn.dvcrank.pipeline.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the project's own files are. */
final class Project {

  static final Path ROOT = root();

  private Project() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("schema.sql"))) {
      folder = Objects.requireNonNull(folder.getParent(), "the tests run below the project");
    }
    return folder;
  }

  /** The tests' class path; Surefire may give it in the manifest of a jar. */
  static String classpath() {
    String whole = System.getProperty("surefire.test.class.path", "");
    return whole.isBlank() ? System.getProperty("java.class.path", "") : whole;
  }
}
