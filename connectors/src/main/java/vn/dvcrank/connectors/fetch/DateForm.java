package vn.dvcrank.connectors.fetch;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a source wants dates to be written. */
public enum DateForm {
  ISO("yyyy-MM-dd"),
  DAY_FIRST("dd/MM/yyyy");

  private final String label;

  DateForm(String label) {
    this.label = label;
  }

  /** As the configuration writes it. */
  public String label() {
    return label;
  }

  /** The form of a label. */
  public static Optional<DateForm> ofLabel(String label) {
    return Arrays.stream(values()).filter(form -> form.label.equals(label)).findFirst();
  }

  String write(LocalDate day) {
    return DateTimeFormatter.ofPattern(label, Locale.ROOT).format(day);
  }
}
