package vn.dvcrank.pipeline.alert;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.dvcrank.connectors.hook.Webhook;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.pipeline.config.ConfiguredSource.Credential;
import vn.dvcrank.pipeline.exports.SourceFailure;
import vn.dvcrank.pipeline.exports.Tokens;

/**
 * Documents for one address, with what opens it.
 *
 * @param webhook the address
 * @param credential what opens it
 * @param longest time that one document may take
 * @param userAgent who we say we are
 * @param tokens where what opens it is read
 */
public record WebhookPost(
    Webhook webhook,
    Optional<Credential> credential,
    Duration longest,
    String userAgent,
    Tokens tokens) {

  /**
   * Posts a JSON document.
   *
   * @throws IOException with a message that may be shown, when it did not come through
   */
  public void post(byte[] document) throws IOException {
    webhook.post(document, userAgent, header(), longest);
  }

  private Optional<Header> header() throws IOException {
    if (credential.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(credential.get().header().with(tokens.read(credential.get().from())));
    } catch (SourceFailure e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
