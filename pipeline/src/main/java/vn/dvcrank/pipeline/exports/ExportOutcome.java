package vn.dvcrank.pipeline.exports;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.unit.Scope;

/**
 * What became of an export. It names neither the file nor a person.
 *
 * @param state what was done with it
 * @param sha256 of the file; empty when it could not be read
 * @param scope whose it is, when that is known
 * @param reading what was read; empty when it could not be
 * @param message why nothing of it was taken; empty when something was
 * @param changed how many dossiers or counts are new or changed
 * @param findings what was noticed, in reading and in scoring
 * @param scored what was scored anew, with the number of units
 */
public record ExportOutcome(
    State state,
    String sha256,
    Optional<Scope> scope,
    Optional<ExportReading> reading,
    String message,
    long changed,
    List<Finding> findings,
    List<Scored> scored) {

  private static final int MARK_LETTERS = 12;

  public ExportOutcome {
    findings = List.copyOf(findings);
    scored = List.copyOf(scored);
  }

  /**
   * The beginning of the file's digest, by which people know it where its name is not told. What
   * could not be read has none.
   */
  public String mark() {
    return sha256.isEmpty() ? "a file" : sha256.substring(0, MARK_LETTERS);
  }

  static ExportOutcome known(String sha256, Scope scope) {
    return new ExportOutcome(
        State.KNOWN, sha256, Optional.of(scope), Optional.empty(), "", 0, List.of(), List.of());
  }

  static ExportOutcome unread(Optional<Scope> scope, String message) {
    return new ExportOutcome(
        State.UNREAD, "", scope, Optional.empty(), message, 0, List.of(), List.of());
  }

  static ExportOutcome rejected(
      String sha256, Optional<Scope> scope, String message, List<Finding> findings) {
    return new ExportOutcome(
        State.REJECTED, sha256, scope, Optional.empty(), message, 0, findings, List.of());
  }

  /** What is done with an export. */
  public enum State {
    /** Stored and counted. */
    TAKEN,
    /** The same content was taken before. */
    KNOWN,
    /** Nothing of it was taken. */
    REJECTED,
    /** It could not be read, and is left where it is. */
    UNREAD
  }

  /**
   * Figures that an export has changed.
   *
   * @param figures which
   * @param units how many there are
   * @param sealed whether they differ from what was known
   */
  public record Scored(RankingKey figures, int units, boolean sealed) {}
}
