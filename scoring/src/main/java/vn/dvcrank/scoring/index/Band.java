package vn.dvcrank.scoring.index;

import java.math.BigDecimal;

/**
 * A class of results: converted totals from {@code from} (inclusive) to the next higher band.
 *
 * @param code short form ({@code XS})
 * @param name official Vietnamese name ({@code Xuất sắc})
 * @param from lower bound, inclusive, on the unrounded converted total
 */
public record Band(String code, String name, BigDecimal from) {}
