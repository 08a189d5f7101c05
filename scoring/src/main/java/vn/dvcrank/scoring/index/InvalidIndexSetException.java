package vn.dvcrank.scoring.index;

import java.util.List;
import java.util.stream.Collectors;

/** An index set's file cannot be used; the message has a line for each fault. */
public final class InvalidIndexSetException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<IndexSetFault> faults;

  InvalidIndexSetException(String file, List<IndexSetFault> faults) {
    super(
        faults.stream()
            .map(IndexSetFault::toString)
            .collect(Collectors.joining("\n  ", "index set " + file + " is invalid:\n  ", "")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault found, at least one. */
  public List<IndexSetFault> faults() {
    return faults;
  }
}
