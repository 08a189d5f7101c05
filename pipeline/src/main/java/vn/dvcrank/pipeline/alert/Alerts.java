package vn.dvcrank.pipeline.alert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcrank.pipeline.Version;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfiguredAlert;
import vn.dvcrank.pipeline.exports.Tokens;
import vn.dvcrank.pipeline.status.CallMemory;
import vn.dvcrank.pipeline.status.FailedNight;
import vn.dvcrank.scoring.files.VietnamTime;

/**
 * Tells of failed nights: of each once by each channel, and again only when it got worse. A call
 * that did not come through is made again after the next pass. Nothing of this changes what a pass
 * came to.
 */
public final class Alerts {

  private static final Logger LOG = LoggerFactory.getLogger("vn.dvcrank.alert");

  private final List<AlertChannel> channels = new ArrayList<>();
  private final Path memory;

  /**
   * @param configuration says who is told, and who we say we are
   * @param tokens what opens a webhook
   * @param memory file of the calls that were made
   */
  public Alerts(Configuration configuration, Tokens tokens, Path memory) {
    this.memory = memory;
    ConfiguredAlert alert = configuration.alert();
    if (!alert.command().isEmpty()) {
      channels.add(new CommandChannel(alert.command(), alert.timeout()));
    }
    alert
        .webhook()
        .ifPresent(
            webhook ->
                channels.add(
                    new WebhookChannel(
                        new WebhookPost(
                            webhook,
                            alert.credential(),
                            alert.timeout(),
                            configuration.source().userAgent(),
                            tokens))));
  }

  /** Whether somebody is told of anything. */
  public boolean areWanted() {
    return !channels.isEmpty();
  }

  /** The first night of which somebody is told; earlier ones were nobody's business. */
  public LocalDate since(LocalDate tonight) throws IOException {
    return CallMemory.read(memory).map(CallMemory::since).orElse(tonight);
  }

  /**
   * Tells what has not been told.
   *
   * @param failed nights that failed, the oldest first
   * @throws InterruptedException when the program is being stopped
   */
  public void tell(List<FailedNight> failed, LocalDate tonight, Instant now)
      throws IOException, InterruptedException {
    CallMemory before = CallMemory.read(memory).orElseGet(() -> new CallMemory(tonight, List.of()));
    CallMemory after = before;
    for (AlertChannel channel : channels) {
      List<FailedNight> untold =
          failed.stream().filter(one -> isNew(one, channel, before)).toList();
      if (!untold.isEmpty()) {
        after = after.with(call(channel, untold, now));
      }
    }
    after.write(memory);
  }

  /**
   * Tells everybody that this is a test; nothing of it is remembered.
   *
   * @return why it did not come through, by the name of the channel; empty when it did
   * @throws InterruptedException when the program is being stopped
   */
  public SortedMap<String, Optional<String>> test(LocalDate today, Instant now)
      throws InterruptedException {
    SortedMap<String, Optional<String>> results = new TreeMap<>();
    List<FailedNight> nights =
        List.of(new FailedNight(today, FailedNight.TEST, List.of("this is a test, all is well")));
    for (AlertChannel channel : channels) {
      results.put(
          channel.name(),
          fault(channel, new AlertMessage(Version.text(), VietnamTime.write(now), nights)));
    }
    return results;
  }

  private static boolean isNew(FailedNight night, AlertChannel channel, CallMemory calls) {
    return calls.calls().stream()
        .filter(call -> call.night().equals(night.night()))
        .filter(call -> call.channel().equals(channel.name()) && call.fault().isEmpty())
        .noneMatch(
            call -> FailedNight.badness(call.status()) >= FailedNight.badness(night.status()));
  }

  private static List<CallMemory.Call> call(
      AlertChannel channel, List<FailedNight> nights, Instant now) throws InterruptedException {
    String at = VietnamTime.write(now);
    Optional<String> fault = fault(channel, new AlertMessage(Version.text(), at, nights));
    List<CallMemory.Call> made = new ArrayList<>();
    for (FailedNight night : nights) {
      made.add(
          new CallMemory.Call(night.night(), night.status(), channel.name(), at, fault.orElse("")));
    }
    return made;
  }

  private static Optional<String> fault(AlertChannel channel, AlertMessage message)
      throws InterruptedException {
    try {
      channel.tell(message);
      LOG.info("told by {}: {}", channel.name(), message.summary());
      return Optional.empty();
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      LOG.warn("not told by {}: {}", channel.name(), why);
      return Optional.of(why);
    }
  }
}
