package vn.dvcrank.connectors.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report's own title: the lines below {@code BÁO CÁO}.
 *
 * @param lines of the title, the word itself first; none when the report lacks one
 */
record ReportTitle(List<DocumentLine> lines) {

  private static final int MOST_LINES = 8;
  private static final Pattern BODY =
      Pattern.compile("(?:Căn cứ|Thực hiện|Trên cơ sở|Ngày|[IVX\\d]+\\.|Kính gửi).*");
  private static final Pattern DISTRICT =
      Pattern.compile(
          "(?<!\\p{L})(?:huyện|quận|thị xã)(?:\\s+\\p{Lu}[\\p{L}'’]*|\\s+\\d{1,2}){1,4}");

  ReportTitle {
    lines = List.copyOf(lines);
  }

  /** Finds it; it ends before the text begins. */
  static ReportTitle in(List<DocumentLine> document) {
    List<DocumentLine> lines = new ArrayList<>();
    for (DocumentLine line : document) {
      if (line.isBlank()) {
        continue;
      }
      if (lines.isEmpty() && !line.text().equals("BÁO CÁO")) {
        continue;
      }
      if (BODY.matcher(line.text()).matches() || lines.size() > MOST_LINES) {
        break;
      }
      lines.add(line);
    }
    return new ReportTitle(lines);
  }

  String text() {
    return String.join(" ", lines.stream().map(DocumentLine::text).toList());
  }

  /** The district that it names, as written: {@code huyện Điện Biên}. */
  Optional<String> district() {
    Matcher district = DISTRICT.matcher(text());
    return district.find() ? Optional.of(district.group()) : Optional.empty();
  }
}
