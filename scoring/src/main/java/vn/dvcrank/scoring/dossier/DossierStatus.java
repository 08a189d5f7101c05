package vn.dvcrank.scoring.dossier;

import java.util.Optional;

/** Where a dossier stands. The numbers are those that provincial systems use among themselves. */
public enum DossierStatus {
  /** Mới đăng ký. */
  SUBMITTED(1, Phase.NOT_RECEIVED),
  /** Được tiếp nhận. */
  RECEIVED(2, Phase.OPEN),
  /** Không được tiếp nhận. */
  REFUSED(3, Phase.NOT_RECEIVED),
  /** Đang xử lý. */
  IN_PROGRESS(4, Phase.OPEN),
  /** Yêu cầu bổ sung giấy tờ. */
  WAITING_FOR_PAPERS(5, Phase.PAUSED),
  /** Yêu cầu thực hiện nghĩa vụ tài chính. */
  WAITING_FOR_PAYMENT(6, Phase.PAUSED),
  /** Công dân yêu cầu rút hồ sơ. */
  WITHDRAWN(7, Phase.WITHDRAWN),
  /** Dừng xử lý. */
  STOPPED(8, Phase.PAUSED),
  /** Đã xử lý xong. */
  RESOLVED(9, Phase.RESOLVED),
  /** Đã trả kết quả. */
  RETURNED(10, Phase.RESOLVED);

  /** What a status means to the measures. */
  public enum Phase {
    /** No dossier yet, or never: it counts nowhere. */
    NOT_RECEIVED,
    /** Being worked on. */
    OPEN,
    /**
     * Open here, while systems rewrite it to resolved ({@link #RESOLVED}) when they tell the
     * national portal.
     */
    PAUSED,
    /** Taken back: counted by itself and nowhere else. No published rule says more. */
    WITHDRAWN,
    /** Done. */
    RESOLVED
  }

  private final int number;
  private final Phase phase;

  DossierStatus(int number, Phase phase) {
    this.number = number;
    this.phase = phase;
  }

  public int number() {
    return number;
  }

  public Phase phase() {
    return phase;
  }

  /** The status of a number, 1 to 10. */
  public static Optional<DossierStatus> of(int number) {
    return number >= 1 && number <= values().length
        ? Optional.of(values()[number - 1])
        : Optional.empty();
  }
}
