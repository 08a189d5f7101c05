package vn.dvcrank.pipeline.cli;

import java.nio.file.Path;

/** Where the program is installed; the launcher says so. */
final class Home {

  private Home() {}

  static Path directory() {
    return Path.of(System.getProperty("dvcrank.home", "")).toAbsolutePath();
  }
}
