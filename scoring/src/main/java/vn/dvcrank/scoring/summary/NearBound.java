package vn.dvcrank.scoring.summary;

import java.math.BigDecimal;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Standing;

/**
 * A unit just above the lower bound of its class.
 *
 * @param standing its place
 * @param band its class
 * @param margin converted points above the bound, unrounded; 0 on it
 */
public record NearBound(Standing standing, Band band, BigDecimal margin) {}
