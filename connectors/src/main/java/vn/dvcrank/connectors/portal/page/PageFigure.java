package vn.dvcrank.connectors.portal.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.text.DecimalText;

/** A score as a page prints it: {@code 15,64} or {@code 15,64/18}. */
final class PageFigure {

  private static final Pattern WRITTEN = Pattern.compile("([\\d.,]+)(?:\\s*/\\s*([\\d.,]+))?");

  private PageFigure() {}

  /** The score; empty when the text is none, or is one of another maximum. */
  static Optional<BigDecimal> of(String text, PageLayout.Column column) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    boolean fits =
        Optional.ofNullable(written.group(2))
            .map(max -> DecimalText.parse(max).filter(most -> isMax(most, column)).isPresent())
            .orElse(true);
    return fits ? DecimalText.parse(written.group(1)) : Optional.empty();
  }

  private static boolean isMax(BigDecimal most, PageLayout.Column column) {
    return most.compareTo(column.max()) == 0;
  }
}
