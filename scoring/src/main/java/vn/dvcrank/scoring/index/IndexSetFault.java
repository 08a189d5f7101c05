package vn.dvcrank.scoring.index;

/**
 * One way in which an index set's file is wrong.
 *
 * @param check the rule that it breaks
 * @param where a path of codes in the set ({@code qd766/2026/CKMB}), or a place in the file
 * @param message in words, with the figures or texts that are wrong
 */
public record IndexSetFault(IndexSetCheck check, String where, String message) {

  @Override
  public String toString() {
    return check + " at " + where + ": " + message;
  }
}
