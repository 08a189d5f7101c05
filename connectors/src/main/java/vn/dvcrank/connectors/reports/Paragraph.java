package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that are one sentence or list.
 *
 * @param lines at least one
 */
record Paragraph(List<DocumentLine> lines) {

  private static final Pattern HEADING =
      Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,4})\\. .*");
  private static final Pattern FOOTNOTE = Pattern.compile("\\d{1,2} ?\\p{Lu}.*");
  private static final Pattern BEGINS =
      Pattern.compile("[-+•*(].*|" + HEADING.pattern() + "|" + FOOTNOTE.pattern());
  private static final Pattern ENDS = Pattern.compile(".*[.:;]/?\\.?\\)?");
  private static final int MOST_LINES = 40;
  private static final int MOST_CHARACTERS = 4_000;

  Paragraph {
    lines = List.copyOf(lines);
  }

  int line() {
    return lines.get(0).number();
  }

  String text() {
    return String.join(" ", lines.stream().map(DocumentLine::text).toList());
  }

  boolean isHeading() {
    return HEADING.matcher(lines.get(0).text()).matches();
  }

  /** Whether it begins with a footnote's number. */
  boolean isFootnote() {
    return FOOTNOTE.matcher(lines.get(0).text()).matches();
  }

  /**
   * Joins lines. A line begins a paragraph by its mark, or by its capital after a full stop; a line
   * broken off elsewhere goes on in the next.
   */
  static List<Paragraph> in(List<DocumentLine> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<DocumentLine> current = new ArrayList<>();
    int characters = 0;
    for (DocumentLine line : lines) {
      characters += line.text().length();
      boolean full = current.size() >= MOST_LINES || characters > MOST_CHARACTERS;
      if (!current.isEmpty() && (full || isApart(current, line))) {
        paragraphs.add(new Paragraph(current));
        current.clear();
        characters = line.text().length();
      }
      current.add(line);
    }
    if (!current.isEmpty()) {
      paragraphs.add(new Paragraph(current));
    }
    return paragraphs;
  }

  private static boolean isApart(List<DocumentLine> current, DocumentLine next) {
    String before = current.get(current.size() - 1).text();
    String first = current.get(0).text();
    // A footnote ends with its page, and its page may end within a sentence.
    boolean afterFootnote = FOOTNOTE.matcher(first).matches() && next.indented();
    boolean afterStop = ENDS.matcher(before).matches() || HEADING.matcher(first).matches();
    return BEGINS.matcher(next.text()).matches()
        || afterFootnote
        || (afterStop && Character.isUpperCase(next.text().codePointAt(0)));
  }
}
