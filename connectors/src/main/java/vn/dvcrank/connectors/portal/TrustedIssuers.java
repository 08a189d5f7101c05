package vn.dvcrank.connectors.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The issuers whose certificates are believed, in the place of those that the platform believes.
 * Everything else about a certificate (its host, its dates, its chain) is checked as ever: there is
 * no way to trust everybody.
 */
public final class TrustedIssuers {

  private static final int LARGEST = 4 * 1024 * 1024;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

  private final X509TrustManager manager;

  private TrustedIssuers(X509TrustManager manager) {
    this.manager = manager;
  }

  /**
   * Reads a trust store: certificates in PEM, or a keystore (PKCS12 or JKS), of which only the
   * certificates that stand by themselves count. What it is, its content says.
   *
   * @param password of a keystore; not used for PEM
   * @throws IOException when it cannot be read or has no certificate; the message is for people,
   *     and says nothing of the password
   */
  public static TrustedIssuers read(Path file, Optional<String> password) throws IOException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LARGEST + 1);
    }
    if (content.length > LARGEST) {
      throw new IOException("larger than 4 MiB is no trust store");
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    try {
      return of(
          text.contains("-----BEGIN ") ? certificates(text) : certificates(content, password));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("its certificates cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static List<Certificate> certificates(String pem) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<Certificate> certificates = new ArrayList<>();
    for (MatchResult block : PEM.matcher(pem).results().toList()) {
      byte[] der = Base64.getMimeDecoder().decode(block.group(1));
      certificates.add(factory.generateCertificate(new ByteArrayInputStream(der)));
    }
    return certificates;
  }

  private static List<Certificate> certificates(byte[] keystore, Optional<String> password)
      throws GeneralSecurityException, IOException {
    // The platform's reader of PKCS12 reads JKS too.
    KeyStore store = KeyStore.getInstance("PKCS12");
    Optional<char[]> letters = password.map(String::toCharArray);
    try {
      store.load(new ByteArrayInputStream(keystore), letters.orElse(null));
    } catch (IOException e) {
      throw new IOException(
          "neither PEM nor a keystore that its password"
              + (password.isPresent() ? "" : " (none is given)")
              + " opens",
          e);
    } finally {
      letters.ifPresent(one -> Arrays.fill(one, ' '));
    }
    List<Certificate> certificates = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isCertificateEntry(alias)) {
        certificates.add(store.getCertificate(alias));
      }
    }
    return certificates;
  }

  private static TrustedIssuers of(List<Certificate> issuers)
      throws GeneralSecurityException, IOException {
    if (issuers.isEmpty()) {
      throw new IOException(
          "no certificate of an issuer is in it; a keystore may need its password");
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (Certificate issuer : issuers) {
      store.setCertificateEntry("issuer-" + store.size(), issuer);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager known) {
        return new TrustedIssuers(known);
      }
    }
    throw new GeneralSecurityException("this Java has no trust manager for X.509");
  }

  X509TrustManager manager() {
    return manager;
  }

  /** Makes sockets that believe these issuers and nobody else. */
  SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }
}
