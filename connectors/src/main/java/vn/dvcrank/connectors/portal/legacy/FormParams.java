package vn.dvcrank.connectors.portal.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import vn.dvcrank.connectors.portal.answer.StrictJson;

/** What a legacy question says: the JSON of its only form field. */
final class FormParams {

  static final String FIELD = "params";

  private FormParams() {}

  /**
   * Reads a form that this contract has written.
   *
   * @throws IllegalArgumentException when it is another
   */
  static ObjectNode of(String form) {
    String start = FIELD + "=";
    try {
      String json = URLDecoder.decode(form.substring(start.length()), StandardCharsets.UTF_8);
      return new StrictJson().object(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a question of the legacy contract: " + form, e);
    }
  }
}
