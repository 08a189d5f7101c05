package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import vn.dvcrank.connectors.hook.Webhook;
import vn.dvcrank.pipeline.config.ConfiguredSource.Credential;

/**
 * The settings of an address that is told something: {@code webhook}, {@code token-from}, {@code
 * header} and {@code timeout}. Messages repeat no value, for an address may be what opens it.
 */
record HookSettings(SourceSettings settings) {

  private static final String NONE = "none";
  private static final Duration LONGEST = Duration.ofMinutes(10);

  Optional<Webhook> webhook() {
    return settings.text("webhook").filter(url -> !url.equals(NONE)).map(HookSettings::webhook);
  }

  Optional<Credential> credential() {
    Optional<JsonNode> tokenFrom =
        settings.take("token-from").filter(from -> !from.asText().equals(NONE));
    Optional<String> header = settings.text("header");
    return CredentialReader.read(tokenFrom.isEmpty() ? Optional.empty() : header, tokenFrom);
  }

  Duration timeout() {
    Duration timeout = duration(settings.text("timeout").orElse(""));
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("timeout: above zero, at most " + LONGEST);
    }
    return timeout;
  }

  private static Webhook webhook(String url) {
    try {
      return new Webhook(URI.create(url));
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      // What URI says repeats the address.
      throw new IllegalArgumentException("webhook: " + (why.contains(url) ? "no address" : why), e);
    }
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("timeout: write a duration as PT30S", e);
    }
  }
}
