package vn.dvcrank.scoring.dossier;

/** What an export says of a yes-or-no question; saying nothing is not saying no. */
public enum Stated {
  YES,
  NO,
  NOTHING;

  public static Stated of(boolean yes) {
    return yes ? YES : NO;
  }
}
