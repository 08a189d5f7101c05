package vn.dvcrank.connectors.portal.answer;

import java.text.Normalizer;
import java.util.Optional;
import vn.dvcrank.scoring.text.PlainText;

/** The name of a unit as a source gives it. */
public final class SourceName {

  private static final int LONGEST = 300;

  private SourceName() {}

  /**
   * As the source writes it, but for the form of its letters, doubled blanks and what is no word;
   * empty when that leaves no name, or none of sane length.
   */
  public static Optional<String> of(String text) {
    String name =
        PlainText.line(Normalizer.normalize(text, Normalizer.Form.NFC))
            .replaceAll("[\\s\\u00A0]+", " ")
            .strip();
    return name.isBlank() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
  }
}
