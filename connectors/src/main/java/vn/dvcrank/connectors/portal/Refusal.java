package vn.dvcrank.connectors.portal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Tells apart, by their words, three things that come where data is due: the page of a web
 * application firewall, the portal's own empty application page, and anything else.
 *
 * <p>A firewall page says "Request Rejected" with a support ID, in HTML, text or JSON, whatever the
 * status. A body that begins with {@code <} and is not recognisably the application's page (an HTML
 * document with a script or the element it mounts itself on, and no word of refusal or challenge)
 * is taken for a refusal too: to stop for nothing costs one night, to go on through a block may
 * cost all of them.
 */
public final class Refusal {

  /** Bytes from the beginning that are looked at. */
  static final int LOOKED_AT = 64 * 1024;

  private static final List<String> REJECTED =
      List.of("request rejected", "requested url was rejected", "support id", "\"supportid\"");
  private static final List<String> CHALLENGED =
      List.of("captcha", "challenge", "access denied", "forbidden", "just a moment", "blocked");
  private static final List<String> APPLICATION =
      List.of("<script", "id=\"root\"", "id=\"app\"", "id='root'", "id='app'", "id=root", "id=app");

  private static final List<String> LOGIN =
      List.of(
          "type=\"password\"",
          "type='password'",
          "type=password",
          "đăng nhập",
          "log in",
          "login",
          "sign in");

  private final String text;

  public Refusal(byte[] body) {
    int length = Math.min(body.length, LOOKED_AT);
    String start = new String(body, 0, length, StandardCharsets.UTF_8);
    String composed = Normalizer.normalize(start, Normalizer.Form.NFC);
    this.text = composed.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
  }

  /** A firewall's own words. */
  public boolean isCertain() {
    return has(REJECTED);
  }

  /** Markup where data is due. */
  public boolean isMarkup() {
    return text.startsWith("<");
  }

  /** A page that wants a person in front of it. */
  boolean isChallenge() {
    return has(CHALLENGED);
  }

  /** A page that wants a name and a password. */
  boolean asksForLogin() {
    return has(LOGIN);
  }

  /** The portal's single-page application, empty. */
  public boolean isApplicationPage() {
    return (text.startsWith("<!doctype html") || text.startsWith("<html"))
        && has(APPLICATION)
        && !has(REJECTED)
        && !has(CHALLENGED);
  }

  private boolean has(List<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
