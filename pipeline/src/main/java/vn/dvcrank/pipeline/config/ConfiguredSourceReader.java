package vn.dvcrank.pipeline.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.dvcrank.connectors.fetch.DateForm;
import vn.dvcrank.connectors.fetch.FolderSource;
import vn.dvcrank.connectors.fetch.FormFields;
import vn.dvcrank.connectors.fetch.JsonBody;
import vn.dvcrank.connectors.fetch.Payload;
import vn.dvcrank.connectors.fetch.WebSource;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Reads a source of exports. Messages name settings and say what to write; they repeat no value,
 * for somebody may have put a password where it does not belong.
 */
final class ConfiguredSourceReader extends StdDeserializer<ConfiguredSource> {

  ConfiguredSourceReader() {
    super(ConfiguredSource.class);
  }

  @Override
  public ConfiguredSource deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    SourceSettings settings = SourceSettings.of("", context.readTree(parser));
    String name = settings.text("name").orElseThrow(() -> missing("name"));
    Scope scope = scope(settings.text("province").orElseThrow(() -> missing("province")));
    Optional<String> folder = settings.text("folder");
    ConfiguredSource configured =
        folder.isPresent()
            ? new ConfiguredSource(
                new FolderSource(name, scope, CredentialReader.path("folder", folder.get())),
                List.of(),
                1,
                Optional.empty())
            : new ConfiguredSource(
                web(settings, name, scope),
                periods(settings),
                everyDays(settings),
                CredentialReader.read(settings.text("header"), settings.take("token-from")));
    settings.refuseOthers();
    return configured;
  }

  private static WebSource web(SourceSettings settings, String name, Scope scope) {
    String url =
        settings
            .text("url")
            .orElseThrow(() -> new IllegalArgumentException("give a url or a folder"));
    Optional<Payload> payload = payload(settings);
    boolean posts =
        switch (settings.text("method").orElse(payload.isPresent() ? "POST" : "GET")) {
          case "GET" -> false;
          case "POST" -> true;
          default -> throw new IllegalArgumentException("method: write GET or POST");
        };
    if (posts != payload.isPresent()) {
      throw new IllegalArgumentException(
          "method: POST sends a form or json, and only POST does; an empty form is {}");
    }
    return new WebSource(name, scope, url, payload, dates(settings));
  }

  private static DateForm dates(SourceSettings settings) {
    return DateForm.ofLabel(settings.text("date-format").orElse(DateForm.ISO.label()))
        .orElseThrow(
            () -> new IllegalArgumentException("date-format: write yyyy-MM-dd or dd/MM/yyyy"));
  }

  private static Optional<Payload> payload(SourceSettings settings) {
    Optional<JsonNode> form = settings.take("form");
    Optional<JsonNode> json = settings.take("json");
    if (form.isPresent() && json.isPresent()) {
      throw new IllegalArgumentException("give a form or json, not both");
    }
    if (form.isPresent()) {
      return Optional.of(form(form.get()));
    }
    return json.map(
        document -> {
          if (document instanceof ObjectNode fields) {
            return new JsonBody(fields);
          }
          throw new IllegalArgumentException("json: fields by name are expected");
        });
  }

  private static FormFields form(JsonNode form) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!form.isObject()) {
      throw new IllegalArgumentException("form: fields by name are expected");
    }
    for (Map.Entry<String, JsonNode> field : form.properties()) {
      if (!field.getValue().isValueNode() || field.getValue().isNull()) {
        throw new IllegalArgumentException(
            "form: a text is expected in each field; write \"{from}\" in quotes");
      }
      fields.put(field.getKey(), field.getValue().asText());
    }
    return new FormFields(fields);
  }

  private static List<PeriodKind> periods(SourceSettings settings) {
    List<PeriodKind> kinds = new ArrayList<>();
    for (JsonNode kind : settings.list("periods")) {
      try {
        kinds.add(PeriodKind.valueOf(kind.asText().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("periods: write year, half, quarter or month", e);
      }
    }
    return kinds;
  }

  private static int everyDays(SourceSettings settings) {
    String wrong = "every: whole days are expected, P1D to P366D";
    try {
      Duration every = Duration.parse(settings.text("every").orElse("P1D"));
      if (every.equals(Duration.ofDays(every.toDays()))) {
        return Math.toIntExact(every.toDays());
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(wrong, e);
    }
    throw new IllegalArgumentException(wrong);
  }

  private static Scope scope(String code) {
    try {
      return new Scope(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("province: a province's code is expected, such as H18", e);
    }
  }

  private static IllegalArgumentException missing(String setting) {
    return new IllegalArgumentException(setting + ": is missing");
  }
}
