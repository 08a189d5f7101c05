package vn.dvcrank.connectors.portal;

/** One stored answer of a capture: the question and the bytes. */
public final class Part {

  private final PortalRequest request;
  private final byte[] body;

  /** Copies the bytes. */
  public Part(PortalRequest request, byte[] body) {
    this.request = request;
    this.body = body.clone();
  }

  public PortalRequest request() {
    return request;
  }

  /** A copy of the bytes. */
  public byte[] body() {
    return body.clone();
  }
}
