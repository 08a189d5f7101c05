package vn.dvcrank.scoring.whatif;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One step on the way to the next class.
 *
 * @param code of the indicator; of the group, where its indicators have no points
 * @param name official Vietnamese name
 * @param room points that it is short of its cap
 * @param perPoint how many more must be counted above the line for one point; empty when the
 *     indicator's counts or its rule are not known
 * @param taken points that this step takes of the way
 * @param counts how many more must be counted for those; empty likewise
 * @param left points that are still to go after it
 */
public record ClassStep(
    String code,
    String name,
    BigDecimal room,
    Optional<BigDecimal> perPoint,
    BigDecimal taken,
    Optional<BigDecimal> counts,
    BigDecimal left) {}
