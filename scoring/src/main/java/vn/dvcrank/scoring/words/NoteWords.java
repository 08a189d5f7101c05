package vn.dvcrank.scoring.words;

import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.StandingNote;
import vn.dvcrank.scoring.score.Exclusion;

/** Notes of a ranking in Vietnamese: why a unit is not evaluated, what is special about a place. */
public final class NoteWords {

  /** Why nothing is compared with the period before; a manifest has the details. */
  public static final String SERIES_BREAK = "cách tính hoặc đơn vị hành chính đã khác";

  private NoteWords() {}

  /**
   * Why a unit is not evaluated. A detail in words is kept; codes of missing groups are named as
   * such.
   */
  public static String reason(Exclusion exclusion) {
    String detail = exclusion.detail();
    return switch (exclusion.reason()) {
      case INACTIVE -> detail.isEmpty() ? "không phát sinh hồ sơ TTHC" : detail;
      case NOT_EVALUATED_BY_SOURCE -> detail.isEmpty() ? "nguồn số liệu không đánh giá" : detail;
      case GROUP_MISSING -> with("thiếu điểm của nhóm chỉ tiêu", detail);
      case TOTAL_MISSING -> with("không có tổng điểm", detail);
    };
  }

  /** What a standing's note says. */
  public static String note(StandingNote note) {
    return switch (note) {
      case TIED -> "đồng hạng";
      case NEW -> "mới có trong kỳ này";
      case NOT_RANKED_BEFORE -> "lần trước chưa được xếp hạng";
      case MEASURED_ON_LESS -> "được đo trên ít chỉ tiêu hơn đơn vị khác";
    };
  }

  /**
   * A note as a standing carries it: the word of a {@link StandingNote}, or an exclusion's own
   * words, which stay as they are.
   */
  public static String note(String written) {
    for (StandingNote note : StandingNote.values()) {
      if (note.label().equals(written)) {
        return note(note);
      }
    }
    return written;
  }

  /** What a ranking rests on. */
  public static String basis(Basis basis) {
    return switch (basis) {
      case PORTAL -> "Cổng Dịch vụ công quốc gia";
      case PUBLISHED -> "báo cáo đã công bố";
      case LOCAL -> "số liệu của hệ thống thông tin giải quyết TTHC cấp tỉnh";
    };
  }

  private static String with(String words, String detail) {
    return detail.isEmpty() ? words : words + ": " + detail;
  }
}
