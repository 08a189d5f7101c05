package vn.dvcrank.connectors.fetch;

import java.util.regex.Pattern;
import vn.dvcrank.scoring.unit.Scope;

/** Where a province's exports come from. */
public sealed interface ExportSource permits WebSource, FolderSource {

  /** What it is called in messages, the ledger and names of files. */
  String name();

  /** Whose exports it has: a province. */
  Scope scope();

  /**
   * Refuses what cannot be a source's name or scope.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  static void check(String name, Scope scope) {
    if (!Pattern.matches("[a-z0-9][a-z0-9-]{0,39}", name)) {
      throw new IllegalArgumentException(
          "name: small letters, digits and hyphens are expected, 40 at most");
    }
    if (scope.isNational()) {
      throw new IllegalArgumentException("province: a province's code is expected, such as H18");
    }
  }
}
