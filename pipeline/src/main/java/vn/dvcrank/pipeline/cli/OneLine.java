package vn.dvcrank.pipeline.cli;

/** A failure as one line for a person. */
final class OneLine {

  private static final int LONGEST = 600;

  private OneLine() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    String text =
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    if (failure instanceof RuntimeException
        && !(failure instanceof picocli.CommandLine.ParameterException)) {
      text = "internal error: " + text + " (run again with --stacktrace and report it)";
    }
    String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
