package vn.dvcrank.connectors.reports;

import java.util.Locale;

/**
 * One line of a document.
 *
 * @param number from 1; blank lines count
 * @param text repaired: composed letters, ư for ƣ, single spaces
 * @param indented whether white space stood before it, as at the top of a page
 */
record DocumentLine(int number, String text, boolean indented) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /** For comparison only. */
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
