package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.dvcrank.pipeline.cli.Fault.national;
import static vn.dvcrank.pipeline.cli.Fault.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Answers with a good status whose body is none, or is not whole. */
final class BodyFaults {

  private static final String LIST = "service-results";
  private static final String CREATED = "HTTP/1.1 201 Created\r\nConnection: close";
  private static final int BOMB = 50_000_000;

  static final List<Fault> ALL =
      List.of(
          blocked(
              "a firewall's page (\"Request Rejected\") with status 200",
              "<html><head><title>Request Rejected</title></head><body>The requested URL was"
                  + " rejected. Your support ID is: 42</body></html>"),
          blocked(
              "a firewall's words in JSON with status 200",
              "{\"message\":\"The requested URL was rejected\",\"supportID\":\"42\"}"),
          blocked("another page instead of data with status 200", "<html><p>Xin chờ</p></html>"),
          national(
              "the portal's empty page with status 200",
              FaultOutcome.otherThanAgreed(200, true),
              says(
                  "<!DOCTYPE html><html><head><script src=\"/main.js\"></script></head>"
                      + "<body><div id=\"root\"></div></body></html>")),
          national("no body, with status 200", FaultOutcome.otherThanAgreed(200, false), says("")),
          national(
              "body without end",
              FaultOutcome.endless(),
              portal -> new RawPortal(RawPortal.repeats(CREATED + "\r\n\r\n", new byte[8192]))),
          national(
              "gzip bomb",
              FaultOutcome.endless(),
              portal ->
                  new RawPortal(
                      RawPortal.says(
                          CREATED + "\r\nContent-Encoding: gzip", gzip(new byte[BOMB])))),
          national(
              "broken gzip",
              FaultOutcome.unanswered(3),
              portal ->
                  new RawPortal(
                      RawPortal.says(
                          CREATED + "\r\nContent-Encoding: gzip", "not gzip".getBytes(UTF_8)))),
          national(
              "gzip that breaks off",
              FaultOutcome.unanswered(3),
              portal -> {
                byte[] whole = gzip(good(portal));
                return new RawPortal(
                    RawPortal.says(
                        CREATED + "\r\nContent-Encoding: gzip",
                        Arrays.copyOf(whole, whole.length / 2)));
              }),
          national(
              "`Content-Length` larger than the body",
              FaultOutcome.unanswered(3),
              portal -> lengthened(portal, 1)),
          national(
              "`Content-Length` smaller than the body",
              FaultOutcome.otherThanAgreed(201, true),
              portal -> lengthened(portal, -1)),
          national(
              "`Content-Length` that is no number, body whole",
              FaultOutcome.good(1),
              portal ->
                  new RawPortal(
                      RawPortal.says(CREATED + "\r\nContent-Length: many", good(portal)))),
          national(
              "no `Content-Length`, body whole",
              FaultOutcome.good(1),
              portal -> new RawPortal(RawPortal.says(CREATED, good(portal)))),
          national(
              "no `Content-Length`, body cut",
              FaultOutcome.otherThanAgreed(201, true),
              portal -> {
                byte[] whole = good(portal);
                return new RawPortal(
                    RawPortal.says(CREATED, Arrays.copyOf(whole, whole.length / 2)));
              }),
          national(
              "broken chunks",
              FaultOutcome.unanswered(3),
              told(portal -> portal.always(LIST, aResponse().withFault(MALFORMED_RESPONSE_CHUNK)))),
          national(
              "body in UTF-16",
              FaultOutcome.good(1),
              told(
                  portal ->
                      portal.always(
                          LIST,
                          aResponse()
                              .withStatus(201)
                              .withBody(portal.recorded(Fault.NATIONAL, LIST).getBytes(UTF_16))))));

  private BodyFaults() {}

  private static byte[] good(PortalDouble portal) {
    return portal.recorded(Fault.NATIONAL, LIST).getBytes(UTF_8);
  }

  private static FaultyPlace lengthened(PortalDouble portal, int bytes) throws IOException {
    byte[] body = good(portal);
    return new RawPortal(
        RawPortal.says(CREATED + "\r\nContent-Length: " + (body.length + bytes), body));
  }

  private static Fault blocked(String words, String body) {
    return national(words, FaultOutcome.refused(200), says(body));
  }

  private static Fault.Mishap says(String body) {
    return told(portal -> portal.always(LIST, aResponse().withStatus(200).withBody(body)));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
