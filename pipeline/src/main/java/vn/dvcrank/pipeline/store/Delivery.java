package vn.dvcrank.pipeline.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.unit.Scope;

/**
 * An export that was handed in, for the ledger. It has no name of a file: people put names of
 * people into them.
 *
 * @param run row of {@code run} that it belongs to
 * @param origin how it came
 * @param source name of the configured source; empty unless it was fetched
 * @param scope whose export it is; empty when nothing says so
 * @param sha256 digest of the file, lower-case hex; empty when none came
 * @param bytes length of the file
 * @param layout name of the layout by which it was read; empty when it was not recognised
 * @param form what its rows are, when it was recognised
 * @param deliveredAt when it came, in whole seconds
 * @param outcome what came of it
 * @param rowsTaken rows that were kept
 * @param rowsRejected rows that do not fit
 * @param httpStatus what the source answered, when it was fetched and answered
 * @param message one line that says why it was not taken; empty when it was
 * @param findings what was noticed in it
 */
public record Delivery(
    long run,
    Origin origin,
    String source,
    Optional<Scope> scope,
    String sha256,
    long bytes,
    String layout,
    Optional<ExportForm> form,
    Instant deliveredAt,
    Outcome outcome,
    long rowsTaken,
    long rowsRejected,
    OptionalInt httpStatus,
    String message,
    List<Finding> findings) {

  /** How an export came. */
  public enum Origin {
    /** Handed to the command line. */
    IMPORT,
    /** Put into a folder that is looked into. */
    INBOX,
    /** Fetched from a configured source. */
    FETCHED;

    /** The word in the database. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of an export. */
  public enum Outcome {
    TAKEN,
    /** The very file was taken before. */
    KNOWN,
    /** It cannot be read, or too little of it fits. */
    REJECTED,
    /** The source gave none. */
    SOURCE_FAILED,
    /** The source refused us. */
    BLOCKED;

    /** The word in the database. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Delivery {
    findings = List.copyOf(findings);
  }

  /** The word for its form in the database; empty when it was not recognised. */
  String formLabel() {
    return form.map(recognised -> recognised.name().toLowerCase(Locale.ROOT)).orElse("");
  }
}
