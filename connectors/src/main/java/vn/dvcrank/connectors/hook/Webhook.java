package vn.dvcrank.connectors.hook;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import vn.dvcrank.connectors.portal.Header;

/**
 * An address that takes a JSON document by POST, and answers with a status from 200 to 299. It is
 * asked once, follows no redirect and shows no more than its host: the rest of such an address is
 * often what opens it.
 */
public final class Webhook {

  private static final MediaType JSON = MediaType.get("application/json");

  private static final int FIRST_GOOD = 200;
  private static final int LAST_GOOD = 299;

  private final HttpUrl address;

  /**
   * Takes an address.
   *
   * @throws IllegalArgumentException when it is none, or goes over the network in the clear
   */
  public Webhook(URI address) {
    HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null) {
      throw new IllegalArgumentException("an address is expected that begins with https://");
    }
    if (!url.isHttps() && !isThisMachine(url.host())) {
      throw new IllegalArgumentException("https is expected, but for an address of this machine");
    }
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      throw new IllegalArgumentException(
          "what opens a session does not belong in here; give token-from and header");
    }
    this.address = url;
  }

  private static boolean isThisMachine(String host) {
    return host.toLowerCase(Locale.ROOT).equals("localhost")
        || host.equals("::1")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  /**
   * Posts a document.
   *
   * @param userAgent who we say we are
   * @param credential sent besides
   * @param longest time that all of it may take
   * @throws IOException with a message that may be shown, when it did not come through
   */
  public void post(byte[] document, String userAgent, Optional<Header> credential, Duration longest)
      throws IOException {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .callTimeout(longest)
            .connectTimeout(longest)
            .readTimeout(longest)
            .writeTimeout(longest)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    Request.Builder request =
        new Request.Builder()
            .url(address)
            .header("User-Agent", userAgent)
            .post(RequestBody.create(document, JSON));
    credential.ifPresent(header -> request.header(header.name(), header.value()));
    int status;
    try (Response response = http.newCall(request.build()).execute()) {
      status = response.code();
    } catch (IOException e) {
      throw new IOException(this + ": " + e.getClass().getSimpleName(), e);
    } finally {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
    if (status < FIRST_GOOD || status > LAST_GOOD) {
      throw new IOException(this + ": status " + status);
    }
  }

  @Override
  public String toString() {
    return "webhook at " + address.host();
  }
}
