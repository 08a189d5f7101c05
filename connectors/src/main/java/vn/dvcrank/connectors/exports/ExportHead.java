package vn.dvcrank.connectors.exports;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an export says in front of its rows.
 *
 * @param layout name of the layout by which it is read
 * @param form what its rows are
 * @param from first day of the time it speaks of, where its title says so
 * @param to last day likewise
 */
public record ExportHead(
    String layout, ExportForm form, Optional<LocalDate> from, Optional<LocalDate> to) {}
