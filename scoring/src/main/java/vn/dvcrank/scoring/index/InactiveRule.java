package vn.dvcrank.scoring.index;

import java.math.BigDecimal;

/**
 * When a unit had no activity in a period and is therefore not evaluated.
 *
 * @param activity the indicator whose denominator counts the unit's activity; zero means inactive
 * @param flatTotal the total that the source shows for a unit without activity; it decides alone
 *     where the activity itself is not known
 * @param reason in Vietnamese, as reports write it
 */
public record InactiveRule(String activity, BigDecimal flatTotal, String reason) {}
