package vn.dvcrank.pipeline.cli;

/** What was asked for cannot be had; the message is one line that says what can. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
