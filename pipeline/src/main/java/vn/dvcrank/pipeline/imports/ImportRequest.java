package vn.dvcrank.pipeline.imports;

import java.time.Instant;
import java.util.Optional;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * One file to import.
 *
 * @param file name and bytes
 * @param kind how to read it; recognised by content when not given
 * @param period of its figures, where it does not say
 * @param scope whose figures, where it does not say
 * @param capturedAt when its figures were captured; now when not given
 */
public record ImportRequest(
    ImportedFile file,
    Optional<String> kind,
    Optional<Period> period,
    Optional<Scope> scope,
    Optional<Instant> capturedAt) {}
