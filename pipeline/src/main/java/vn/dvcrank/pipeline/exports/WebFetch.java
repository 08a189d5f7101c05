package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import vn.dvcrank.connectors.fetch.WebSource;
import vn.dvcrank.connectors.portal.FileAcceptance;
import vn.dvcrank.connectors.portal.PortalClient;
import vn.dvcrank.connectors.portal.PortalFailure;
import vn.dvcrank.connectors.portal.PortalRequest;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfiguredSource.Credential;

/** Fetches an export from an address, with the manners of the portal's captures. */
public final class WebFetch {

  private final Configuration.Exports bounds;
  private final Tokens tokens;
  private final FileAcceptance acceptance;

  /**
   * @param acceptance whether a file is an export at all
   */
  public WebFetch(Configuration.Exports bounds, Tokens tokens, FileAcceptance acceptance) {
    this.bounds = bounds;
    this.tokens = tokens;
    this.acceptance = acceptance;
  }

  /**
   * Fetches into a file, in a session of its own.
   *
   * @param client the pass's; the session shares its pace, its turns and what it knows of hosts
   * @return the status of the answer
   */
  OptionalInt fetch(WebSource source, PlannedFetch planned, PortalClient client, Path file)
      throws PortalFailure, SourceFailure, IOException {
    PortalRequest request = request(source, planned);
    return OptionalInt.of(
        client
            .forFiles(bounds.largestFileBytes(), bounds.totalTimeout())
            .download(request, file, acceptance)
            .status());
  }

  private PortalRequest request(WebSource source, PlannedFetch planned) throws SourceFailure {
    Optional<Credential> credential = planned.configured().credential();
    return credential.isEmpty()
        ? source.request(planned.period())
        : source.request(
            planned.period(), credential.get().header(), tokens.read(credential.get().from()));
  }
}
