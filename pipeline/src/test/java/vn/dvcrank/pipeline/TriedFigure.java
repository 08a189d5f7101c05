package vn.dvcrank.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much has been tried against the program in one run of the tests that take long. Each test
 * adds what it tried, once it held; {@link TriedFiguresCheck} prints the sums.
 */
public enum TriedFigure {
  /** Ways in which a source fails, each brought about in a pass. */
  FAULTS("faults tried"),
  /** Kills of the program in the middle of its work, after which all came right. */
  KILLS("kills survived"),
  /** Inputs that were made up and given to a reader. */
  FUZZ("fuzz executions"),
  /** Nights against the made-up portal, each checked afterwards. */
  NIGHTS("simulated nights");

  private static final Path FIGURES =
      Path.of(System.getProperty("basedir", ""), "target", "figures").toAbsolutePath();

  private final String label;

  TriedFigure(String label) {
    this.label = label;
  }

  /** What it is called where it is printed, and in {@code docs/operations.md}. */
  public String label() {
    return label;
  }

  /**
   * Adds what a test tried; what the same test has added before is forgotten.
   *
   * @param by the test, in letters, digits and hyphens
   */
  public void add(String by, long number) {
    try {
      Files.createDirectories(folder());
      Files.writeString(folder().resolve(by), Long.toString(number));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sum of what was added. */
  long total() throws IOException {
    if (!Files.isDirectory(folder())) {
      return 0;
    }
    long total = 0;
    try (Stream<Path> added = Files.list(folder())) {
      for (Path one : added.toList()) {
        total += Long.parseLong(Files.readString(one));
      }
    }
    return total;
  }

  private Path folder() {
    return FIGURES.resolve(name().toLowerCase(Locale.ROOT));
  }
}
