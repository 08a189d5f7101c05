package vn.dvcrank.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is called, as the configuration says it. */
class ConfiguredAlertTest {

  @TempDir private Path folder;

  private Configuration load(String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("dvcrank.yaml"), yaml + "\n");
    return ConfigurationFile.load(Optional.of(file));
  }

  @Test
  void nobodyIsCalledUnlessSaid() throws Exception {
    assertThat(load("").alert().isNobody()).isTrue();
    assertThat(load("").metrics().file()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.vn/T0/B0/x",
        "http://127.0.0.1:9/x",
        "http://localhost/x",
        "http://[::1]:8/x"
      })
  void anAddressIsHttpsOrOfThisMachine(String url) throws Exception {
    assertThat(load("alert: {webhook: \"" + url + "\"}").alert().webhook()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alert: {webhook: 'http://example.vn/s3cret'} | https is expected",
        "alert: {webhook: 'http://127.0.0.1.example.vn/s3cret'} | https is expected",
        "alert: {webhook: 'ftp://example.vn/s3cret'} | begins with https://",
        "alert: {webhook: 's3cret'} | begins with https://",
        "alert: {webhook: 'https://a b/s3cret'} | no address",
        "alert: {webhook: 'https://me:s3cret@example.vn/'} | give token-from and header",
        "alert: {command: s3cret} | a list is expected",
        "alert: {command: [1]} | a list of texts",
        "alert: {command: ['']} | is a program",
        "alert: {timeout: PT0S} | timeout",
        "alert: {timeout: PT11M} | timeout",
        "alert: {token-from: {env: A}} | give a webhook too",
        "alert: {webhook: 'https://example.vn', token-from: {env: A, file: /b}} | token-from",
        "alert: {command: [a], retries: 3} | there is no such setting",
        "metrics: {file: relative.prom} | a whole path",
        "metrics: {file: /tmp/metrics.txt} | ends with .prom",
      })
  void whatIsWrongIsSaidWithoutWhatMayBeSecret(String yaml, String said) {
    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(said)
        .message()
        .doesNotContain("s3cret");
  }
}
