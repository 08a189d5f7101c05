package vn.dvcrank.connectors.portal.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import vn.dvcrank.connectors.portal.answer.JsonRow;

/**
 * What an answer says of its pages.
 *
 * @param total rows on all pages together
 */
record Pagination(int total) {

  static final String FIELD = "pagination";

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  /** It was described but not seen: taken where it stands, in {@code data} or beside it. */
  static Optional<Pagination> of(JsonRow envelope) {
    return Envelope.data(envelope)
        .object(FIELD)
        .or(() -> envelope.object(FIELD))
        .flatMap(pagination -> pagination.cell("total").value())
        .filter(total -> total.signum() >= 0 && total.compareTo(MOST) <= 0)
        .filter(total -> total.stripTrailingZeros().scale() <= 0)
        .map(total -> new Pagination(total.intValueExact()));
  }

  /** How many pages there are when the first one, being full, has so many rows. */
  int pages(int rowsOfFirst) {
    return rowsOfFirst == 0 || total <= rowsOfFirst ? 1 : (total + rowsOfFirst - 1) / rowsOfFirst;
  }
}
