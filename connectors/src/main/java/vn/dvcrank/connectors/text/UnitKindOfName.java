package vn.dvcrank.connectors.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * What sort of unit a name says that it is, by its first words: the reviewed list {@code
 * unit-kinds.yaml}. Nothing is guessed: other words give no kind.
 */
public final class UnitKindOfName {

  private static final String RESOURCE = "unit-kinds.yaml";
  private static final int LONGEST_NAME = 300;
  private static final List<Rule> RULES = load();

  private UnitKindOfName() {}

  /**
   * A kind with its names.
   *
   * @param starts first words, as {@link UnitName#key} gives them
   * @param unless words that make it a unit of something below or beside a province
   * @param yet texts that have such a word and mean something else
   */
  private record Rule(UnitKind kind, List<String> starts, List<String> unless, List<String> yet) {

    boolean fits(String key) {
      return starts.stream().anyMatch(start -> key.startsWith(start + " ")) && !isElsewhere(key);
    }

    private boolean isElsewhere(String key) {
      String rest = key;
      for (String text : yet) {
        rest = rest.replace(text, "");
      }
      String words = rest + " ";
      return unless.stream().anyMatch(word -> words.contains(" " + word + " "));
    }
  }

  /** The kind that a name says; empty when it says none. */
  public static Optional<UnitKind> of(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String key = UnitName.key(name);
    return RULES.stream().filter(rule -> rule.fits(key)).map(Rule::kind).findFirst();
  }

  private static List<Rule> load() {
    try (InputStream file =
        Objects.requireNonNull(UnitKindOfName.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      List<Rule> rules = new ArrayList<>();
      for (JsonNode rule : new ObjectMapper(new YAMLFactory()).readTree(file)) {
        rules.add(
            new Rule(
                UnitKind.ofLabel(rule.required("kind").textValue()),
                texts(rule.required("starts")),
                texts(rule.required("unless")),
                texts(rule.required("yet"))));
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.textValue()));
    return List.copyOf(texts);
  }
}
