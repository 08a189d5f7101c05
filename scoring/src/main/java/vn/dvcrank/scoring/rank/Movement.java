package vn.dvcrank.scoring.rank;

import java.math.BigDecimal;

/**
 * How a ranked unit moved since an earlier ranking of the same method in which it was ranked too.
 *
 * @param previousRank its place then
 * @param rankChange places gained; negative when lost
 * @param previousConverted its converted total then, unrounded
 * @param scoreChange converted total now less then, unrounded
 */
public record Movement(
    int previousRank, int rankChange, BigDecimal previousConverted, BigDecimal scoreChange) {}
