package vn.dvcrank.pipeline.exports;

/**
 * Why a source on this machine gave nothing. The message is one line that says what to do, and
 * names no file of the source: names of files may be names of people.
 */
public final class SourceFailure extends Exception {

  private static final long serialVersionUID = 1L;

  SourceFailure(String message) {
    super(message);
  }
}
