package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/** Reads who is sent short messages. */
final class ConfiguredBriefReader extends StdDeserializer<ConfiguredBrief> {

  ConfiguredBriefReader() {
    super(ConfiguredBrief.class);
  }

  @Override
  public ConfiguredBrief deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    SourceSettings settings = SourceSettings.of("", context.readTree(parser));
    HookSettings hook = new HookSettings(settings);
    ConfiguredBrief brief =
        new ConfiguredBrief(
            scopes(settings),
            period(settings.text("period").orElse("")),
            most(settings),
            hook.webhook(),
            hook.credential(),
            hook.timeout());
    settings.refuseOthers();
    return brief;
  }

  private static List<Scope> scopes(SourceSettings settings) {
    List<Scope> scopes = new ArrayList<>();
    for (JsonNode scope : settings.list("scopes")) {
      scopes.add(new Scope(scope.asText()));
    }
    return scopes;
  }

  private static PeriodKind period(String text) {
    try {
      return PeriodKind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("period: year, half, quarter or month", e);
    }
  }

  private static int most(SourceSettings settings) {
    return settings
        .take("max")
        .filter(JsonNode::isInt)
        .map(JsonNode::intValue)
        .orElseThrow(() -> new IllegalArgumentException("max: a whole number is expected"));
  }
}
