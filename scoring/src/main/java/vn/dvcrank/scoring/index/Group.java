package vn.dvcrank.scoring.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A group of indicators, as one method of the index set scores it.
 *
 * @param code as the portal writes it ({@code CKMB})
 * @param name official Vietnamese name
 * @param max most points it can give
 * @param indicators in the index set's order; empty when the method knows groups only
 * @param direct the group as the one indicator that it is, where an index set scores its indicators
 *     without grouping them; it has the group's own code, name and cap
 */
public record Group(
    String code,
    String name,
    BigDecimal max,
    List<Indicator> indicators,
    Optional<Indicator> direct) {

  public Group {
    indicators = List.copyOf(indicators);
  }

  /** A group that is scored by its indicators, or whose indicators are not known. */
  public Group(String code, String name, BigDecimal max, List<Indicator> indicators) {
    this(code, name, max, indicators, Optional.empty());
  }
}
