package vn.dvcrank.connectors.table;

/**
 * How the text of a file stands for letters. A file does not say so: whoever reads it tries {@link
 * #UNICODE} first, and {@link #TCVN3} when the headers make no sense that way (see {@link
 * Tcvn3#looksCoded}).
 */
public enum TextCoding {
  /** As the format says; text files that are not UTF-8 are taken for windows-1258. */
  UNICODE {
    @Override
    String text(String raw) {
      return CellText.clean(raw);
    }
  },
  /**
   * The fonts of the 1990s (.VnTime and the like): each cell is decoded by {@link Tcvn3}; text
   * files that are not UTF-8 are taken for windows-1252.
   */
  TCVN3 {
    @Override
    String text(String raw) {
      return CellText.clean(Tcvn3.decode(raw));
    }
  };

  /** A cell's text, made clean. */
  abstract String text(String raw);
}
