package vn.dvcrank.connectors.portal;

import java.net.URI;
import java.util.List;

/**
 * One question to the portal.
 *
 * @param part what it answers: {@code service-results}, or a group's code ({@code CKMB})
 * @param page page of the part, from 1
 * @param method {@code GET} or {@code POST}
 * @param uri where to
 * @param contentType of the body; empty when there is none
 * @param body text, sent as UTF-8; empty when there is none
 * @param headers sent besides those that every request has
 */
public record PortalRequest(
    String part,
    int page,
    String method,
    URI uri,
    String contentType,
    String body,
    List<Header> headers) {

  public PortalRequest {
    headers = List.copyOf(headers);
    if (page < 1) {
      throw new IllegalArgumentException("pages are counted from 1, not " + page);
    }
  }

  /** A question without further headers. */
  public PortalRequest(
      String part, int page, String method, URI uri, String contentType, String body) {
    this(part, page, method, uri, contentType, body, List.of());
  }

  /** The same question, for another page of its part. */
  public PortalRequest onPage(int other) {
    return new PortalRequest(part, other, method, uri, contentType, body, headers);
  }

  /** For messages, without the query: {@code CKMB page 2 (POST https://…/transparency)}. */
  public String label() {
    String place = uri.toString().replaceFirst("[?#].*", "");
    return part + (page == 1 ? "" : " page " + page) + " (" + method + " " + place + ")";
  }
}
