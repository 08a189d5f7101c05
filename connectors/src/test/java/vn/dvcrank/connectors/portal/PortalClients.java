package vn.dvcrank.connectors.portal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okhttp3.Interceptor;

/** Clients and requests for tests: real sockets with tiny deadlines, virtual waiting. */
final class PortalClients {

  static final BodyAcceptance ANY = body -> Optional.empty();
  static final String USER_AGENT = "dvcrank-test/1 (+https://example.org)";

  private PortalClients() {}

  static PortalManners manners() {
    return new PortalManners(
        Duration.ofMillis(800),
        Duration.ofMillis(400),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        3,
        Duration.ofSeconds(2),
        Duration.ofSeconds(300),
        100_000,
        USER_AGENT,
        Optional.empty());
  }

  static PortalManners hurried(Duration read, Duration total, int tries) {
    PortalManners m = manners();
    return new PortalManners(
        m.delay(),
        m.jitter(),
        m.connectTimeout(),
        read,
        total,
        tries,
        m.backoff(),
        m.longestRetryAfter(),
        m.maxBodyBytes(),
        m.userAgent(),
        m.landingPage());
  }

  static PortalManners landingOn(URI page) {
    PortalManners m = manners();
    return new PortalManners(
        m.delay(),
        m.jitter(),
        m.connectTimeout(),
        m.readTimeout(),
        m.totalTimeout(),
        m.tries(),
        m.backoff(),
        m.longestRetryAfter(),
        m.maxBodyBytes(),
        m.userAgent(),
        Optional.of(page));
  }

  static PortalClient client(PortalManners manners, VirtualTime time, Interceptor... interceptors) {
    return new PortalClient(manners, time, time, new Random(7), List.of(interceptors));
  }

  static PortalRequest post(URI uri) {
    return new PortalRequest("CKMB", 1, "POST", uri, "application/json", "{\"year\":2026}");
  }
}
