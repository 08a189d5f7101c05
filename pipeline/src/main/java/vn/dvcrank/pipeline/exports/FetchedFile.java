package vn.dvcrank.pipeline.exports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * An export that came from a configured source.
 *
 * @param path where it lies for now
 * @param source name of the source
 * @param scope whose export it is
 * @param period for which the source was asked; empty when it gives everything it has
 * @param httpStatus what an address answered; empty for a folder
 */
public record FetchedFile(
    Path path, String source, Scope scope, Optional<Period> period, OptionalInt httpStatus) {}
