package vn.dvcrank.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.scoring.period.PeriodKind;
import vn.dvcrank.scoring.unit.Scope;

/** What a configuration file may change, and how one that cannot be used is told. */
class ConfigurationFileTest {

  @TempDir private Path folder;

  @Test
  void withoutAFileTheBundledValuesHold() throws Exception {
    Configuration bundled = ConfigurationFile.load(Optional.empty());
    assertThat(bundled.timer().cron()).isEqualTo("0 0 2 * * ?");
    assertThat(bundled.source().contract()).isEqualTo("portal.evaluation");
    assertThat(bundled.source().base().toString()).startsWith("https://").endsWith("/");
    assertThat(bundled.source().delay()).isEqualTo(Duration.ofMillis(800));
    assertThat(bundled.capture().scopes()).containsExactly(Scope.NATIONAL);
    assertThat(bundled.capture().periods())
        .containsExactly(PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);
    assertThat(bundled.gate().provinces()).isEqualTo(34);
    assertThat(bundled.gate().coverage()).isEqualByComparingTo("0.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "{}", "null"})
  void anEmptyFileChangesNothing(String yaml) throws Exception {
    assertThat(load(yaml)).isEqualTo(ConfigurationFile.load(Optional.empty()));
  }

  @Test
  void aFileChangesOnlyWhatItNames() throws Exception {
    Configuration changed =
        load(
            """
            source:
              base: http://localhost:8080/x/
              tries: 1
            capture:
              scopes: [national, H18]
              periods: [Month]
            gate: {coverage: 0.123456789012345678901}
            """);
    Configuration bundled = ConfigurationFile.load(Optional.empty());
    assertThat(changed.timer()).isEqualTo(bundled.timer());
    assertThat(changed.source().base()).isEqualTo(URI.create("http://localhost:8080/x/"));
    assertThat(changed.source().tries()).isEqualTo(1);
    assertThat(changed.source().userAgent()).isEqualTo(bundled.source().userAgent());
    assertThat(changed.capture())
        .isEqualTo(
            new Configuration.Capture(
                List.of(Scope.NATIONAL, new Scope("H18")),
                List.of(PeriodKind.MONTH),
                bundled.capture().collectClosedDays()));
    assertThat(changed.gate().coverage()).isEqualTo(new BigDecimal("0.123456789012345678901"));
    assertThat(changed.gate().communes()).isEqualTo(bundled.gate().communes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gate: {provinces: many}               | gate.provinces",
        "gate: {provinces: 33.5}               | gate.provinces",
        "gate: {provinces: true}               | gate.provinces",
        "gate: {provinces: }                   | gate.provinces",
        "gate: {provinces: 99999999999}        | gate.provinces",
        "gate: {provinces: -1}                 | gate",
        "gate: {coverage: 1.5}                 | coverage",
        "gate: {units-kept: -0.1}              | units-kept",
        "gate: {totals-kept: }                 | totals-kept",
        "gate: 5                               | gate",
        "gate: [1]                             | gate",
        "gate:                                 | gate",
        "gate: {unit: 3}                       | gate.unit",
        "gates: {provinces: 3}                 | gates",
        "source: {delay: 5 seconds}            | source.delay",
        "source: {delay: 5}                    | source.delay",
        "source: {base: 'no uri at all'}       | source.base",
        "source: {base: evaluation/}           | base",
        "source: {base: 'ftp://example.vn/x'}  | base",
        "source: {landing: 'https:///x'}       | landing",
        "source: {base: 'https://u:p@x.vn/'}   | base: no user and no password",
        "source: {landing: 'https://u@x.vn/'}  | landing: no user and no password",
        "source: {trust-store: [a, b]}         | source.trust-store",
        "source: {verify-tls: false}           | source.verify-tls",
        "source: {trust-store-password: x}     | source.trust-store-password",
        "source: {user_agent: me}              | source.user_agent",
        "capture: {scopes: [national, H1x]}    | capture.scopes",
        "capture: {scopes: national}           | capture.scopes",
        "capture: {scopes: [national, null]}   | capture.scopes.1",
        "capture: {periods: [week]}            | capture.periods",
        "capture: {collect-closed-days: 99999} | collect-closed-days",
        "capture: {collect-closed-days: -1}    | collect-closed-days",
        "timer: {cron: [0, 1]}                 | timer.cron",
      })
  void aSettingThatCannotBeIsNamed(String yaml, String setting) {
    assertThat(refusal(yaml)).contains(setting);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gate: {provinces: 3, provinces: 4}",
        "gate:\n  provinces: 3\ngate:\n  communes: 4\n",
        "gate: {provinces: &few 3, communes: *few}",
        "timer: &t {cron: '0 0 2 * * ?'}\nother: *t",
        "- timer",
        "just a text",
        "gate: {provinces: 3}\n---\ngate: {provinces: 4}",
        "gate: {provinces: 3",
        "gate: \tx: - :",
        "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: 1}}}}}}}}}",
        "gate: {provinces: !!java.io.File /etc/passwd}",
        "gate: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "\u0000"
      })
  void aFileOfAnotherShapeIsRefused(String yaml) {
    refusal(yaml);
  }

  @Test
  void aHugeFileIsRefusedUnread() {
    assertThat(refusal("# " + "x".repeat(300_000))).contains("256 KiB");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    ConfigurationException refused =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ConfigurationFile.load(Optional.of(folder.resolve("none.yaml"))));
    assertThat(refused).hasMessageContaining("none.yaml").hasMessageContaining("cannot be read");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    Path file = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xc3, (byte) 0x28});
    ConfigurationException refused =
        catchThrowableOfType(
            ConfigurationException.class, () -> ConfigurationFile.load(Optional.of(file)));
    assertThat(refused).hasMessageContaining("bytes.yaml");
    assertThat(refused.getMessage()).doesNotContain("\n");
  }

  /** What else stands in the file is nobody's business. */
  @Test
  void aRefusalSaysNothingOfOtherSettings() {
    assertThat(
            refusal(
                """
                source: {landing: "https://someone:secret@proxy.example/"}
                gate: {provinces: many}
                """))
        .doesNotContain("secret");
    assertThat(
            refusal(
                """
                source: {landing: "https://someone:secret@proxy.example/"}
                gate: {provinces: 3
                timer: x
                """))
        .doesNotContain("secret");
  }

  /** In Turkish an I in lower case has no dot. */
  @Test
  void wordsAreReadAlikeEverywhere() throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(load("capture: {periods: [half]}").capture().periods())
          .containsExactly(PeriodKind.HALF);
    } finally {
      Locale.setDefault(before);
    }
  }

  private Configuration load(String yaml) throws IOException, ConfigurationException {
    Path file = folder.resolve("dvcrank.yaml");
    Files.write(file, yaml.getBytes(StandardCharsets.UTF_8));
    return ConfigurationFile.load(Optional.of(file));
  }

  /** The message of a refusal: one line that begins with the file's name. */
  private String refusal(String yaml) {
    ConfigurationException refused =
        catchThrowableOfType(ConfigurationException.class, () -> load(yaml));
    String message = String.valueOf(Objects.requireNonNull(refused, yaml).getMessage());
    assertThat(message)
        .startsWith(folder.resolve("dvcrank.yaml") + ": ")
        .doesNotContain("\n")
        .doesNotContain("vn.dvcrank.pipeline.config");
    return message;
  }
}
