package vn.dvcrank.pipeline.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.hook.Webhook;
import vn.dvcrank.pipeline.config.ConfiguredSource.Credential;

/**
 * Who is called when a night failed.
 *
 * @param command a program and its arguments; empty when none is called
 * @param webhook an address; empty when none is called
 * @param credential what opens that address
 * @param timeout longest time that one call may take
 */
public record ConfiguredAlert(
    List<String> command,
    Optional<Webhook> webhook,
    Optional<Credential> credential,
    Duration timeout) {

  public ConfiguredAlert {
    command = List.copyOf(command);
    if (!command.isEmpty() && command.get(0).isBlank()) {
      throw new IllegalArgumentException("command: the first of its words is a program");
    }
    if (credential.isPresent() && webhook.isEmpty()) {
      throw new IllegalArgumentException("token-from: give a webhook too");
    }
  }

  /** Whether nobody is called. */
  public boolean isNobody() {
    return command.isEmpty() && webhook.isEmpty();
  }
}
