package vn.dvcrank.connectors.exports;

import java.util.List;
import java.util.Map;

/**
 * A layout as its file writes it, unchecked; lists that are left out are empty.
 *
 * @param name of the layout
 * @param form {@code dossiers} or {@code summary}
 * @param source where such a file was seen
 * @param columns by the meaning's label
 * @param receivedFromSubmitted whether a dossier without a day of reception was received on the day
 *     on which it was submitted
 * @param words how its cells and rows are written
 */
record LayoutDocument(
    String name,
    String form,
    String source,
    Map<String, ColumnDocument> columns,
    boolean receivedFromSubmitted,
    WordsDocument words) {

  /**
   * A column.
   *
   * @param required whether a file without it is not of this layout
   * @param headers spellings; the first is used in messages
   * @param emptyIsNo whether an empty cell says no; else it says nothing
   */
  record ColumnDocument(boolean required, List<String> headers, boolean emptyIsNo) {}

  /** How cells and rows are written: what a layout may say, and what all have in common. */
  record WordsDocument(
      List<String> personal,
      List<String> ignored,
      List<String> dates,
      List<String> dossierCodes,
      List<String> procedureCodes,
      Map<String, List<String>> statuses,
      Map<String, List<String>> channels,
      Map<String, List<String>> payments,
      List<String> yes,
      List<String> no,
      List<String> zero,
      List<String> currency,
      List<String> groups,
      List<String> totals,
      List<String> footers,
      List<String> unitLabels) {}
}
