package vn.dvcrank.connectors.exports;

import java.util.List;
import java.util.stream.Collectors;
import vn.dvcrank.scoring.text.PlainText;

/** A layout's file cannot be used; the message is one line that names the file and each key. */
public final class InvalidLayoutException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int MOST_TOLD = 10;

  private final transient List<LayoutFault> faults;

  InvalidLayoutException(String file, List<LayoutFault> faults) {
    super(
        PlainText.line(
            faults.stream()
                .limit(MOST_TOLD)
                .map(LayoutFault::toString)
                .collect(Collectors.joining("; ", "layout " + file + ": ", more(faults.size())))));
    this.faults = List.copyOf(faults);
  }

  private static String more(int number) {
    return number > MOST_TOLD ? "; and " + (number - MOST_TOLD) + " more" : "";
  }

  /** Every fault found, at least one. */
  public List<LayoutFault> faults() {
    return faults;
  }
}
