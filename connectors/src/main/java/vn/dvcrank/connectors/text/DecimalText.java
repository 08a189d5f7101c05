package vn.dvcrank.connectors.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as Vietnamese documents print them: {@code 93,66}, now and then {@code 8.32}. */
public final class DecimalText {

  private static final Pattern FIGURE = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,9})?");

  private DecimalText() {}

  /** The exact figure; empty for anything that is not just one. */
  public static Optional<BigDecimal> parse(String text) {
    Matcher figure = FIGURE.matcher(text);
    return figure.matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }
}
