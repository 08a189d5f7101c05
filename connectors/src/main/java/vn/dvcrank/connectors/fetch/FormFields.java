package vn.dvcrank.connectors.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.period.Period;

/**
 * The fields of a form.
 *
 * @param fields values by name, in the order in which they are sent; values may have places
 */
public record FormFields(Map<String, String> fields) implements Payload {

  public FormFields {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    fields.keySet().forEach(name -> CredentialNames.refuse("form", name));
    fields.values().forEach(Template::new);
  }

  @Override
  public String contentType() {
    return "application/x-www-form-urlencoded";
  }

  @Override
  public boolean hasPlaces() {
    return fields.values().stream().anyMatch(value -> new Template(value).hasPlaces());
  }

  @Override
  public String text(Period period, DateForm dates) {
    return fields.entrySet().stream()
        .map(
            field ->
                encoded(field.getKey())
                    + "="
                    + encoded(new Template(field.getValue()).fill(period, dates, value -> value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
