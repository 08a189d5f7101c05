package vn.dvcrank.pipeline.cli;

import vn.dvcrank.scoring.text.PlainText;

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
    return PlainText.line(text, LONGEST);
  }
}
