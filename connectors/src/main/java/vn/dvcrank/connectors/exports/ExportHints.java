package vn.dvcrank.connectors.exports;

import java.util.Optional;

/**
 * What the person who hands an export in says about it.
 *
 * @param unitName whose counts a form of one unit has, where its title does not say
 */
public record ExportHints(Optional<String> unitName) {

  /** Nothing is said. */
  public static final ExportHints NONE = new ExportHints(Optional.empty());
}
