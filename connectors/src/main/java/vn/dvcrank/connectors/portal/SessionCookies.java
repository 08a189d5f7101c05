package vn.dvcrank.connectors.portal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/** The cookies of one session, in memory only. */
final class SessionCookies implements CookieJar {

  private static final int MOST = 200;

  private final InstantSource clock;
  private final List<Cookie> cookies = new ArrayList<>();

  SessionCookies(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void saveFromResponse(HttpUrl url, List<Cookie> fresh) {
    for (Cookie cookie : fresh) {
      cookies.removeIf(known -> isSame(known, cookie));
      cookies.add(cookie);
    }
    while (cookies.size() > MOST) {
      cookies.remove(0);
    }
  }

  @Override
  public synchronized List<Cookie> loadForRequest(HttpUrl url) {
    long now = clock.millis();
    cookies.removeIf(cookie -> cookie.expiresAt() <= now);
    return cookies.stream().filter(cookie -> cookie.matches(url)).toList();
  }

  private static boolean isSame(Cookie one, Cookie other) {
    return one.name().equals(other.name())
        && one.domain().equals(other.domain())
        && one.path().equals(other.path());
  }
}
