package vn.dvcrank.scoring.reconcile;

import java.util.Locale;
import vn.dvcrank.scoring.score.Element;

/** A count that both sides have, as a figure of an indicator of {@code qd766}. */
public enum ReconciledCount {
  /** Dossiers to be handled. */
  RECEIVED("hồ sơ tiếp nhận"),
  /** Those settled in time, or open and within their time. */
  ON_TIME("hồ sơ đúng hạn"),
  /** Those paid online. */
  PAID("hồ sơ thanh toán trực tuyến"),
  /** Those whose components are digitised. */
  DIGITISED("hồ sơ số hóa thành phần");

  private final String title;

  ReconciledCount(String title) {
    this.title = title;
  }

  /** The word in published files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In Vietnamese. */
  public String title() {
    return title;
  }

  /** The figure that gives it, on either side. */
  public Element element() {
    return switch (this) {
      case RECEIVED -> Element.denominator("PROGRESS_ON_TIME");
      case ON_TIME -> Element.numerator("PROGRESS_ON_TIME");
      case PAID -> Element.numerator("ONLINE_PAYMENT_DOSSIER");
      case DIGITISED -> Element.numerator("SO_HOA_GIAY_TO_GIAI_QUYET");
    };
  }
}
