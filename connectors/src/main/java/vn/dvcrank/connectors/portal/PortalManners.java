package vn.dvcrank.connectors.portal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the portal is asked: slowly, seldom again, and under our own name.
 *
 * @param delay least time between two requests
 * @param jitter most time added to it by chance
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest silence within an answer
 * @param totalTimeout longest time one try may take, from the connection to the last byte
 * @param tries how often a request is sent at most, at least once
 * @param backoff wait before the second try; doubled before each further one, with jitter added
 * @param longestRetryAfter a Retry-After beyond this ends the tries instead of being waited for
 * @param maxBodyBytes most bytes of a decoded body
 * @param userAgent who we say we are
 * @param landingPage page that is fetched once before the first request, for its cookies; the
 *     portal has refused sessions that began without it
 */
public record PortalManners(
    Duration delay,
    Duration jitter,
    Duration connectTimeout,
    Duration readTimeout,
    Duration totalTimeout,
    int tries,
    Duration backoff,
    Duration longestRetryAfter,
    long maxBodyBytes,
    String userAgent,
    Optional<URI> landingPage) {

  private static final long MEBIBYTE = 1024L * 1024;
  private static final long MOST_BODY_BYTES = 1024 * MEBIBYTE;

  public PortalManners {
    if (tries < 1) {
      throw new IllegalArgumentException("a request is sent at least once, not " + tries);
    }
    if (maxBodyBytes < 1 || maxBodyBytes > MOST_BODY_BYTES) {
      throw new IllegalArgumentException("a body is bounded by 1 byte to 1 GiB: " + maxBodyBytes);
    }
    if (delay.isNegative() || jitter.isNegative() || backoff.isNegative()) {
      throw new IllegalArgumentException("waits are not negative");
    }
    // OkHttp takes zero for "wait for ever".
    if (!isPositive(connectTimeout) || !isPositive(readTimeout) || !isPositive(totalTimeout)) {
      throw new IllegalArgumentException("timeouts are above zero");
    }
    if (userAgent.isBlank()) {
      throw new IllegalArgumentException("the User-Agent says who asks");
    }
  }

  /** The manners of the careful public collectors of this portal. */
  public static PortalManners careful(String userAgent, Optional<URI> landingPage) {
    return new PortalManners(
        Duration.ofMillis(800),
        Duration.ofMillis(400),
        Duration.ofSeconds(10),
        Duration.ofSeconds(45),
        Duration.ofSeconds(120),
        3,
        Duration.ofSeconds(2),
        Duration.ofSeconds(300),
        64 * MEBIBYTE,
        userAgent,
        landingPage);
  }

  /** The same bounds without waiting and without a landing page, for recordings. */
  public static PortalManners replaying(String userAgent) {
    PortalManners careful = careful(userAgent, Optional.empty());
    return new PortalManners(
        Duration.ZERO,
        Duration.ZERO,
        careful.connectTimeout,
        careful.readTimeout,
        careful.totalTimeout,
        1,
        Duration.ZERO,
        careful.longestRetryAfter,
        careful.maxBodyBytes,
        userAgent,
        Optional.empty());
  }

  /** The same, but nothing is sent twice. */
  public PortalManners once() {
    return new PortalManners(
        delay,
        jitter,
        connectTimeout,
        readTimeout,
        totalTimeout,
        1,
        backoff,
        longestRetryAfter,
        maxBodyBytes,
        userAgent,
        landingPage);
  }

  /** The same for files from other hosts, which may be larger and take longer; no landing page. */
  PortalManners forFiles(long largestBytes, Duration longest) {
    return new PortalManners(
        delay,
        jitter,
        connectTimeout,
        readTimeout,
        longest,
        tries,
        backoff,
        longestRetryAfter,
        largestBytes,
        userAgent,
        Optional.empty());
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
