package vn.dvcrank.connectors.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dvcrank.connectors.text.DecimalText;
import vn.dvcrank.scoring.audit.PublishedClaim;
import vn.dvcrank.scoring.score.Element;

/** Claims of the province's own result: lines of its small table, and sentences. */
final class OwnResult {

  private static final String FIGURE = "(\\d{1,3}(?:[.,]\\d{1,4})?)/(\\d{1,3}(?:[.,]\\d{1,4})?)";
  private static final Pattern POINTS = Pattern.compile("(\\P{Nd}+?)\\s*:?\\s*" + FIGURE);
  private static final Pattern CLASS =
      Pattern.compile("xếp loại\\s*:?\\s*(" + ClassNames.alternatives() + ")");
  private static final Pattern RANK =
      Pattern.compile("thứ hạng(?: toàn quốc)?\\s*:?\\s*(\\d{1,3})/(\\d{1,3})");

  private static final Pattern SENTENCE =
      Pattern.compile("([^.:]{0,120}?) đạt " + FIGURE + " điểm.*");
  private static final Pattern CLASS_BEHIND =
      Pattern.compile(" điểm, xếp loại (" + ClassNames.alternatives() + ")(?!\\p{L})");
  private static final Pattern RANK_BEHIND = Pattern.compile("đứng thứ (\\d{1,3})/(\\d{1,3}) tỉnh");

  private final Map<String, String> codes = new LinkedHashMap<>();

  /** Knows the headings of the groups of one index set. */
  OwnResult(AnnexForm form) {
    codes.put("tổng điểm", Element.TOTAL);
    form.columns().stream()
        .flatMap(column -> Stream.concat(Stream.of(column), column.parts().stream()))
        .forEach(column -> column.headings().forEach(text -> codes.put(text, column.code())));
  }

  /** Whether the small table begins in this line. */
  static boolean begins(DocumentLine line) {
    return line.lower().equals("chỉ tiêu kết quả");
  }

  /** The claim of one line of the table; empty when it is none of its lines. */
  Optional<PublishedClaim> line(DocumentLine line) {
    String text = line.lower();
    Matcher rank = RANK.matcher(text);
    if (rank.matches()) {
      return Optional.of(rank(line.number(), rank));
    }
    Matcher className = CLASS.matcher(text);
    if (className.matches()) {
      return ClassNames.of(className.group(1))
          .map(name -> new PublishedClaim.OwnClass(line.number(), name));
    }
    Matcher points = POINTS.matcher(text);
    return points.matches()
        ? Optional.ofNullable(codes.get(points.group(1).strip()))
            .flatMap(code -> points(line.number(), code, points))
        : Optional.empty();
  }

  /** The claims of a sentence; none when it has none, or one of something that is not known. */
  List<PublishedClaim> sentence(int line, String sentence) {
    String text = sentence.toLowerCase(Locale.ROOT);
    Matcher points = SENTENCE.matcher(text);
    if (!points.matches()) {
      return List.of();
    }
    Matcher className = CLASS_BEHIND.matcher(text);
    Matcher rank = RANK_BEHIND.matcher(text);
    return Stream.<Optional<? extends PublishedClaim>>of(
            code(points.group(1)).flatMap(code -> points(line, code, points)),
            className.find()
                ? ClassNames.of(className.group(1))
                    .map(name -> new PublishedClaim.OwnClass(line, name))
                : Optional.empty(),
            rank.find() ? Optional.of(rank(line, rank)) : Optional.empty())
        .<PublishedClaim>flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> code(String subject) {
    List<String> named =
        codes.keySet().stream().filter(subject::contains).map(codes::get).distinct().toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    boolean whole = named.isEmpty() && subject.matches(".*(?:tỉnh|thành phố) [^,]+");
    return whole ? Optional.of(Element.TOTAL) : Optional.empty();
  }

  private static Optional<PublishedClaim> points(int line, String code, Matcher figures) {
    Optional<BigDecimal> points = DecimalText.parse(figures.group(2));
    Optional<BigDecimal> max = DecimalText.parse(figures.group(3));
    return points.isPresent() && max.isPresent()
        ? Optional.of(new PublishedClaim.OwnPoints(line, code, points.get(), max.get()))
        : Optional.empty();
  }

  private static PublishedClaim rank(int line, Matcher figures) {
    return new PublishedClaim.OwnRank(
        line, Integer.parseInt(figures.group(1)), Integer.parseInt(figures.group(2)));
  }
}
