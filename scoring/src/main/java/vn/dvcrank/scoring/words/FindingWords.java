package vn.dvcrank.scoring.words;

import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.finding.Severity;

/** Findings in Vietnamese: what a code stands for; what one says is in {@link FindingSentences}. */
public final class FindingWords {

  private FindingWords() {}

  /** What a kind of finding means, as the heading of its message. */
  public static String title(FindingCode code) {
    return switch (code) {
      case TOTAL_DIFFERS_FROM_GROUPS -> "Tổng điểm công bố khác tổng các nhóm chỉ tiêu";
      case RECOMPUTED_DIFFERS -> "Điểm tính lại từ chỉ tiêu thành phần khác điểm công bố";
      case SCORE_OUT_OF_RANGE -> "Điểm nằm ngoài khoảng từ 0 đến điểm tối đa";
      case FIELD_NEW -> "Câu trả lời có trường dữ liệu mới";
      case FIELD_MISSING -> "Câu trả lời thiếu trường dữ liệu";
      case FIELD_RETYPED -> "Trường dữ liệu đổi kiểu";
      case METRIC_UNKNOWN -> "Chỉ tiêu chưa có trong bộ chỉ số";
      case PORTAL_DATA_QUALITY -> "Cổng ghi nhận số liệu tạm tính hoặc chưa có số liệu";
      case UNIT_NOT_LISTED -> "Đơn vị không có trong danh sách";
      case UNIT_DUPLICATE -> "Đơn vị xuất hiện nhiều lần";
      case UNIT_UNREADABLE -> "Dòng của đơn vị không đọc được";
      case UNIT_OF_ANOTHER_PROVINCE -> "Đơn vị thuộc tỉnh khác";
      case ANSWER_OF_ANOTHER_PERIOD -> "Câu trả lời của kỳ khác";
      case UNIT_AMBIGUOUS -> "Tên đơn vị trùng với nhiều đơn vị đã biết";
      case UNIT_NAME_UNKNOWN -> "Tên đơn vị chưa có mã";
      case PAGES_INCOMPLETE -> "Các trang không đủ tổng số đã nêu";
      case LINE_UNREAD -> "Dòng chưa đọc được";
      case FIGURE_UNREADABLE -> "Số liệu không đọc được";
      case EXPORT_HEADER_UNKNOWN -> "Cột chưa biết trong tệp kết xuất";
      case EXPORT_HEADER_DUPLICATE -> "Cột trùng tên trong tệp kết xuất";
      case EXPORT_ROW_REJECTED -> "Dòng của tệp kết xuất không hợp lệ";
      case EXPORT_DOSSIER_DUPLICATE -> "Mã hồ sơ trùng";
      case EXPORT_IDENTITY_BROKEN -> "Số liệu tổng hợp mâu thuẫn";
      case EXPORT_WITHOUT_DUE_DATE -> "Hồ sơ không có ngày hẹn trả, tính là đúng hạn";
      case EXPORT_PERIOD_NOT_COVERED -> "Danh sách hồ sơ không phủ hết kỳ, chưa chấm điểm";
      case GATE_ROWS_REJECTED -> "Quá nhiều dòng không hợp lệ";
      case GATE_UNITS_MISSING -> "Thiếu đơn vị so với dự kiến";
      case GATE_UNITS_DROPPED -> "Số đơn vị giảm mạnh so với lần trước";
      case GATE_COVERAGE_LOW -> "Quá ít đơn vị có điểm của một nhóm";
      case GATE_ALL_ZERO -> "Mọi tổng điểm đều bằng 0";
      case GATE_TOTALS_COLLAPSED -> "Tổng điểm sụt bất thường so với lần trước";
      case PERIOD_RESTATED -> "Kỳ đã khóa được chấm lại";
      case CLOCK_SET_BACK -> "Đồng hồ máy lùi so với lần chụp trước";
      case ANSWERS_MISSING -> "Một số câu trả lời không lấy được";
      case SOURCE_UNREACHABLE -> "Nguồn số liệu không trả lời";
      case SOURCE_BLOCKED -> "Nguồn số liệu từ chối";
      case SOURCE_CONTRACT_BROKEN -> "Nguồn số liệu trả lời không đúng dạng";
    };
  }

  /** How much it matters. */
  public static String severity(Severity severity) {
    return switch (severity) {
      case NOTICE -> "Lưu ý";
      case WARNING -> "Cảnh báo";
      case ERROR -> "Lỗi";
    };
  }
}
