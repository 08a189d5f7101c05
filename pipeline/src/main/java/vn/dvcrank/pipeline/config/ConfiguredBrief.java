package vn.dvcrank.pipeline.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.hook.Webhook;
import vn.dvcrank.pipeline.config.ConfiguredSource.Credential;
import vn.dvcrank.scoring.brief.Brief;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/**
 * Who is sent short messages of what a pass brought.
 *
 * @param scopes whose; none when nothing is sent
 * @param period length of the running period that they are of
 * @param most characters of a message
 * @param webhook an address; empty when nothing is sent
 * @param credential what opens that address
 * @param timeout longest time that one message may take
 */
public record ConfiguredBrief(
    List<Scope> scopes,
    PeriodKind period,
    int most,
    Optional<Webhook> webhook,
    Optional<Credential> credential,
    Duration timeout) {

  public ConfiguredBrief {
    scopes = List.copyOf(scopes);
    if (most < Brief.SHORTEST) {
      throw new IllegalArgumentException("max: " + Brief.SHORTEST + " or more, not " + most);
    }
    if (credential.isPresent() && webhook.isEmpty()) {
      throw new IllegalArgumentException("token-from: give a webhook too");
    }
    if (scopes.isEmpty() != webhook.isEmpty()) {
      throw new IllegalArgumentException("give both scopes and webhook, or neither");
    }
  }
}
