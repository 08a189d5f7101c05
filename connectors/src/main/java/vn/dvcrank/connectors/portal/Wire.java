package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            .addNetworkInterceptor(OwnCookies::join)
            .cookieJar(new SessionCookies(clock));
    issuers.ifPresent(trusted -> builder.sslSocketFactory(trusted.sockets(), trusted.manager()));
    interceptors.forEach(builder::addInterceptor);
    this.http = builder.build();
  }

  private Wire(PortalManners manners, OkHttpClient http) {
    this.manners = manners;
    this.http = http;
  }

  /** Another session over the same connections, without the cookies of this one. */
  Wire session(PortalManners other, InstantSource clock) {
    return new Wire(
        other,
        http.newBuilder()
            .callTimeout(other.totalTimeout())
            .cookieJar(new SessionCookies(clock))
            .build());
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

  /**
   * Writes the body into a file as it comes.
   *
   * @return the answer without its body
   * @throws TransientFailure when no whole answer came
   * @throws ContractFailure when the answer has no end within the bound
   * @throws IOException when the file cannot be written
   */
  PortalAnswer download(PortalRequest request, Path target)
      throws TransientFailure, ContractFailure, IOException {
    try (Response response = answerTo(request)) {
      BoundedCopy.copy(response.body().byteStream(), target, manners.maxBodyBytes());
      return new PortalAnswer(request, response.code(), headers(response), new byte[0]);
    } catch (BoundedCopy.TornException e) {
      throw torn(request, e.failure());
    } catch (BoundedCopy.TooLongException e) {
      throw new ContractFailure(
          request.label() + ": a file of " + e.getMessage(), Optional.empty());
    }
  }

  private Response answerTo(PortalRequest request) throws TransientFailure {
    try {
      return http.newCall(asOkHttp(request)).execute();
    } catch (IOException e) {
      throw torn(request, e);
    }
  }

  /** Some of these failures quote the line that could not be read, and it may say anything. */
  private static TransientFailure torn(PortalRequest request, IOException e) {
    String words = e instanceof ProtocolException ? "no HTTP that can be read" : e.getMessage();
    return new TransientFailure(
        request.label() + ": " + e.getClass().getSimpleName() + ": " + words,
        Optional.empty(),
        Optional.empty());
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
    for (Header header : request.headers()) {
      builder.header(header.name(), header.value());
      if (header.name().equalsIgnoreCase("Cookie")) {
        builder.tag(OwnCookies.class, new OwnCookies(header.value()));
      }
    }
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
