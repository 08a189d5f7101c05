package vn.dvcrank.pipeline.exports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.dvcrank.pipeline.store.Delivery;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * An export to take in.
 *
 * @param file where it lies; its name is told to nobody, for it may name a person
 * @param origin how it came
 * @param source name of the configured source that it was fetched from; empty otherwise
 * @param scope whose figures, where neither its dossier codes nor the configuration say
 * @param period of its figures, where it does not say
 * @param capturedAt when it was exported; now when not given
 */
public record ExportRequest(
    Path file,
    Delivery.Origin origin,
    String source,
    Optional<Scope> scope,
    Optional<Period> period,
    Optional<Instant> capturedAt) {}
