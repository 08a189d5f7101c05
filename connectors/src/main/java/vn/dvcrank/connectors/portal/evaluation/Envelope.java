package vn.dvcrank.connectors.portal.evaluation;

import java.io.IOException;
import java.util.Optional;
import vn.dvcrank.connectors.portal.BodyAcceptance;
import vn.dvcrank.connectors.portal.ContractFailure;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.answer.JsonRow;
import vn.dvcrank.connectors.portal.answer.StrictJson;

/** What every answer is wrapped in: {@code {"code":"OK","data":{…},"message":"OK"}}. */
final class Envelope implements BodyAcceptance {

  private final StrictJson json = new StrictJson();

  @Override
  public Optional<String> problem(byte[] body) {
    try {
      return fault(new JsonRow(json.object(body)));
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
      opened = new JsonRow(json.object(body));
    } catch (IOException e) {
      throw new ContractFailure(label + ": not the JSON it should be: " + e.getMessage(), answer);
    }
    Optional<String> fault = fault(opened);
    if (fault.isPresent()) {
      throw new ContractFailure(label + ": " + fault.get(), answer);
    }
    return opened;
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
