package vn.dvcrank.scoring.audit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dvcrank.scoring.score.Cell;

/**
 * One row of a published annex, as printed.
 *
 * @param line of the document where the row begins, from 1
 * @param position the row's own number (STT) within its table
 * @param name the unit as printed, its parts joined and its letters repaired
 * @param points by code of a group or indicator; a printed {@code -} is not applicable
 * @param total as printed
 * @param statedMax the maximum printed with the total ({@code 58,69/85})
 * @param converted the converted total as printed; not applicable when the table has no such column
 * @param className the class as printed, abbreviations written out
 */
public record PublishedRow(
    int line,
    int position,
    String name,
    SortedMap<String, Cell> points,
    Cell total,
    Optional<BigDecimal> statedMax,
    Cell converted,
    Optional<String> className) {

  public PublishedRow {
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }
}
