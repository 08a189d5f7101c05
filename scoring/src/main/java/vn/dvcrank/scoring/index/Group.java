package vn.dvcrank.scoring.index;

import java.math.BigDecimal;
import java.util.List;

/**
 * A group of indicators, as one method of the index set scores it.
 *
 * @param code as the portal writes it ({@code CKMB})
 * @param name official Vietnamese name
 * @param max most points it can give
 * @param indicators in the index set's order; empty when the method knows groups only
 */
public record Group(String code, String name, BigDecimal max, List<Indicator> indicators) {

  public Group {
    indicators = List.copyOf(indicators);
  }
}
