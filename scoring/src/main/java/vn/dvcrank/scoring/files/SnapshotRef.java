package vn.dvcrank.scoring.files;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A snapshot that rankings rest on.
 *
 * @param role what they took from it
 * @param id the snapshot's id in the database
 * @param source which source gave it
 * @param capturedAt when
 * @param contentSha256 of its content, 64 lower case hexadecimal digits
 * @param answers the bytes it came from, ordered by part
 */
public record SnapshotRef(
    Role role,
    String id,
    String source,
    Instant capturedAt,
    String contentSha256,
    List<AnswerRef> answers) {

  static final Comparator<SnapshotRef> ORDER =
      Comparator.comparing(SnapshotRef::role).thenComparing(SnapshotRef::id);

  public SnapshotRef {
    answers = answers.stream().sorted(AnswerRef.ORDER).toList();
  }

  /** What rankings take from a snapshot. */
  public enum Role {
    /** The figures that are ranked. */
    CURRENT,
    /** The places of the same period's capture before. */
    PREVIOUS_CAPTURE,
    /** The places of the period before. */
    PREVIOUS_PERIOD;

    /** The word in published files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
