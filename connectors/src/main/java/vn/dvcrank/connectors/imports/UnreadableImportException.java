package vn.dvcrank.connectors.imports;

import vn.dvcrank.scoring.text.PlainText;

/** A file of which nothing can be used; the message is one line: what, where, what to do. */
public final class UnreadableImportException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableImportException(String message) {
    super(PlainText.line(message));
  }
}
