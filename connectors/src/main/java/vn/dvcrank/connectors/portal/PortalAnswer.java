package vn.dvcrank.connectors.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the portal answered to one request: status, head, and the body decoded from gzip. */
public final class PortalAnswer {

  private final PortalRequest request;
  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  /**
   * Copies what it is given.
   *
   * @param status as HTTP gives it; no proof of content
   * @param headers in the order they came; those of the content's encoding are gone with it
   * @param body decoded
   */
  public PortalAnswer(PortalRequest request, int status, List<Header> headers, byte[] body) {
    this.request = request;
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body.clone();
  }

  public PortalRequest request() {
    return request;
  }

  public int status() {
    return status;
  }

  public List<Header> headers() {
    return headers;
  }

  /** A copy of the bytes. */
  public byte[] body() {
    return body.clone();
  }

  /** The first header of a name, whatever its case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PortalAnswer that
        && request.equals(that.request)
        && status == that.status
        && headers.equals(that.headers)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(request, status, headers, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    return request.label() + ": " + status + ", " + body.length + " bytes";
  }
}
