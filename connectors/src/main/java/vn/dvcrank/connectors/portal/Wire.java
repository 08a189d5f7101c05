package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/** One HTTP exchange: a request out, a whole answer in, and nothing done twice. */
final class Wire implements AutoCloseable {

  private final PortalManners manners;
  private final OkHttpClient http;

  Wire(
      PortalManners manners,
      InstantSource clock,
      List<Interceptor> interceptors,
      Optional<TrustedIssuers> issuers) {
    this.manners = manners;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(manners.connectTimeout())
            .readTimeout(manners.readTimeout())
            .writeTimeout(manners.readTimeout())
            .callTimeout(manners.totalTimeout())
            .followRedirects(false)
            .followSslRedirects(false)
            // Tries are counted and spaced in one place, which is not OkHttp.
            .retryOnConnectionFailure(false)
            .addInterceptor(RetryAfterVeil::lift)
            .addNetworkInterceptor(RetryAfterVeil::draw)
            .cookieJar(new SessionCookies(clock));
    issuers.ifPresent(trusted -> builder.sslSocketFactory(trusted.sockets(), trusted.manager()));
    interceptors.forEach(builder::addInterceptor);
    this.http = builder.build();
  }

  /**
   * @throws TransientFailure when no whole answer came
   * @throws ContractFailure when the answer has no end within the bound
   */
  PortalAnswer send(PortalRequest request) throws TransientFailure, ContractFailure {
    try (Response response = http.newCall(asOkHttp(request)).execute()) {
      return new PortalAnswer(
          request, response.code(), headers(response), boundedBody(request, response));
    } catch (IOException e) {
      throw TransientFailure.by(
          request.label() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private byte[] boundedBody(PortalRequest request, Response response)
      throws IOException, ContractFailure {
    BufferedSource source = response.body().source();
    if (source.request(manners.maxBodyBytes() + 1)) {
      throw new ContractFailure(
          request.label() + ": a body of more than " + manners.maxBodyBytes() + " bytes",
          Optional.empty());
    }
    return source.readByteArray();
  }

  private Request asOkHttp(PortalRequest request) {
    Request.Builder builder =
        new Request.Builder()
            .url(request.uri().toString())
            .header("User-Agent", manners.userAgent())
            .header("Accept", "application/json, text/plain, */*");
    request.headers().forEach(header -> builder.header(header.name(), header.value()));
    if (request.method().equals("GET")) {
      return builder.get().build();
    }
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    MediaType type = MediaType.get(request.contentType());
    return builder.method(request.method(), RequestBody.create(body, type)).build();
  }

  private static List<Header> headers(Response response) {
    List<Header> headers = new ArrayList<>();
    response.headers().forEach(pair -> headers.add(new Header(pair.getFirst(), pair.getSecond())));
    return headers;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
