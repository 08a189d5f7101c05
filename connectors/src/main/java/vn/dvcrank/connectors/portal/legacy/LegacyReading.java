package vn.dvcrank.connectors.portal.legacy;

import java.util.Set;
import vn.dvcrank.connectors.portal.Reading;

/**
 * What rows say.
 *
 * @param reading observations and findings
 * @param used places of the rows that gave an observation
 */
record LegacyReading(Reading reading, Set<Integer> used) {

  LegacyReading {
    used = Set.copyOf(used);
  }
}
