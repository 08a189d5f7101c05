package vn.dvcrank.pipeline.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import vn.dvcrank.scoring.text.PlainText;

/**
 * What commands print on: a name or a message that has a terminal's commands in it, or marks that
 * turn the direction of a line, is printed without them. Each such character becomes U+FFFD.
 */
final class PlainWriter extends FilterWriter {

  private static final char REPLACEMENT = '\uFFFD';

  private PlainWriter(Writer target) {
    super(target);
  }

  static PrintWriter to(PrintWriter target) {
    return new PrintWriter(new PlainWriter(target), true);
  }

  @Override
  public void write(int character) throws IOException {
    out.write(shown((char) character));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    char[] shown = new char[length];
    for (int at = 0; at < length; at++) {
      shown[at] = shown(text[from + at]);
    }
    out.write(shown, 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.toCharArray(), from, length);
  }

  /** All characters that are not shown stand for themselves in UTF-16. */
  private static char shown(char character) {
    return PlainText.isShown(character) ? character : REPLACEMENT;
  }
}
