package vn.dvcrank.connectors.reports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a table's header ends, and what it says. */
final class HeaderReader {

  private static final int MOST_LINES = 120;
  private static final Pattern CAP = Pattern.compile("\\(?\\d{1,3}\\s*đ\\)?|\\(\\d{1,3}|đ\\)");
  private static final Pattern OPEN_NUMBER = Pattern.compile(".*(?:số|\\()");

  /**
   * A header in a document.
   *
   * @param end index behind its last line
   * @param header what it says; empty when it is no known one
   */
  record Found(int end, Optional<AnnexHeader> header) {}

  private final List<FormMatch> forms;
  private final Set<String> words = new HashSet<>();

  HeaderReader(List<AnnexForm> forms) {
    this.forms = forms.stream().map(FormMatch::new).toList();
    Stream.concat(
            forms.stream().flatMap(AnnexForm::phrases),
            Stream.of("stt", "tên cơ quan, đơn vị", "xếp loại"))
        .flatMap(phrase -> Stream.of(phrase.split(" ")))
        .forEach(words::add);
  }

  /** Whether a header begins in this line. */
  boolean begins(DocumentLine line) {
    return line.lower().equals("stt") || line.lower().startsWith("stt ");
  }

  /** Reads the header that begins at an index. */
  Found read(List<DocumentLine> lines, int start) {
    StringBuilder text = new StringBuilder();
    int end = start;
    for (int i = start; i < lines.size() && i < start + MOST_LINES; i++) {
      DocumentLine line = lines.get(i);
      if (i > start && begins(line)) {
        break;
      }
      if (line.isBlank()) {
        continue;
      }
      if (i > start && !continues(text, line.lower())) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(line.lower());
      end = i + 1;
    }
    String header = text.toString();
    return new Found(
        Math.max(end, start + 1),
        forms.stream().flatMap(form -> form.read(header).stream()).findFirst());
  }

  private boolean continues(StringBuilder before, String line) {
    if (Character.isDigit(line.charAt(0)) && !OPEN_NUMBER.matcher(before).matches()) {
      return false;
    }
    String bare = CAP.matcher(line).replaceAll(" ");
    return Stream.of(bare.split("\\s+"))
        .allMatch(word -> word.isEmpty() || words.contains(word) || word.matches("[1-9]"));
  }
}
