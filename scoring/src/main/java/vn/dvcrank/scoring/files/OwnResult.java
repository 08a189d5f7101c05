package vn.dvcrank.scoring.files;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A province's own result, beside the rankings of its units.
 *
 * @param code its agency code
 * @param name its name then
 * @param total points, when they are known
 * @param className class of its converted total, or as a report states it where that does not
 *     follow
 * @param publishedPlace its place in the country as a report states it ({@code 24/34}); no ranking
 *     is made from one province
 */
public record OwnResult(
    String code,
    String name,
    Optional<BigDecimal> total,
    Optional<String> className,
    Optional<String> publishedPlace) {}
