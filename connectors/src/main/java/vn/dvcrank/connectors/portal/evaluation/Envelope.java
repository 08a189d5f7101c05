package vn.dvcrank.connectors.portal.evaluation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import vn.dvcrank.connectors.portal.BodyAcceptance;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.StrictJson;

/** What every answer is wrapped in: {@code {"code":"OK","data":{…},"message":"OK"}}. */
final class Envelope implements BodyAcceptance {

  private final StrictJson json = new StrictJson();

  /**
   * The answer that was taken apart last, for the next step may ask for the very same: it is judged
   * as it came, then as the archive gave it back, then looked through for further pages.
   */
  private volatile Optional<Opened> last = Optional.empty();

  private record Opened(ByteBuffer body, JsonRow row) {}

  @Override
  public Optional<String> problem(byte[] body) {
    try {
      return fault(row(body));
    } catch (IOException e) {
      return Optional.of("its body is not the JSON it should be: " + e.getMessage());
    }
  }

  /**
   * Opens it.
   *
   * @param label of what it answers, for the message
   * @param answer for the failure, when there is one
   */
  JsonRow open(byte[] body, String label, Optional<PortalAnswer> answer) throws ContractFailure {
    JsonRow opened;
    try {
      opened = row(body);
    } catch (IOException e) {
      throw new ContractFailure(label + ": not the JSON it should be: " + e.getMessage(), answer);
    }
    Optional<String> fault = fault(opened);
    if (fault.isPresent()) {
      throw new ContractFailure(label + ": " + fault.get(), answer);
    }
    return opened;
  }

  private JsonRow row(byte[] body) throws IOException {
    ByteBuffer asked = ByteBuffer.wrap(body);
    Optional<Opened> before = last;
    if (before.isPresent() && before.get().body().equals(asked)) {
      return before.get().row();
    }
    JsonRow row = new JsonRow(json.object(body));
    last = Optional.of(new Opened(asked, row));
    return row;
  }

  /** {@code data} of an opened envelope. */
  static JsonRow data(JsonRow envelope) {
    return envelope.object("data").orElseThrow();
  }

  private static Optional<String> fault(JsonRow envelope) {
    Optional<String> code = envelope.text("code");
    if (!code.equals(Optional.of("OK"))) {
      return Optional.of(
          "its code is "
              + code.map(text -> "'" + text + "'").orElse("not given")
              + " and not 'OK'"
              + envelope.text("message").map(text -> ": " + text).orElse(""));
    }
    return envelope.object("data").isPresent()
        ? Optional.empty()
        : Optional.of("its data is not an object");
  }
}
