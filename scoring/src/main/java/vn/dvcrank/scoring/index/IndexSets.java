package vn.dvcrank.scoring.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The index sets that come with the program. */
public final class IndexSets {

  private static final List<String> BUNDLED = List.of("qd766", "dien-bien-459");

  private IndexSets() {}

  /** The codes of all of them. */
  public static List<String> codes() {
    return BUNDLED;
  }

  /**
   * The index set of a code.
   *
   * @throws IllegalArgumentException when none has it; the message names those there are
   */
  public static IndexSet bundled(String code) {
    if (!BUNDLED.contains(code)) {
      throw new IllegalArgumentException(
          "no index set '" + code + "'; there is " + String.join(", ", BUNDLED));
    }
    return Objects.requireNonNull(Loaded.ALL.get(code));
  }

  private static IndexSet load(String code) {
    String file = code + ".yaml";
    try (InputStream content = IndexSets.class.getResourceAsStream(file)) {
      if (content == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      return new IndexSetLoader().load(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's file " + file, e);
    }
  }

  /** Read and checked once, when the first is asked for: every capture and ranking asks. */
  private static final class Loaded {
    static final Map<String, IndexSet> ALL =
        BUNDLED.stream().collect(Collectors.toUnmodifiableMap(code -> code, IndexSets::load));
  }
}
