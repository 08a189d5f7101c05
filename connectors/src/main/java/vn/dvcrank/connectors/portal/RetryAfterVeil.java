package vn.dvcrank.connectors.portal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps Retry-After from OkHttp, which repeats a 503 with {@code Retry-After: 0} on its own and at
 * once, and dies of one with more digits than an int has. Drawn next to the network and lifted at
 * the outside, so that the answer has the header as it came.
 */
final class RetryAfterVeil {

  private static final String HEADER = "Retry-After";
  private static final String VEILED = "Dvcrank-Veiled-Retry-After";

  private RetryAfterVeil() {}

  static Response draw(Interceptor.Chain chain) throws IOException {
    return renamed(chain.proceed(chain.request()), HEADER, VEILED);
  }

  static Response lift(Interceptor.Chain chain) throws IOException {
    return renamed(chain.proceed(chain.request()), VEILED, HEADER);
  }

  private static Response renamed(Response response, String from, String to) {
    String value = response.header(from);
    return value == null
        ? response
        : response.newBuilder().removeHeader(from).header(to, value).build();
  }
}
