package vn.dvcrank.scoring.finding;

import java.util.Comparator;
import vn.dvcrank.scoring.text.PlainText;

/**
 * Something noticed about data: what ({@code code}), where, and in words with the figures.
 *
 * @param code the kind of finding; its severity belongs to it
 * @param where a unit code, an answer's part and field, or a file with its row; may be empty when
 *     the finding speaks of the whole
 * @param message one line for a person, with both figures when two disagree; without personal data
 */
public record Finding(FindingCode code, String where, String message)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::code)
          .thenComparing(Finding::where)
          .thenComparing(Finding::message);
  private static final int LONGEST_MESSAGE = 500;

  /** Control characters become spaces: a finding is one line wherever it is written. */
  public Finding {
    where = PlainText.line(where, LONGEST_MESSAGE);
    message = PlainText.line(message, LONGEST_MESSAGE);
  }

  public Severity severity() {
    return code.severity();
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
