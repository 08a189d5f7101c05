package vn.dvcrank.connectors.portal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * The wait that a value asks for. Empty when it asks for none: a time past, or a text that is
   * neither form. A number too long to read is the longest wait there is.
   */
  static Optional<Duration> read(String value, Instant now) {
    String text = value.strip();
    if (SECONDS.matcher(text).matches()) {
      long seconds = text.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(text);
      return Optional.of(Duration.ofSeconds(seconds)).filter(wait -> !wait.isZero());
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until))
          .filter(wait -> !wait.isNegative() && !wait.isZero());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
