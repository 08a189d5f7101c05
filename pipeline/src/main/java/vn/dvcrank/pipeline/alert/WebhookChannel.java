package vn.dvcrank.pipeline.alert;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.dvcrank.connectors.hook.Webhook;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.pipeline.config.ConfiguredSource.Credential;
import vn.dvcrank.pipeline.exports.SourceFailure;
import vn.dvcrank.pipeline.exports.Tokens;

/** Tells an address, by POST. */
final class WebhookChannel implements AlertChannel {

  private final Webhook webhook;
  private final String userAgent;
  private final Optional<Credential> credential;
  private final Tokens tokens;
  private final Duration longest;

  /**
   * @param userAgent who we say we are
   */
  WebhookChannel(
      Webhook webhook,
      String userAgent,
      Optional<Credential> credential,
      Tokens tokens,
      Duration longest) {
    this.webhook = webhook;
    this.userAgent = userAgent;
    this.credential = credential;
    this.tokens = tokens;
    this.longest = longest;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void tell(AlertMessage message) throws IOException {
    webhook.post(message.json(), userAgent, header(), longest);
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
