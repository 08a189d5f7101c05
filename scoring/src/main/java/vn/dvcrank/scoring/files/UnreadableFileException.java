package vn.dvcrank.scoring.files;

import java.io.IOException;

/** A published file that is not what its schema says; the message names the file and the place. */
public final class UnreadableFileException extends IOException {

  UnreadableFileException(String where, String what) {
    super(where + ": " + what);
  }

  UnreadableFileException(String where, String what, Throwable cause) {
    super(where + ": " + what, cause);
  }
}
