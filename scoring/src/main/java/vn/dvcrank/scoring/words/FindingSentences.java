package vn.dvcrank.scoring.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingSentence;

/** What findings say, in Vietnamese, with the figures of their own sentences. */
public final class FindingSentences {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern TIMES = Pattern.compile("^(\\d+) ×");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(\\.\\d{1,9})?Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private FindingSentences() {}

  /** What a finding says; a failure's own words, which have no other form, are quoted. */
  public static String sentence(Finding finding) {
    return FindingSentence.told(finding)
        .map(told -> words(told.sentence()).formatted(figures(told)))
        .orElseGet(() -> "Nguyên văn: " + finding.message());
  }

  /** Figures as sentences have them here; names and lines of documents stay as they are. */
  private static Object[] figures(FindingSentence.Told told) {
    UnaryOperator<String> form =
        switch (told.sentence()) {
          case TOTAL_AND_SUM, PUBLISHED_AND_RECOMPUTED, SCORE_AND_CAP, TOTAL_RESTATED ->
              FindingSentences::points;
          case FIELD_UNKNOWN, FIELD_NOT_THERE, FIELD_OF_ANOTHER_TYPE ->
              seen -> FindingPlaces.rows(TIMES.matcher(seen).replaceFirst("$1 lần"));
          case NAME_OF_SEVERAL, NAMED_AS_SEVERAL, MAY_BE_SEVERAL ->
              codes -> codes.replace(" and ", " và ").replace(" or ", " hoặc ");
          case CHILD_GROUP_UNKNOWN, AGENCY_KIND_UNKNOWN ->
              kind -> kind.equals("not given") ? "không nêu" : kind;
          case CLOCK_BEHIND -> FindingSentences::moment;
          case PERIOD_NOT_COVERED -> FindingSentences::day;
          default -> UnaryOperator.identity();
        };
    return told.figures().stream().map(form).toArray();
  }

  private static String points(String figure) {
    return NUMBER.matcher(figure).matches() ? figure.replace('.', ',') : "không có số liệu";
  }

  private static String moment(String instant) {
    return INSTANT.matcher(instant).matches() ? TimeWords.moment(Instant.parse(instant)) : instant;
  }

  private static String day(String day) {
    return DAY.matcher(day).matches() ? TimeWords.day(LocalDate.parse(day)) : day;
  }

