package vn.dvcrank.connectors.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.dvcrank.connectors.portal.PortalClients.ANY;
import static vn.dvcrank.connectors.portal.PortalClients.client;
import static vn.dvcrank.connectors.portal.PortalClients.manners;
import static vn.dvcrank.connectors.portal.StubbedPortal.GOOD;
import static vn.dvcrank.connectors.portal.StubbedPortal.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies are decoded, and bounded by what they decode to. */
@Timeout(60)
class PortalBodyTest {

  @RegisterExtension static final StubbedPortal SERVER = new StubbedPortal();

  private final VirtualTime time = new VirtualTime();

  @Test
  void decodesGzip() throws Exception {
    SERVER.answers(
        status(200).withHeader("Content-Encoding", "gzip").withBody(gzip(GOOD.getBytes(UTF_8))));
    try (PortalClient client = client(manners(), time)) {
      PortalAnswer answer = client.exchange(SERVER.request(), ANY);
      assertThat(answer.body()).isEqualTo(GOOD.getBytes(UTF_8));
      assertThat(answer.header("Content-Encoding")).isEmpty();
    }
    SERVER.verify(postRequestedFor(anyUrl()).withHeader("Accept-Encoding", containing("gzip")));
  }

  @Test
  void theBoundCountsDecodedBytes() throws Exception {
    byte[] bomb = gzip(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    SERVER.answers(status(200).withHeader("Content-Encoding", "gzip").withBody(bomb));
    assertThat(SERVER.failure(manners(), time))
        .isInstanceOf(ContractFailure.class)
        .hasMessageContaining("more than 100000 bytes");
    assertThat(SERVER.asked()).isEqualTo(1);
  }

  @Test
  void aBodyOfExactlyTheBoundIsTaken() throws Exception {
    SERVER.answers(status(200).withBody(new byte[100_000]));
    try (PortalClient client = client(manners(), time)) {
      assertThat(client.exchange(SERVER.request(), ANY).body()).hasSize(100_000);
    }
    SERVER.answers(status(200).withBody(new byte[100_001]));
    assertThat(SERVER.failure(manners(), time)).isInstanceOf(ContractFailure.class);
  }

  @Test
  void aBodyWithoutEndIsLeftAtTheBound() throws Exception {
    byte[] block = new byte[8192];
    try (RawServer server =
            new RawServer(
                out -> {
                  out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
                  while (true) {
                    out.write(block);
                  }
                });
        PortalClient client = client(manners(), time)) {
      assertThat(
              catchThrowableOfType(
                  PortalFailure.class,
                  () -> client.exchange(PortalClients.post(server.uri()), ANY)))
          .isInstanceOf(ContractFailure.class);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void brokenGzipIsNeverAnAnswer() {
    SERVER.answers(
        status(200).withHeader("Content-Encoding", "gzip").withBody("not gzip at all, no"));
    assertThat(SERVER.failure(manners(), time)).isInstanceOf(TransientFailure.class);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
