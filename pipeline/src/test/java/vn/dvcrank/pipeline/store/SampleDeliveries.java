package vn.dvcrank.pipeline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.unit.Scope;

/** Exports as the ledger has them. */
public final class SampleDeliveries {

  private static final Instant DELIVERED = Instant.parse("2026-09-17T00:00:00Z");

  private SampleDeliveries() {}

  /** One that was taken, with a finding. */
  public static Delivery taken(long run, Scope scope, String sha256) {
    return delivery(run, scope, sha256, Delivery.Outcome.TAKEN);
  }

  public static Delivery delivery(long run, Scope scope, String sha256, Delivery.Outcome outcome) {
    return new Delivery(
        run,
        Delivery.Origin.IMPORT,
        "",
        Optional.of(scope),
        sha256,
        1000,
        "layout",
        Optional.of(ExportForm.DOSSIERS),
        DELIVERED,
        outcome,
        3,
        1,
        OptionalInt.empty(),
        "",
        List.of(new Finding(FindingCode.EXPORT_ROW_REJECTED, "row 7", "a day cannot be read")));
  }
}
