package vn.dvcrank.connectors.portal;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Decides what an answer is: accepted, or which failure. In this order: a refusal by status or by a
 * firewall's words; a status that passes; any other status than 200 and 201; markup where data is
 * due; what the contract asks of the body.
 */
final class AnswerJudge {

  private static final int EXCERPT_BYTES = 300;

  private final InstantSource clock;

  AnswerJudge(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns for data that the contract accepts, and throws for all else. */
  void judgeData(PortalAnswer answer, BodyAcceptance acceptance) throws PortalFailure {
    byte[] body = answer.body();
    Refusal refusal = new Refusal(body);
    judgeExchange(answer, refusal);
    if (refusal.isMarkup() && refusal.isApplicationPage()) {
      throw new ContractFailure(
          where(answer) + ", but an empty application page instead of data", Optional.of(answer));
    }
    if (refusal.isMarkup()) {
      throw new BlockedFailure(
          where(answer) + ", but markup instead of data; taken for a refusal", Optional.of(answer));
    }
    Optional<String> problem = acceptance.problem(body);
    if (problem.isPresent()) {
      throw new ContractFailure(where(answer) + ", but " + problem.get(), Optional.of(answer));
    }
  }

  /** Returns for a page that came, whatever it says, unless it is a refusal. */
  void judgePage(PortalAnswer answer) throws PortalFailure {
    judgeExchange(answer, new Refusal(answer.body()));
  }

  private void judgeExchange(PortalAnswer answer, Refusal refusal) throws PortalFailure {
    StatusKind kind = StatusKind.of(answer.status());
    if (kind == StatusKind.BLOCKING) {
      String wait = answer.header("Retry-After").map(value -> "; Retry-After: " + value).orElse("");
      throw new BlockedFailure(where(answer) + ", refused" + wait, Optional.of(answer));
    }
    if (refusal.isCertain()) {
      throw new BlockedFailure(where(answer) + ", request rejected", Optional.of(answer));
    }
    if (kind == StatusKind.PASSING) {
      throw new TransientFailure(
          where(answer),
          Optional.of(answer),
          answer.header("Retry-After").flatMap(value -> RetryAfter.read(value, clock.instant())));
    }
    if (kind != StatusKind.ACCEPTED) {
      String target = answer.header("Location").map(value -> " to " + value).orElse("");
      throw new ContractFailure(
          where(answer) + target + ", not 200 or 201: " + excerpt(answer), Optional.of(answer));
    }
  }

  private static String where(PortalAnswer answer) {
    return answer.request().label() + ": status " + answer.status();
  }

  private static String excerpt(PortalAnswer answer) {
    byte[] body = answer.body();
    return new String(body, 0, Math.min(body.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
  }
}
