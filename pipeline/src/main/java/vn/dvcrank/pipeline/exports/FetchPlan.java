package vn.dvcrank.pipeline.exports;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.fetch.FolderSource;
import vn.dvcrank.pipeline.capture.CapturePlan;
import vn.dvcrank.pipeline.capture.Pass;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfiguredSource;
import vn.dvcrank.pipeline.store.FetchHistory;
import vn.dvcrank.scoring.period.Period;

/**
 * Which sources of exports are asked tonight, and for which periods. Nights are counted, not hours:
 * a pass that begins a minute earlier than yesterday's is a night later all the same. A source that
 * failed, or gave something of no use, is asked again by the next pass.
 */
public final class FetchPlan {

  private final List<ConfiguredSource> sources;
  private final int collectClosedDays;
  private final FetchHistory history;

  public FetchPlan(Configuration configuration, FetchHistory history) {
    this.sources = configuration.exports().sources();
    this.collectClosedDays = configuration.capture().collectClosedDays();
    this.history = history;
  }

  /** What a pass fetches, in order; nothing when it replays recordings. */
  public List<PlannedFetch> of(Pass pass) throws SQLException {
    List<PlannedFetch> planned = new ArrayList<>();
    if (pass.kind().equals("nightly")) {
      for (ConfiguredSource configured : sources) {
        if (isDue(configured, pass.night())) {
          planned.addAll(fetches(configured, pass.now()));
        }
      }
    }
    return planned;
  }

  private boolean isDue(ConfiguredSource configured, LocalDate night) throws SQLException {
    if (configured.source() instanceof FolderSource) {
      // Looking costs nobody anything, and a file that was being written must not wait for days.
      return true;
    }
    Optional<Instant> lastGood = history.lastGood(configured.source().name());
    return lastGood.isEmpty()
        || !LocalDate.ofInstant(lastGood.get(), Period.ZONE)
            .plusDays(configured.everyDays())
            .isAfter(night);
  }

  private List<PlannedFetch> fetches(ConfiguredSource configured, Instant now) {
    if (configured.periods().isEmpty()) {
      return List.of(new PlannedFetch(configured, Optional.empty()));
    }
    Configuration.Capture wanted =
        new Configuration.Capture(
            List.of(configured.source().scope()), configured.periods(), collectClosedDays);
    return new CapturePlan(wanted, any -> true)
        .at(now).stream()
            .map(capture -> new PlannedFetch(configured, Optional.of(capture.period())))
            .toList();
  }
}
