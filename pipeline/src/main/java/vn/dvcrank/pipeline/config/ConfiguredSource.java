package vn.dvcrank.pipeline.config;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.fetch.ExportSource;
import vn.dvcrank.connectors.fetch.TokenHeader;
import vn.dvcrank.connectors.fetch.WebSource;
import vn.dvcrank.scoring.period.PeriodKind;

/**
 * A province's source of exports, and when and for what it is asked.
 *
 * @param source an address or a folder
 * @param periods lengths of the periods that it is asked for; none when it gives everything it has
 * @param everyDays on which night after a good one it is asked again, in days; a folder is looked
 *     into in every pass
 * @param credential what opens it, where it is not open
 */
public record ConfiguredSource(
    ExportSource source, List<PeriodKind> periods, int everyDays, Optional<Credential> credential) {

  private static final int MOST_DAYS = 366;

  /**
   * What opens a source.
   *
   * @param from where the token is
   * @param header how it is sent
   */
  public record Credential(TokenFrom from, TokenHeader header) {}

  public ConfiguredSource {
    periods = List.copyOf(periods);
    if (everyDays < 1 || everyDays > MOST_DAYS) {
      throw new IllegalArgumentException("every: whole days are expected, P1D to P366D");
    }
    boolean hasPlaces = source instanceof WebSource web && web.hasPlaces();
    if (hasPlaces && periods.isEmpty()) {
      throw new IllegalArgumentException("periods: say which to fill in, such as [month, year]");
    }
    if (!hasPlaces && !periods.isEmpty()) {
      throw new IllegalArgumentException(
          "periods: nothing says them to the source; put {period}, or {from} and {to}, into its"
              + " url, form or json");
    }
  }
}
