package vn.dvcrank.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.fetch.FolderSource;
import vn.dvcrank.connectors.fetch.FormFields;
import vn.dvcrank.connectors.fetch.TokenHeader;
import vn.dvcrank.connectors.fetch.WebSource;
import vn.dvcrank.scoring.period.PeriodKind;

/** What a source of exports may be, and how one that cannot be is told. */
class ConfiguredSourceTest {

  private static final String WEB = "name: a, province: H18, url: 'https://a.example/{period}'";

  @TempDir private Path folder;

  @Test
  void nothingIsFetchedUnlessItIsSaid() throws Exception {
    Configuration.Exports exports = ConfigurationFile.load(Optional.empty()).exports();
    assertThat(exports.sources()).isEmpty();
    assertThat(exports.largestFileBytes()).isEqualTo(268_435_456);
    assertThat(exports.totalTimeout()).hasMinutes(10);
  }

  /** The bundled file's own example, without the signs that make it a comment. */
  @Test
  void theDocumentedExampleIsOne() throws Exception {
    Path bundled = Path.of("src/main/resources/vn/dvcrank/pipeline/config/dvcrank.yaml");
    String example =
        Files.readAllLines(bundled).stream()
            .filter(line -> line.startsWith("  # sources:") || line.startsWith("  #   "))
            .map(line -> "  " + line.substring("  # ".length()))
            .collect(Collectors.joining("\n", "exports:\n", "\n"));
    List<ConfiguredSource> sources = load(example).exports().sources();
    assertThat(sources)
        .extracting(one -> one.source().name())
        .containsExactly("one-stop", "summary-forms", "mounted");
    ConfiguredSource first = sources.get(0);
    assertThat(first.periods()).containsExactly(PeriodKind.MONTH, PeriodKind.YEAR);
    assertThat(first.everyDays()).isEqualTo(1);
    assertThat(first.credential().orElseThrow())
        .isEqualTo(
            new ConfiguredSource.Credential(
                new TokenFrom.SecretFile(Path.of("/etc/dvcrank/one-stop.token")),
                TokenHeader.BEARER));
    assertThat(sources.get(1).source())
        .isInstanceOfSatisfying(
            WebSource.class, web -> assertThat(web.payload()).containsInstanceOf(FormFields.class));
    assertThat(sources.get(2).source())
        .isInstanceOfSatisfying(
            FolderSource.class, one -> assertThat(one.folder()).isEqualTo(Path.of("/mnt/exports")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "province: H18, folder: /mnt                      | name: is missing",
        "name: a, folder: /mnt                            | province: is missing",
        "name: a, province: H18                           | give a url or a folder",
        "name: a, province: national, folder: /mnt        | province: a province's code",
        "name: a, province: Nghe An, folder: /mnt         | province: a province's code",
        "name: A b, province: H18, folder: /mnt           | name: small letters",
        "name: 7, province: H18, folder: /mnt             | name: a text",
        "name: , province: H18, folder: /mnt              | name: a text",
        "name: a, province: H18, folder: mnt              | folder: write the whole path",
        "name: a, province: H18, folder: /mnt, every: P1D | every: there is no such setting",
        "name: a, province: H18, folder: /mnt, url: x     | url: there is no such setting",
        "name: a, province: H18, url: 'x'                 | url: an address",
        "name: a, province: H18, url: 'https://a.example/{day}' | url: only {period}",
        "name: a, province: H18, url: 'https://a.example/{from}' | periods: say which",
        "name: a, province: H18, url: 'https://a.example/x', periods: [year] | periods: nothing says",
        "name: null, province: H18, folder: /mnt          | name: has no value",
        "WEB, periods: year                               | periods: a list",
        "WEB, periods: [week]                             | periods: write year",
        "WEB, periods: [year], every: PT5H                | every: whole days",
        "WEB, periods: [year], every: P0D                 | every: whole days",
        "WEB, periods: [year], every: P400D               | every: whole days",
        "WEB, periods: [year], every: daily               | every: whole days",
        "WEB, periods: [year], method: PUT                | method: write GET or POST",
        "WEB, periods: [year], method: POST               | method: POST sends",
        "WEB, periods: [year], method: GET, form: {a: b}  | method: POST sends",
        "WEB, periods: [year], form: {a: b}, json: {a: b} | not both",
        "WEB, periods: [year], form: {a: {from}}          | form: a text is expected in each",
        "WEB, periods: [year], form: [a]                  | form: fields by name",
        "WEB, periods: [year], json: [a]                  | json: fields by name",
        "WEB, periods: [year], json: {a: '{week}'}        | only {period}",
        "WEB, periods: [year], date-format: dd-MM         | date-format: write",
        "WEB, periods: [year], header: 'X: {token}'       | header: give token-from too",
        "WEB, periods: [year], token-from: {env: 7x}      | token-from.env",
        "WEB, periods: [year], token-from: {file: x}      | token-from.file",
        "WEB, periods: [year], token-from: {}             | token-from: write",
        "WEB, periods: [year], token-from: {env: A, file: /x} | token-from: write",
        "WEB, periods: [year], token-from: {value: x}     | token-from.value: there is no such",
      })
  void aSourceThatCannotBeIsTold(String settings, String words) {
    assertThat(refusal("sources: [{" + settings.replace("WEB", WEB) + "}]")).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token-from: s3cret",
        "token: s3cret",
        "header: 'Authorization: Bearer s3cret', token-from: {env: A}",
        "json: {password: s3cret}",
        "form: {api_key: s3cret}",
        "url: 'https://a.example/x?token=s3cret'",
        "url: 'https://me:s3cret@a.example/x'",
      })
  void aTokenInTheConfigurationIsRefusedAndNotRepeated(String setting) {
    String url = setting.startsWith("url") ? "" : "url: 'https://a.example/x', ";
    assertThat(refusal("sources: [{name: a, province: H18, " + url + setting + "}]"))
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources: {name: a} | exports.sources",
        "sources: [a] | settings by name",
        "sources: [null] | exports.sources.0",
        "largest-file-bytes: 0 | largest-file-bytes",
        "largest-file-bytes: 9999999999 | largest-file-bytes",
        "total-timeout: PT0S | total-timeout",
        "source: [] | exports.source",
      })
  void settingsOfExportsAreHeldToo(String settings, String words) {
    assertThat(refusal(settings)).contains(words);
  }

  @Test
  void namesAreGivenOnce() {
    String one = "{name: a, province: H18, folder: /mnt}";
    assertThat(refusal("sources: [" + one + ", " + one + "]")).contains("two of them are called a");
  }

  private String refusal(String exports) {
    ConfigurationException refused =
        catchThrowableOfType(
            ConfigurationException.class, () -> load("exports: {" + exports + "}"));
    String message = String.valueOf(Objects.requireNonNull(refused, exports).getMessage());
    assertThat(message)
        .startsWith(folder.resolve("dvcrank.yaml") + ": ")
        .doesNotContain("\n")
        .doesNotContain("vn.dvcrank");
    return message;
  }

  private Configuration load(String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("dvcrank.yaml"), yaml);
    return ConfigurationFile.load(Optional.of(file));
  }
}
