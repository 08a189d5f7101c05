package vn.dvcrank.pipeline.store;

/** The data directory cannot be used; the message is one line that says why and what to do. */
public final class UnusableDataException extends Exception {

  public UnusableDataException(String message) {
    super(message);
  }

  public UnusableDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
