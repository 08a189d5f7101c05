package vn.dvcrank.connectors.reports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.text.VietnameseText;

/** A document's text as numbered lines, within bounds. */
final class DocumentText {

  /** Characters of one document; the longest report known has 17,000. */
  static final int LONGEST = 4_000_000;

  private static final int MOST_LINES = 50_000;
  private static final int LONGEST_LINE = 4_000;

  private DocumentText() {}

  /** The text of a file that is nothing but text; empty for anything that is not UTF-8. */
  static Optional<String> decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Its lines. A form feed ends a page and, within a line, the line.
   *
   * @throws UnreadableImportException when there are more than can be a report
   */
  static List<DocumentLine> lines(String name, String text) throws UnreadableImportException {
    if (text.length() > LONGEST) {
      throw tooLong(name, LONGEST + " characters");
    }
    String[] raw = text.replaceAll("(?<=[\\r\\n])\\f", " ").split("\\r\\n|[\\n\\r\\f]", -1);
    if (raw.length > MOST_LINES) {
      throw tooLong(name, MOST_LINES + " lines");
    }
    List<DocumentLine> lines = new ArrayList<>(raw.length);
    for (String line : raw) {
      if (line.length() > LONGEST_LINE) {
        throw tooLong(name, LONGEST_LINE + " characters in line " + (lines.size() + 1));
      }
      boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
      lines.add(new DocumentLine(lines.size() + 1, VietnameseText.repaired(line), indented));
    }
    return lines;
  }

  private static UnreadableImportException tooLong(String name, String limit) {
    return new UnreadableImportException(
        name + ": more than " + limit + ", which no report has; hand in the report's own pages");
  }
}
