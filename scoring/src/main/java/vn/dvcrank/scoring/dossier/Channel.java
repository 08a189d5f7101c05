package vn.dvcrank.scoring.dossier;

import java.util.Optional;

/** How a dossier came in. */
public enum Channel {
  /** Trực tiếp. */
  DIRECT(1),
  /** Trực tuyến. */
  ONLINE(2),
  /** Bưu chính công ích. */
  POSTAL(3);

  private final int number;

  Channel(int number) {
    this.number = number;
  }

  /** The number that provincial systems use among themselves (KenhThucHien). */
  public int number() {
    return number;
  }

  /** The channel of a number, 1 to 3. */
  public static Optional<Channel> of(int number) {
    return number >= 1 && number <= values().length
        ? Optional.of(values()[number - 1])
        : Optional.empty();
  }
}
