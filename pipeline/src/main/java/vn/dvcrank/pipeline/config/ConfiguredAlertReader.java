package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads who is called. Messages repeat no value, for an address may be what opens it. */
final class ConfiguredAlertReader extends StdDeserializer<ConfiguredAlert> {

  ConfiguredAlertReader() {
    super(ConfiguredAlert.class);
  }

  @Override
  public ConfiguredAlert deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    SourceSettings settings = SourceSettings.of("", context.readTree(parser));
    HookSettings hook = new HookSettings(settings);
    ConfiguredAlert alert =
        new ConfiguredAlert(command(settings), hook.webhook(), hook.credential(), hook.timeout());
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
}
