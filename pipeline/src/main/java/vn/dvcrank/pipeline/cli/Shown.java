package vn.dvcrank.pipeline.cli;

import java.nio.file.Path;

/** Paths as a person in this folder writes them. */
final class Shown {

  private Shown() {}

  /** Relative to where the program was started, when it lies below. */
  static Path path(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
