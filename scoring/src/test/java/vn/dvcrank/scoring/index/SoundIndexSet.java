package vn.dvcrank.scoring.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of a sound index set, to be broken by tests in one place each. */
final class SoundIndexSet {

  private SoundIndexSet() {}

  static String text() {
    try (InputStream file = SoundIndexSet.class.getResourceAsStream("sound.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with its first occurrence of a part replaced, which must be there. */
  static String with(String part, String replacement) {
    return replace(text(), part, replacement);
  }

  static String replace(String text, String part, String replacement) {
    int start = text.indexOf(part);
    if (start < 0) {
      throw new IllegalArgumentException("the sound index set has no '" + part + "'");
    }
    return text.substring(0, start) + replacement + text.substring(start + part.length());
  }

  static IndexSet load(String yaml) {
    try {
      return new IndexSetLoader()
          .load("small.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
