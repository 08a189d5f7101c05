package vn.dvcrank.connectors.imports;

/**
 * What became of one line, row or cell of a file.
 *
 * @param where line or row, from 1
 * @param kind what it was read as ({@code row}, {@code header}, {@code claim}), or {@code unread}
 * @param text the line, shortened; never personal data
 */
public record ReadLine(int where, String kind, String text) {

  /** Kind of a line that nothing was read from. */
  public static final String UNREAD = "unread";
}
