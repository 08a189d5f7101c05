package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Writes down every exchange of a {@link PortalClient} as it goes by, and changes none. Used by one
 * thread.
 */
public final class ExchangeNotes implements Interceptor {

  private final InstantSource clock;
  private final List<NotedExchange> exchanges = new ArrayList<>();

  /**
   * @param clock to tell how long an answer took
   */
  public ExchangeNotes(InstantSource clock) {
    this.clock = clock;
  }

  /** What went by, in order. */
  public List<NotedExchange> exchanges() {
    return List.copyOf(exchanges);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Instant sent = clock.instant();
    Optional<Response> response = Optional.empty();
    try {
      response = Optional.of(chain.proceed(chain.request()));
      return response.get();
    } finally {
      exchanges.add(noted(chain.request(), response, Duration.between(sent, clock.instant())));
    }
  }

  private static NotedExchange noted(Request request, Optional<Response> response, Duration took) {
    Optional<Handshake> handshake = response.map(Response::handshake);
    return new NotedExchange(
        request.method(),
        request.url().newBuilder().query(null).fragment(null).build().toString(),
        response.map(Response::code),
        took.isNegative() ? Duration.ZERO : took,
        handshake.map(shaken -> shaken.tlsVersion().javaName()),
        handshake.flatMap(ExchangeNotes::issuer));
  }

  private static Optional<String> issuer(Handshake handshake) {
    for (Certificate first : handshake.peerCertificates()) {
      return first instanceof X509Certificate certificate
          ? Optional.of(certificate.getIssuerX500Principal().getName())
          : Optional.empty();
    }
    return Optional.empty();
  }
}
