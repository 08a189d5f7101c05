package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Keeps the cookies that a request brings along: OkHttp puts the session's in their place. Drawn
 * next to the network, where the session's are there already.
 *
 * @param header as the request brought it
 */
record OwnCookies(String header) {

  private static final String NAME = "Cookie";

  static Response join(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    OwnCookies own = request.tag(OwnCookies.class);
    String sent = request.header(NAME);
    if (own == null || sent == null || sent.equals(own.header)) {
      return chain.proceed(request);
    }
    List<String> all = new ArrayList<>(List.of(own.header));
    for (String ofSession : sent.split("; ", -1)) {
      if (!own.header.startsWith(ofSession.substring(0, ofSession.indexOf('=') + 1))) {
        all.add(ofSession);
      }
    }
    return chain.proceed(request.newBuilder().header(NAME, String.join("; ", all)).build());
  }

  /** They may open a session. */
  @Override
  public String toString() {
    return "own cookies";
  }
}
