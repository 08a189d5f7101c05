package vn.dvcrank.pipeline.report;

/** A template that cannot be filled; the message says why. */
public final class UnusableTemplateException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableTemplateException(String message) {
    super(message);
  }
}
