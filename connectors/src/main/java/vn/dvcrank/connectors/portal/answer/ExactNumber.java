package vn.dvcrank.connectors.portal.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one place where JSON becomes a figure. */
public final class ExactNumber {

  /** No count, score or ratio has more digits; 1e999999999 would fill the memory when written. */
  private static final int MOST_DIGITS = 18;

  private static final int MOST_PLACES = 15;

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  private ExactNumber() {}

  /** The exact value of a JSON number of sane size; empty for all else, texts included. */
  public static Optional<BigDecimal> of(JsonNode value) {
    if (!value.isNumber()) {
      return Optional.empty();
    }
    BigDecimal number = value.decimalValue();
    long whole = (long) number.precision() - number.scale();
    boolean sane =
        number.precision() <= MOST_DIGITS && number.scale() <= MOST_PLACES && whole <= MOST_DIGITS;
    return sane ? Optional.of(number) : Optional.empty();
  }

  /** The exact value of a JSON text that is a plain decimal, with a point; empty for all else. */
  public static Optional<BigDecimal> ofText(JsonNode value) {
    return Optional.of(value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> PLAIN.matcher(text).matches())
        .map(BigDecimal::new);
  }
}
