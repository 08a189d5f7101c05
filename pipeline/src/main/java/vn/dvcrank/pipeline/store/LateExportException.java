package vn.dvcrank.pipeline.store;

/**
 * An export speaks for an instant that is not after the newest one taken. The message is one line
 * that says so and what to do.
 */
public final class LateExportException extends Exception {

  LateExportException(String message) {
    super(message);
  }
}
