package vn.dvcrank.pipeline.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.pipeline.config.Configuration;
import vn.dvcrank.pipeline.config.ConfigurationException;
import vn.dvcrank.pipeline.config.ConfigurationFile;

/** What a trust store may be, and how one that cannot be used is told. */
class TrustStoreTest {

  private static final String PASSWORD = "correct horse";

  private final HeldCertificate issuer =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  @TempDir private Path folder;

  @Test
  void withoutOneThePlatformsIssuersAreBelieved() throws Exception {
    assertThat(TrustStore.of(ConfigurationFile.load(Optional.empty()).source())).isEmpty();
  }

  @Test
  void pemMayHaveTextAroundSeveralCertificates() throws Exception {
    HeldCertificate other = new HeldCertificate.Builder().certificateAuthority(0).build();
    Path pem =
        Files.writeString(
            folder.resolve("issuers.pem"),
            "# the house -- and another\n"
                + issuer.certificatePem()
                + "\r\nsubject=CN=Ủy ban\n"
                + other.certificatePem());
    assertThat(TrustStore.of(source(pem, ""))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PKCS12", "JKS"})
  void aKeystoreIsOpenedWithThePasswordInAFile(String type) throws Exception {
    Path keystore = keystore(type);
    assertThat(TrustStore.of(source(keystore, secret(PASSWORD + "\n").toString()))).isPresent();
    Path wrong = secret("wrong");
    assertThatThrownBy(() -> TrustStore.of(source(keystore, wrong.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("source.trust-store: " + keystore)
        .hasMessageNotContaining("wrong");
  }

  @Test
  void aKeystoreWhosePasswordIsNotGivenHasNoIssuers() throws Exception {
    Path keystore = keystore("PKCS12");
    assertThatThrownBy(() -> TrustStore.of(source(keystore, "")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing at all",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
      })
  void aFileWithoutAnIssuerIsRefused(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("issuers.pem"), content);
    assertThatThrownBy(() -> TrustStore.of(source(file, "")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("source.trust-store: " + file + ": ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void filesThatAreNotThereAreNamed() throws Exception {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> TrustStore.of(source(nowhere, "")))
        .hasMessage("source.trust-store: " + nowhere + ": there is no such file");
    assertThatThrownBy(() -> TrustStore.of(source(keystore("PKCS12"), nowhere.toString())))
        .hasMessage("source.trust-store-password-file: " + nowhere + ": there is no such file");
  }

  @Test
  void aPasswordThatOthersCanReadIsRefused() throws Exception {
    Path open = secret(PASSWORD);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> TrustStore.of(source(keystore("PKCS12"), open.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(PASSWORD);
  }

  @Test
  void passesAreNotEvenPreparedWithATrustStoreThatCannotBeUsed() throws Exception {
    Path yaml =
        Files.writeString(
            folder.resolve("dvcrank.yaml"), "source: {trust-store: /nowhere/issuers.pem}");
    Configuration configuration = ConfigurationFile.load(Optional.of(yaml));
    assertThatThrownBy(() -> new Passes(configuration, InstantSource.fixed(Instant.EPOCH)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("/nowhere/issuers.pem");
  }

  private Configuration.Source source(Path trustStore, String passwordFile) throws Exception {
    Path yaml =
        Files.writeString(
            folder.resolve("dvcrank.yaml"),
            "source: {trust-store: '%s', trust-store-password-file: '%s'}"
                .formatted(trustStore, passwordFile));
    return ConfigurationFile.load(Optional.of(yaml)).source();
  }

  private Path keystore(String type) throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    store.setCertificateEntry("house", issuer.certificate());
    Path file = folder.resolve("issuers." + type);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private Path secret(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
