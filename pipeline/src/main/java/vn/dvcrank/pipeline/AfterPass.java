package vn.dvcrank.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcrank.pipeline.alert.Alerts;
import vn.dvcrank.pipeline.alert.WebhookPost;
import vn.dvcrank.pipeline.brief.BriefSending;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.config.ConfiguredBrief;
import vn.dvcrank.pipeline.exports.Tokens;
import vn.dvcrank.pipeline.status.FailedNight;
import vn.dvcrank.pipeline.status.MetricsFile;
import vn.dvcrank.pipeline.status.SizeLog;
import vn.dvcrank.pipeline.status.StatusReader;
import vn.dvcrank.pipeline.store.DataDirectory;
import vn.dvcrank.pipeline.store.Database;
import vn.dvcrank.pipeline.store.UnusableDataException;
import vn.dvcrank.scoring.period.Period;

/**
 * What follows every pass of live captures, also a failed one: the size of the database is written
 * down, the file of metrics is written, somebody is told of failed nights, and whoever wants them
 * is sent short messages. What goes wrong here is logged, and changes nothing of what the pass came
 * to.
 */
public final class AfterPass {

  private static final Logger LOG = LoggerFactory.getLogger(AfterPass.class);

  private final DataDirectory data;
  private final Configuration configuration;
  private final InstantSource clock;
  private final Alerts alerts;
  private final BriefSending briefs;

  public AfterPass(DataDirectory data, Configuration configuration, InstantSource clock) {
    this.data = data;
    this.configuration = configuration;
    this.clock = clock;
    Tokens tokens = new Tokens(name -> Optional.ofNullable(System.getenv(name)));
    this.alerts = new Alerts(configuration, tokens, data.calls());
    this.briefs = briefs(data, configuration, tokens);
  }

  private static BriefSending briefs(
      DataDirectory data, Configuration configuration, Tokens tokens) {
    ConfiguredBrief brief = configuration.brief();
    return new BriefSending(
        brief,
        brief
            .webhook()
            .map(
                webhook ->
                    new WebhookPost(
                        webhook,
                        brief.credential(),
                        brief.timeout(),
                        configuration.source().userAgent(),
                        tokens)),
        data.briefs());
  }

  /** Makes a pass and does what follows it; what ends the pass is thrown on. */
  public <T> T around(Callable<T> pass) throws Exception {
    LocalDate night = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    T result;
    try {
      result = pass.call();
    } catch (Exception e) {
      if (!Thread.currentThread().isInterrupted()) {
        follow(night, Optional.of(e));
      }
      throw e;
    }
    follow(night, Optional.empty());
    sendBriefs(night);
    return result;
  }

  private void sendBriefs(LocalDate night) {
    if (!briefs.isWanted()) {
      return;
    }
    try (Database database = Database.openToRead(data);
        Application application = Application.ranking(data, database)) {
      briefs.send(application.routes(), night);
    } catch (Exception e) {
      LOG.warn("messages not sent: {}", e.toString());
    }
  }

  private void follow(LocalDate night, Optional<Exception> failure) {
    Instant now = clock.instant();
    List<FailedNight> failed = new ArrayList<>();
    try (Database database = Database.openToRead(data)) {
      StatusReader reader = new StatusReader(data, database.source(), configuration);
      if (alerts.areWanted()) {
        failed.addAll(reader.failed(alerts.since(night), now));
      }
      write(reader, night, now);
    } catch (IOException | SQLException | ConfigurationException | UnusableDataException e) {
      LOG.warn("after the pass: {}", e.toString());
    }
    failure.ifPresent(e -> add(failed, night, e));
    tell(failed, night, now);
  }

  private void write(StatusReader reader, LocalDate night, Instant now)
      throws IOException, SQLException {
    new SizeLog(data.sizes()).add(night, reader.databaseBytes());
    Optional<Path> metrics = configuration.metrics().file();
    if (metrics.isPresent()) {
      MetricsFile.write(metrics.get(), reader.read(now));
    }
  }

  private void tell(List<FailedNight> failed, LocalDate night, Instant now) {
    if (!alerts.areWanted()) {
      return;
    }
    try {
      alerts.tell(failed, night, now);
    } catch (IOException e) {
      LOG.warn("who was told cannot be written down: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The ledger may know nothing of it: the pass may not have come so far. */
  private static void add(List<FailedNight> failed, LocalDate night, Exception failure) {
    List<String> reasons = new ArrayList<>();
    reasons.add(words(failure));
    failed.stream()
        .filter(one -> one.night().equals(night))
        .forEach(one -> reasons.addAll(one.reasons()));
    failed.removeIf(one -> one.night().equals(night));
    failed.add(new FailedNight(night, FailedNight.FAILED, reasons));
  }

  /** Other failures' messages are for the log of this machine: they may say anything. */
  private static String words(Exception failure) {
    return failure instanceof UnusableDataException
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName() + "; the log says more";
  }
}
