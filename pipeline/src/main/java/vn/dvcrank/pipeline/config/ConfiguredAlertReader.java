package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.hook.Webhook;

/** Reads who is called. Messages repeat no value, for an address may be what opens it. */
final class ConfiguredAlertReader extends StdDeserializer<ConfiguredAlert> {

  private static final String NONE = "none";

  ConfiguredAlertReader() {
    super(ConfiguredAlert.class);
  }

  @Override
  public ConfiguredAlert deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    SourceSettings settings = SourceSettings.of("", context.readTree(parser));
    Optional<JsonNode> tokenFrom =
        settings.take("token-from").filter(from -> !from.asText().equals(NONE));
    Optional<String> header = settings.text("header");
    ConfiguredAlert alert =
        new ConfiguredAlert(
            command(settings),
            settings
                .text("webhook")
                .filter(url -> !url.equals(NONE))
                .map(ConfiguredAlertReader::webhook),
            CredentialReader.read(tokenFrom.isEmpty() ? Optional.empty() : header, tokenFrom),
            timeout(settings.text("timeout").orElse("")));
    settings.refuseOthers();
    return alert;
  }

  private static List<String> command(SourceSettings settings) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : settings.list("command")) {
      if (!word.isTextual()) {
        throw new IllegalArgumentException("command: a list of texts is expected");
      }
      words.add(word.textValue());
    }
    return words;
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

  private static Duration timeout(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("timeout: write a duration as PT30S", e);
    }
  }
}
