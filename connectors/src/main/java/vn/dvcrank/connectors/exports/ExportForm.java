package vn.dvcrank.connectors.exports;

import java.util.Locale;

/** What the rows of an export are. */
public enum ExportForm {
  /** A dossier each. */
  DOSSIERS,
  /** A unit's counts each: form II.06a and its like. */
  SUMMARY;

  /** The kind of imported file; also the source of what is counted from it. */
  public String kind() {
    return "export." + name().toLowerCase(Locale.ROOT);
  }
}
