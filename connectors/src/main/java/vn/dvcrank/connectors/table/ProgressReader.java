package vn.dvcrank.connectors.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading when too much is taken without anything coming of it. */
final class ProgressReader extends FilterReader {

  private final int most;
  private int sinceProgress;

  /**
   * @param most characters between two calls of {@link #progress}
   */
  ProgressReader(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** Something came of what was read. */
  void progress() {
    sinceProgress = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    sinceProgress += read;
    if (sinceProgress > most) {
      throw new NoProgressException();
    }
  }

  /** Too much was read without any progress. */
  static final class NoProgressException extends IOException {

    private static final long serialVersionUID = 1L;
  }
}
