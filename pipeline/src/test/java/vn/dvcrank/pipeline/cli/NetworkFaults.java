package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static vn.dvcrank.pipeline.cli.Fault.national;
import static vn.dvcrank.pipeline.cli.Fault.province;
import static vn.dvcrank.pipeline.cli.Fault.told;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** Faults on the way to the portal and back. */
final class NetworkFaults {

  private static final String BEGUN =
      "HTTP/1.1 201 Created\r\nContent-Length: 18443\r\n\r\n{\"code\":\"OK\",";

  static final List<Fault> ALL =
      List.of(
          national(
              "the host's name is not known (DNS)",
              FaultOutcome.unanswered(3),
              // RFC 2606 keeps this name from ever being given to a host.
              portal -> FaultyPlace.at("http://portal.invalid")),
          national("connection refused", FaultOutcome.unanswered(3), portal -> refusing()),
          national(
              "connection reset before the answer",
              FaultOutcome.unanswered(3),
              portal -> new RawPortal(RawPortal.resets(""))),
          national(
              "connection reset within the answer",
              FaultOutcome.unanswered(3),
              portal -> new RawPortal(RawPortal.resets(BEGUN))),
          national(
              "connection closed without an answer",
              FaultOutcome.unanswered(3),
              portal -> new RawPortal(connection -> {})),
          national(
              "connection reset twice, then a good answer",
              FaultOutcome.good(3),
              told(
                  portal ->
                      portal.times(
                          2, "service-results", aResponse().withFault(CONNECTION_RESET_BY_PEER)))),
          national(
              "no byte within `source.read-timeout`",
              FaultOutcome.unanswered(3),
              portal -> new RawPortal(RawPortal.keepsSilent()).with("read-timeout", "PT0.2S")),
          national(
              "drip feed of a body past `source.total-timeout`",
              FaultOutcome.unanswered(3),
              portal -> new RawPortal(RawPortal.drips(BEGUN)).with("total-timeout", "PT0.4S")),
          national(
              "drip feed of a head past `source.total-timeout`",
              FaultOutcome.unanswered(3),
              portal ->
                  new RawPortal(RawPortal.drips("HTTP/1.1 201 Created\r\nX-Drip:"))
                      .with("total-timeout", "PT0.4S")),
          national(
              "head without end",
              FaultOutcome.unanswered(3),
              portal ->
                  new RawPortal(
                      RawPortal.repeats(
                          "HTTP/1.1 201 Created\r\n", "X-Head: again\r\n".getBytes(US_ASCII)))),
          national(
              "an answer that is not HTTP",
              FaultOutcome.unanswered(3),
              portal ->
                  new RawPortal(RawPortal.says("220 mail ready", "EHLO?".getBytes(US_ASCII)))),
          province(
              "one group's question of a province is reset, always",
              FaultOutcome.lacking(
                  "transient",
                  false,
                  3,
                  "source_unreachable",
                  "answers_missing",
                  "gate_coverage_low"),
              told(
                  portal ->
                      portal.always(
                          "dvc-progress-tree", aResponse().withFault(CONNECTION_RESET_BY_PEER)))));

  private NetworkFaults() {}

  /** A port that is taken, and on which nobody listens. */
  private static FaultyPlace refusing() throws IOException {
    Socket taken = new Socket();
    taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new FaultyPlace() {
      @Override
      public String origin() {
        return "http://127.0.0.1:" + taken.getLocalPort();
      }

      @Override
      public void close() throws IOException {
        taken.close();
      }
    };
  }
}
