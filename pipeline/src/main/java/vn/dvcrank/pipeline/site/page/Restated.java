package vn.dvcrank.pipeline.site.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * That a source changed a unit's total after the period was over.
 *
 * @param before what it said when the period had ended
 * @param at when the last such change was seen
 */
public record Restated(Optional<BigDecimal> before, Instant at) {}
