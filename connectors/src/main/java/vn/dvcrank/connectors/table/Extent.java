package vn.dvcrank.connectors.table;

/** How much of a file is asked for. */
public enum Extent {
  /** All rows. */
  WHOLE,
  /**
   * The first rows, until the sink ends the reading. How the file is coded is told by its beginning
   * then: a byte far below may say otherwise, and is only met by reading the whole.
   */
  BEGINNING
}
