package vn.dvcrank.scoring.words;

import java.util.regex.Pattern;
import vn.dvcrank.scoring.audit.AuditDifference;
import vn.dvcrank.scoring.audit.AuditKind;

/** What an audit found in a published report, in Vietnamese, for the one who writes the next. */
public final class AuditWords {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

  private AuditWords() {}

  /** How a report contradicts itself. */
  public static String title(AuditKind kind) {
    return switch (kind) {
      case TOTAL_DIFFERS -> "Tổng điểm in khác tổng các điểm trong dòng";
      case STATED_MAX_DIFFERS -> "Điểm tối đa in khác tổng điểm tối đa của các chỉ tiêu áp dụng";
      case CONVERTED_DIFFERS -> "Điểm quy đổi in khác điểm tính lại";
      case POINTS_OUT_OF_RANGE -> "Điểm nằm ngoài khoảng cho phép";
      case CLASS_DIFFERS -> "Xếp loại in khác xếp loại theo điểm";
      case ORDER_DIFFERS -> "Số thứ tự không theo điểm";
      case TIE -> "Bằng điểm nhưng khác số thứ tự";
      case POSITION_GAP -> "Số thứ tự bị nhảy hoặc lặp";
      case DUPLICATE_ROW -> "Đơn vị có hai dòng trong một bảng";
      case KIND_WORD_MISSING -> "Tên đơn vị thiếu từ chỉ loại đơn vị";
      case EVALUATED_COUNT_DIFFERS -> "Số đơn vị được đánh giá trong lời văn khác bảng";
      case NOT_EVALUATED_HAS_RESULT -> "Đơn vị nêu là không đánh giá nhưng có kết quả trong bảng";
      case CLASS_COUNT_DIFFERS -> "Số đơn vị của một loại trong lời văn khác bảng";
      case CLASS_NAME_MISSING -> "Lời văn thiếu tên đơn vị của một loại";
      case CLASS_NAME_EXTRA -> "Lời văn nêu đơn vị không thuộc loại đó";
      case OWN_TOTAL_DIFFERS -> "Tổng điểm của tỉnh khác tổng các chỉ tiêu";
      case OWN_POINTS_DIFFER -> "Điểm của tỉnh được nêu hai cách khác nhau";
      case OWN_CLASS_DIFFERS -> "Xếp loại của tỉnh khác xếp loại theo điểm";
      case OWN_RANK_IMPOSSIBLE -> "Thứ hạng của tỉnh không thể có";
      case DATE_IMPOSSIBLE -> "Ngày không thể đúng";
    };
  }

  /** One line: where, what is printed, what follows from the rest of the report. */
  public static String line(AuditDifference difference) {
    return "%s – %s: %s; %s %s (dòng %s của báo cáo)"
        .formatted(
            difference.unit().isEmpty() ? "Toàn bảng" : difference.unit(),
            title(difference.kind()),
            "in là " + figure(difference.published()),
            expectation(difference.kind()),
            figure(difference.recomputed()),
            difference.line());
  }

  private static String expectation(AuditKind kind) {
    return switch (kind) {
      case TOTAL_DIFFERS, OWN_TOTAL_DIFFERS -> "cộng lại là";
      case CONVERTED_DIFFERS, STATED_MAX_DIFFERS -> "tính lại là";
      case TIE, ORDER_DIFFERS -> "thứ hạng theo điểm là";
      case KIND_WORD_MISSING -> "cần có một trong các từ";
      case POINTS_OUT_OF_RANGE, OWN_RANK_IMPOSSIBLE, DATE_IMPOSSIBLE -> "phải là";
      case CLASS_DIFFERS,
          POSITION_GAP,
          DUPLICATE_ROW,
          EVALUATED_COUNT_DIFFERS,
          NOT_EVALUATED_HAS_RESULT,
          CLASS_COUNT_DIFFERS,
          CLASS_NAME_MISSING,
          CLASS_NAME_EXTRA,
          OWN_POINTS_DIFFER,
          OWN_CLASS_DIFFERS ->
          "theo phần còn lại là";
    };
  }

  /** The audit's own few English words, days and decimal points, as documents write them. */
  private static String figure(String text) {
    String words =
        text.replaceFirst("^from (?=\\d)", "từ ")
            .replaceFirst("^up to (?=\\d)", "không sau ")
            .replaceFirst("^a day$", "một ngày có thật")
            .replaceFirst("^line (?=\\d)", "dòng ")
            .replaceFirst("^not listed as ", "không nêu là ")
            .replaceFirst("^not ", "không phải ")
            .replaceFirst("^(\\d+) to (?=\\d)", "từ $1 đến ");
    return POINT.matcher(DAY.matcher(words).replaceAll("$3/$2/$1")).replaceAll(",");
  }
}
