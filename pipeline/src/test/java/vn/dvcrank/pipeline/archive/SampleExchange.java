package vn.dvcrank.pipeline.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dvcrank.connectors.portal.Header;
import vn.dvcrank.connectors.portal.PortalAnswer;
import vn.dvcrank.connectors.portal.PortalRequest;

/** Exchanges made by hand. */
public final class SampleExchange {

  private SampleExchange() {}

  public static PortalAnswer answer(String body) {
    return answer(body, List.of(new Header("Content-Type", "application/json;charset=UTF-8")));
  }

  static PortalAnswer answer(String body, List<Header> headers) {
    return new PortalAnswer(
        new PortalRequest(
            "CKMB",
            1,
            "POST",
            URI.create("https://portal.example/api/v1/transparency"),
            "application/json",
            "{\"agency\": \"Điện Biên\"}"),
        200,
        headers,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
