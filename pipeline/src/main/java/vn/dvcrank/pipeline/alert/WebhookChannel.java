package vn.dvcrank.pipeline.alert;

import java.io.IOException;

/** Tells an address, by POST. */
final class WebhookChannel implements AlertChannel {

  private final WebhookPost post;

  WebhookChannel(WebhookPost post) {
    this.post = post;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void tell(AlertMessage message) throws IOException {
    post.post(message.json());
  }
}
