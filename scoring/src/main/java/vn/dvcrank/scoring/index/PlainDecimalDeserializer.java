package vn.dvcrank.scoring.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a short plain decimal. An exponent is refused: a few characters of it make a number that no
 * memory can hold once it is added to another.
 */
final class PlainDecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

  private static final long serialVersionUID = 1L;
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");

  PlainDecimalDeserializer() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = String.valueOf(parser.getText());
    if (!parser.currentToken().isNumeric() || !PLAIN.matcher(text).matches()) {
      throw context.weirdStringException(text, BigDecimal.class, "not a short plain decimal");
    }
    return new BigDecimal(text);
  }
}
