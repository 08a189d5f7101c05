package vn.dvcrank.connectors.reports;

import java.util.Locale;

/**
 * One line of a document.
 *
 * @param number from 1; blank lines count
 * @param text repaired: composed letters, ư for ƣ, single spaces
 */
record DocumentLine(int number, String text) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /** For comparison only. */
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
