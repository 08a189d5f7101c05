package vn.dvcrank.pipeline.imports;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.ReadLine;
import vn.dvcrank.pipeline.exports.ExportOutcome;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.rank.RankingKey;

/**
 * What became of one file.
 *
 * @param file its name
 * @param kind what it was read as; empty when it was rejected unrecognised
 * @param rejection why nothing of it was imported; empty when something was
 * @param captures what it gave
 * @param export what became of it as an export of a province's own system, if it is one
 */
public record ImportResult(
    String file,
    String kind,
    String rejection,
    List<Imported> captures,
    Optional<ExportOutcome> export) {

  /** What became of a file that is no export. */
  public ImportResult(String file, String kind, String rejection, List<Imported> captures) {
    this(file, kind, rejection, captures, Optional.empty());
  }

  public ImportResult {
    captures = List.copyOf(captures);
  }

  public boolean isRejected() {
    return !rejection.isEmpty();
  }

  /** Whether something of it was kept as doubtful. */
  public boolean isHeld() {
    return captures.stream().anyMatch(one -> one.outcome() == Outcome.PARTIAL);
  }

  /** What became of one scope and period of a file. */
  public enum Outcome {
    /** Sealed as a good snapshot. */
    SEALED,
    /** Kept as partial. */
    PARTIAL,
    /** The same content was imported before. */
    KNOWN
  }

  /**
   * One scope and period.
   *
   * @param figures which
   * @param outcome what became of it
   * @param units how many it names
   * @param findings what was noticed
   * @param lines what became of each line of the file
   */
  public record Imported(
      RankingKey figures,
      Outcome outcome,
      int units,
      List<Finding> findings,
      List<ReadLine> lines) {

    public Imported {
      findings = List.copyOf(findings);
      lines = List.copyOf(lines);
    }
  }
}
