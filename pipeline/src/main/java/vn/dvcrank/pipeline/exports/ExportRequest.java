package vn.dvcrank.pipeline.exports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.pipeline.store.Delivery;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * An export to take in.
 *
 * @param file where it lies; its name is told to nobody, for it may name a person
 * @param origin how it came
 * @param source name of the configured source that it was fetched from; empty otherwise
 * @param httpStatus what an address answered, when it was fetched from one
 * @param scope whose figures, where neither its dossier codes nor the configuration say
 * @param period of its figures, where it does not say
 * @param capturedAt when it was exported; now when not given
 */
public record ExportRequest(
    Path file,
    Delivery.Origin origin,
    String source,
    OptionalInt httpStatus,
    Optional<Scope> scope,
    Optional<Period> period,
    Optional<Instant> capturedAt) {

  /** A file that a person hands in. */
  public static ExportRequest imported(
      Path file, Optional<Scope> scope, Optional<Period> period, Optional<Instant> capturedAt) {
    return new ExportRequest(
        file, Delivery.Origin.IMPORT, "", OptionalInt.empty(), scope, period, capturedAt);
  }

  /** A file that lay in the inbox. */
  static ExportRequest dropped(Path file, Optional<Scope> scope) {
    return new ExportRequest(
        file,
        Delivery.Origin.INBOX,
        "",
        OptionalInt.empty(),
        scope,
        Optional.empty(),
        Optional.empty());
  }

  /** A file that was fetched. */
  static ExportRequest fetched(FetchedFile file) {
    return new ExportRequest(
        file.path(),
        Delivery.Origin.FETCHED,
        file.source(),
        file.httpStatus(),
        Optional.of(file.scope()),
        file.period(),
        Optional.empty());
  }
}
