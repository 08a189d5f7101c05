package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides what a downloaded file is: accepted, or which failure. Markup may well be data here, for
 * many an export is an HTML table; so a page is looked at for words of refusal or of a login only
 * when it is not accepted. Messages quote nothing of what came: it may name persons, or repeat what
 * was sent.
 */
final class DownloadJudge {

  private static final List<String> LOGIN_PLACES =
      List.of(
          "login", "log-in", "signin", "sign-in", "dangnhap", "dang-nhap", "auth", "sso", "cas/");
  private static final String RENEW = "; renew the token or the session";

  private final InstantSource clock;

  DownloadJudge(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Returns for a file that is accepted, and throws for all else.
   *
   * @param head the answer, without its body
   * @param file its body
   */
  void judge(PortalAnswer head, Path file, FileAcceptance acceptance)
      throws PortalFailure, IOException {
    switch (StatusKind.of(head.status())) {
      case ACCEPTED -> judgeContent(head, file, acceptance);
      case BLOCKING ->
          throw new BlockedFailure(
              where(head)
                  + ", refused"
                  + retryAfter(head)
                      .map(wait -> "; it asks to wait " + wait.toSeconds() + " s")
                      .orElse(head.status() == 401 ? RENEW : ""),
              told(head));
      case PASSING -> {
        refuseRejection(head, start(file));
        throw new TransientFailure(where(head), told(head), retryAfter(head));
      }
      case OTHER -> {
        refuseRejection(head, start(file));
        throw new ContractFailure(where(head) + elsewhere(head), told(head));
      }
    }
  }

  private static void judgeContent(PortalAnswer head, Path file, FileAcceptance acceptance)
      throws PortalFailure, IOException {
    if (Files.size(file) == 0) {
      throw new ContractFailure(where(head) + ", but the file is empty", told(head));
    }
    Optional<String> problem = acceptance.problem(file);
    if (problem.isEmpty()) {
      return;
    }
    Refusal page = start(file);
    refuseRejection(head, page);
    if (page.isMarkup() && page.asksForLogin()) {
      throw new ContractFailure(
          where(head) + ", but a login page instead of a file" + RENEW, told(head));
    }
    if (page.isMarkup() && page.isChallenge()) {
      throw new BlockedFailure(
          where(head) + ", but a page that holds back programs instead of a file", told(head));
    }
    throw new ContractFailure(
        where(head) + ", but " + (page.isMarkup() ? "a page: " : "") + problem.get(), told(head));
  }

  private static void refuseRejection(PortalAnswer head, Refusal page) throws BlockedFailure {
    if (page.isCertain()) {
      throw new BlockedFailure(where(head) + ", request rejected", told(head));
    }
  }

  private static String elsewhere(PortalAnswer head) {
    Optional<String> location = head.header("Location");
    if (location.isEmpty()) {
      return ", not 200 or 201";
    }
    String place = location.get().toLowerCase(Locale.ROOT);
    String host = host(head.request().uri(), location.get());
    return LOGIN_PLACES.stream().anyMatch(place::contains)
        ? ", leads to a login" + host + RENEW
        : ", leads to another address" + host + ", which is not followed";
  }

  /** Only the host: what else an address says may be a session's. */
  private static String host(URI asked, String location) {
    try {
      String host = asked.resolve(location).getHost();
      return host == null ? "" : " on " + (host.equals(asked.getHost()) ? "the same host" : host);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private Optional<Duration> retryAfter(PortalAnswer head) {
    return head.header("Retry-After").flatMap(value -> RetryAfter.read(value, clock.instant()));
  }

  private static Refusal start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Refusal(in.readNBytes(Refusal.LOOKED_AT));
    }
  }

  private static String where(PortalAnswer head) {
    return head.request().label() + ": status " + head.status();
  }

  /** The status and nothing else. */
  private static Optional<PortalAnswer> told(PortalAnswer head) {
    return Optional.of(new PortalAnswer(head.request(), head.status(), List.of(), new byte[0]));
  }
}
