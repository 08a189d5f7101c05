package vn.dvcrank.pipeline.cli;

/** Who holds the data lock, in words that help to find it. */
final class Owner {

  private Owner() {}

  static String of(String command) {
    return "dvcrank " + command + " (process " + ProcessHandle.current().pid() + ")";
  }
}