  private static String words(FindingSentence sentence) {
    return switch (sentence) {
      case TOTAL_AND_SUM -> "Tổng điểm công bố là %s, tổng các nhóm chỉ tiêu là %s";
      case PUBLISHED_AND_RECOMPUTED -> "Điểm công bố là %s, tính lại được %s";
      case SCORE_AND_CAP -> "Điểm %s; điểm tối đa là %s";
      case FIELD_UNKNOWN -> "Trường dữ liệu chưa có trong mô tả dịch vụ, %s";
      case FIELD_NOT_THERE -> "Trường dữ liệu phải có nhưng không có, %s";
      case FIELD_OF_ANOTHER_TYPE -> "Trường dữ liệu có kiểu khác với mô tả, không đọc, %s";
      case NO_SCORE -> "'%s' không phải là điểm trong phạm vi tối đa %s, không đọc";
      case METRIC_NOT_READ -> "Chỉ tiêu chưa có trong mô tả dịch vụ, của %s đơn vị, không đọc";
      case MARKED_BY_PORTAL -> "Cổng đánh dấu như vậy đối với %s đơn vị";
      case PROVINCE_NOT_LISTED -> "Không có trong danh mục tỉnh, thành phố, vẫn sử dụng";
      case NOT_LISTED -> "Không có trong danh sách đơn vị, không sử dụng";
      case ID_OF_ANOTHER_UNIT -> "Có mã định danh mà danh sách ghi cho %s, không sử dụng";
      case LISTED_REPEATEDLY -> "Có nhiều lần trong danh sách, không sử dụng dòng nào của đơn vị";
      case ANSWERED_REPEATEDLY ->
          "Có nhiều lần trong câu trả lời, không sử dụng dòng nào của đơn vị";
      case SHOWN_REPEATEDLY -> "Có nhiều lần trên %s, không sử dụng dòng nào của đơn vị";
      case REPORTED_REPEATEDLY -> "'%s' đã có ở phần trước của báo cáo";
      case PROVINCE_WITHOUT_NAME -> "Tỉnh, thành phố không có mã hoặc tên dùng được, không sử dụng";
      case OWN_ROW_WITHOUT_NAME -> "Dòng của chính tỉnh không có tên dùng được";
      case ROW_WITHOUT_ID -> "Dòng không có mã định danh, không sử dụng";
      case ROW_WITHOUT_NAME -> "Dòng không có tên dùng được, không sử dụng";
      case WITHOUT_ID_CODE_OR_NAME ->
          "Không có mã định danh, mã đơn vị hoặc tên dùng được, không sử dụng";
      case CHILD_GROUP_UNKNOWN -> "childGroup %s không phải là loại đã biết, không sử dụng";
      case AGENCY_WITHOUT_NAME ->
          "Dòng %s: không có MA_COQUAN hoặc TEN_COQUAN dùng được, không sử dụng";
      case AGENCY_KIND_UNKNOWN ->
          "Dòng %s: LOAI_COQUAN %s không phải là loại đã biết, không sử dụng";
      case AGENCY_OF_ANOTHER_KIND ->
          "Dòng %s: mã thuộc loại khác với LOAI_COQUAN %s, không sử dụng";
      case CELLS_AND_HEADER -> "Có %s ô, tiêu đề có %s ô, không sử dụng";
      case CELL_WITH_LINE_BREAK -> "Có ô chứa dấu xuống dòng, không sử dụng";
      case UNDER_ANOTHER_PROVINCE -> "Không thuộc %s, không sử dụng";
      case ROW_UNDER_ANOTHER_PROVINCE -> "Dòng %s: không thuộc %s, không sử dụng";
      case NAME_OF_SEVERAL -> "Là tên của %s";
      case NAMED_AS_SEVERAL -> "'%s' là tên của %s";
      case MAY_BE_SEVERAL -> "%s có thể là %s, không sử dụng";
      case NAMED_AS_NONE -> "Không có đơn vị đã biết nào cùng loại tên là %2$s, không sử dụng";
      case NAME_OF_NO_PEER ->
          "Không phải tên của cơ quan chuyên môn hay xã, phường, nên không được xếp hạng";
      case ROWS_AND_STATED -> "%s trang có tất cả %s dòng, câu trả lời ghi %s";
      case PAGE_OUT_OF_TURN -> "Trang %s nằm ở chỗ của trang %s";
      case LAST_PAGE_FULL -> "Trang cuối đầy, có thể còn đơn vị khác";
      case ANSWER_NOT_THERE -> "Không có câu trả lời của %s";
      case CLAIM_UNKNOWN -> "Nhận định được diễn đạt bằng lời chưa biết: '%s'";
      case LINE_OF_UNKNOWN_TABLE, ROW_OF_UNKNOWN_TABLE ->
          "Thuộc bảng chưa rõ các cột hoặc đơn vị: '%s'";
      case NO_ROW -> "Không phải dòng của bảng: '%s'";
      case ROW_WITHOUT_FIGURES -> "Dòng không có số liệu: '%s'";
      case HEADER_UNKNOWN -> "Bảng có tiêu đề chưa biết, không đọc các dòng: '%s'";
      case ROW_INCOMPLETE -> "Dòng phải có số thứ tự, tên và %s số liệu: '%s'";
      case ROW_UNCERTAIN -> "Không xác định chắc chắn được tên, số liệu hoặc xếp loại: '%s'";
      case TWO_VALUES -> "Báo cáo ghi hai giá trị %s của tỉnh, lấy giá trị đầu";
      case RESTATED -> "%s số liệu và %s đơn vị khác so với %s, khi kỳ đã kết thúc";
      case TOTAL_RESTATED -> "Tổng điểm là %s, trước đó là %s";
      case CLOCK_BEHIND -> "Đồng hồ máy chỉ %s, đã có lần chụp lúc %s; lần này ghi %s";
      case WITHOUT_DUE_DATE ->
          "%s hồ sơ của %s đơn vị không có ngày hẹn trả, được tính là đúng hạn";
      case PERIOD_NOT_COVERED -> "Hồ sơ được tiếp nhận từ %s đến %s: chưa chấm điểm kỳ %s";
    };
  }
}
