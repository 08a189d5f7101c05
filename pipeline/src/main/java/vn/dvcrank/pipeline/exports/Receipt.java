package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.store.Delivery;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.unit.Scope;

/**
 * A file that has come, before anything is known of its content; it makes the ledger's lines.
 *
 * @param run row of {@code run}
 * @param origin how it came
 * @param source name of the configured source that it was fetched from; empty otherwise
 * @param digest of its bytes; empty when they could not be had
 * @param bytes how many they are
 * @param httpStatus what an address answered, when it was fetched from one
 * @param deliveredAt when it came
 */
record Receipt(
    long run,
    Delivery.Origin origin,
    String source,
    FileDigest digest,
    long bytes,
    OptionalInt httpStatus,
    Instant deliveredAt) {

  static Receipt of(ExportRequest request, RunTime time, long run) throws IOException {
    return new Receipt(
        run,
        request.origin(),
        request.source(),
        FileDigest.of(request.file()),
        Files.size(request.file()),
        request.httpStatus(),
        time.now());
  }

  /** Of a file of which not a byte could be had. */
  static Receipt ofNothing(ExportRequest request, RunTime time, long run) {
    return new Receipt(
        run,
        request.origin(),
        request.source(),
        FileDigest.none(),
        0,
        request.httpStatus(),
        time.now());
  }

  /** Digest of its bytes; waits until it is known. */
  String sha256() throws IOException {
    return digest.text();
  }

  Delivery taken(Scope scope, ExportReading reading, List<Finding> findings) throws IOException {
    return line(Optional.of(scope), Optional.of(reading), Delivery.Outcome.TAKEN, "", findings);
  }

  Delivery known(Scope scope) throws IOException {
    return line(Optional.of(scope), Optional.empty(), Delivery.Outcome.KNOWN, "", List.of());
  }

  Delivery rejected(Optional<Scope> scope, String message, List<Finding> findings)
      throws IOException {
    return line(scope, Optional.empty(), Delivery.Outcome.REJECTED, message, findings);
  }

  private Delivery line(
      Optional<Scope> scope,
      Optional<ExportReading> reading,
      Delivery.Outcome outcome,
      String message,
      List<Finding> findings)
      throws IOException {
    return new Delivery(
        run,
        origin,
        source,
        scope,
        sha256(),
        bytes,
        reading.map(one -> one.head().layout()).orElse(""),
        reading.map(one -> one.head().form()),
        deliveredAt,
        outcome,
        reading.map(ExportReading::taken).orElse(0L),
        reading.map(ExportReading::rejected).orElse(0L),
        httpStatus,
        message,
        findings);
  }
}
