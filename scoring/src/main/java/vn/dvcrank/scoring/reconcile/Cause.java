package vn.dvcrank.scoring.reconcile;

import java.util.Locale;

/** Why the portal and a province's system count differently. */
public enum Cause {
  /** Statuses 5, 6 and 8 are told to the portal as 9: open and late here, settled there. */
  REWRITTEN_STATUS("trạng thái 5, 6, 8 được đồng bộ thành 9 (đã xử lý xong)"),
  /** Dossiers that the portal does not have. */
  NOT_SYNCHRONISED("hồ sơ chưa đồng bộ lên Cổng"),
  /** On time by the day, late by the hour. */
  BY_THE_CLOCK("đúng ngày hẹn nhưng quá giờ hẹn: Cổng so giờ, ở đây so ngày"),
  /** Dossiers that were taken back: not counted here. */
  WITHDRAWN("hồ sơ công dân rút: Cổng có tính, ở đây không tính");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** The word in published files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In Vietnamese, for people. */
  public String words() {
    return words;
  }
}
