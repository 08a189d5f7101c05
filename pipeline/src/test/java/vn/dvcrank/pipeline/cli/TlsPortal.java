package vn.dvcrank.pipeline.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;

/** A portal behind TLS, with a certificate made just now by an issuer whom nobody knows. */
final class TlsPortal implements FaultyPlace {

  private static final String PASSWORD = "for this test";

  /** What its certificate says. */
  enum Certificate {
    GOOD,
    OF_ANOTHER_HOST,
    EXPIRED
  }

  private final Path folder;
  private final WireMockServer server;

  /** Answers what the other does in a good night. */
  TlsPortal(PortalDouble portal, Certificate kind) throws IOException, GeneralSecurityException {
    folder = Files.createTempDirectory("tls-portal");
    HeldCertificate issuer = issuer();
    Files.writeString(issuers(), issuer.certificatePem());
    Files.writeString(otherIssuers(), issuer().certificatePem());
    server =
        new WireMockServer(
            wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .keystoreType("PKCS12")
                .keystorePath(keystore(certificate(kind, issuer), issuer).toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
    server.start();
    server.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(201)
                    .withBody(portal.recorded(Fault.NATIONAL, "service-results"))));
  }

  private static HeldCertificate issuer() {
    return new HeldCertificate.Builder().certificateAuthority(0).build();
  }

  private static HeldCertificate certificate(Certificate kind, HeldCertificate issuer) {
    HeldCertificate.Builder builder =
        new HeldCertificate.Builder()
            .signedBy(issuer)
            .addSubjectAlternativeName(
                kind == Certificate.OF_ANOTHER_HOST ? "127.0.0.2" : "127.0.0.1");
    if (kind == Certificate.EXPIRED) {
      long now = Instant.now().toEpochMilli();
      builder.validityInterval(
          now - Duration.ofDays(2).toMillis(), now - Duration.ofDays(1).toMillis());
    }
    return builder.build();
  }

  private Path keystore(HeldCertificate own, HeldCertificate issuer)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "portal",
        own.keyPair().getPrivate(),
        PASSWORD.toCharArray(),
        new java.security.cert.Certificate[] {own.certificate(), issuer.certificate()});
    Path file = folder.resolve("portal.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  /** A PEM file with the issuer of its certificate. */
  Path issuers() {
    return folder.resolve("issuers.pem");
  }

  /** A PEM file with somebody else. */
  Path otherIssuers() {
    return folder.resolve("other-issuers.pem");
  }

  @Override
  public String origin() {
    return "https://127.0.0.1:" + server.httpsPort();
  }

  @Override
  public void close() throws IOException {
    server.stop();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.delete(file);
      }
    }
  }
}
