package vn.dvcrank.pipeline.site.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A unit's total from a capture on, until the next point.
 *
 * @param since the first capture that said so
 * @param total empty where it was not known
 * @param change against the point before; empty for the first, and where one is not known
 * @param restated whether the period was over already at the capture before
 */
public record CapturePoint(
    Instant since, Optional<BigDecimal> total, Optional<BigDecimal> change, boolean restated) {}
