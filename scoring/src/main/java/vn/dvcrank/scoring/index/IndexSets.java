package vn.dvcrank.scoring.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

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
}
