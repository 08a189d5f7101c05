package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;

/** What became of each line of one document, and what was noticed on the way. */
final class ReadingLog {

  static final String TITLE = "title";
  static final String HEADER = "header";
  static final String SECTION = "section";
  static final String ROW = "row";
  static final String CLAIM = "claim";
  static final String NOTE = "note";
  static final String TEXT = "text";
  static final String SIGNATURE = "signature";
  private static final String BLANK = "blank";
  private static final int LONGEST = 200;
  private static final int MOST_FINDINGS = 500;

  private final String file;
  private final Map<Integer, String> kinds = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  ReadingLog(String file) {
    this.file = file;
  }

  void mark(DocumentLine line, String kind) {
    kinds.put(line.number(), kind);
  }

  void mark(List<DocumentLine> lines, String kind) {
    lines.forEach(line -> mark(line, kind));
  }

  boolean isMarked(DocumentLine line) {
    return kinds.containsKey(line.number());
  }

  /**
   * Leaves lines unread and says why; the lines of one cause are one finding.
   *
   * @param figures of the sentence, but for its last: the text of the first line
   */
  void unread(FindingSentence why, List<DocumentLine> lines, Object... figures) {
    if (lines.isEmpty()) {
      return;
    }
    mark(lines, ReadLine.UNREAD);
    DocumentLine first = lines.get(0);
    note(
        why,
        first,
        Stream.concat(Arrays.stream(figures), Stream.of(shortened(first.text()))).toArray());
  }

  /** Notices something about a line that is read. */
  void note(FindingSentence sentence, DocumentLine line, Object... figures) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(sentence.at(file + ":" + line.number(), figures));
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Every line of the document with its kind. */
  List<ReadLine> lines(List<DocumentLine> document) {
    return document.stream().map(this::line).toList();
  }

  private ReadLine line(DocumentLine line) {
    String kind = line.isBlank() ? BLANK : kinds.getOrDefault(line.number(), TEXT);
    // Whoever signed is nobody's business here.
    String text = kind.equals(SIGNATURE) ? "" : shortened(line.text());
    return new ReadLine(line.number(), kind, text);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
