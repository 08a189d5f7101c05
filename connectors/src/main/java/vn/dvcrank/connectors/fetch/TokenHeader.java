package vn.dvcrank.connectors.fetch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcrank.connectors.portal.Header;

/**
 * How a source wants its token: {@code Authorization: Bearer {token}}, {@code X-Api-Key: {token}}
 * or {@code Cookie: JSESSIONID={token}}.
 *
 * @param name of the header
 * @param before what stands before the token: a scheme, or a cookie's name
 */
public record TokenHeader(String name, String before) {

  /** The usual one. */
  public static final TokenHeader BEARER = new TokenHeader("Authorization", "Bearer ");

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9-]{0,63}): ((?:[A-Za-z]{1,16} |[\\w.-]{1,64}=)?)\\{token\\}");

  /** Those that the exchange itself needs. */
  private static final Set<String> OURS =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "range",
          "te",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException that says what to write
   */
  public static TokenHeader parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "header: write 'Authorization: Bearer {token}', 'X-Api-Key: {token}'"
              + " or 'Cookie: JSESSIONID={token}'");
    }
    TokenHeader header = new TokenHeader(written.group(1), written.group(2));
    if (OURS.contains(header.name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("header: " + header.name + " is set by the program");
    }
    if (header.isCookie() != header.before.endsWith("=")) {
      throw new IllegalArgumentException("header: a cookie, and only a cookie, is name={token}");
    }
    return header;
  }

  private boolean isCookie() {
    return name.equalsIgnoreCase("Cookie");
  }

  /** The header itself; it does not show its value. */
  public Header with(Secret token) {
    return new Header(name, before + token.reveal());
  }
}
