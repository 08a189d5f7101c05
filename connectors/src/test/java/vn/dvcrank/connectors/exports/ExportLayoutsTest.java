package vn.dvcrank.connectors.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.DossierStatus;

class ExportLayoutsTest {

  private static final String SOUND =
      """
      layout: own
      form: dossiers
      source: made for a test
      columns:
        code: {required: true, headers: [Mã]}
        handled-by: {required: true, headers: [Nơi]}
        received-on: {required: true, headers: [Đến]}
        finished: {required: true, headers: [Xong]}
        reused: {headers: [Lại], empty-is-no: true}
      values:
        statuses: {returned: [Đã giao]}
      """;

  @TempDir private Path folder;

  private ExportLayouts with(String yaml) throws IOException, InvalidLayoutException {
    Files.writeString(folder.resolve("own.yaml"), yaml);
    return ExportLayouts.with(folder);
  }

  @Test
  void layoutsOfAFolderAreAddedToThoseOfTheProgram() throws Exception {
    assertThat(ExportLayouts.bundled().names())
        .containsExactly(
            "dossiers-ma-ho-so",
            "dossiers-so-ho-so",
            "ii-06a-by-field",
            "ii-06a-by-unit",
            "ii-06a-by-unit-no-ordinal");
    assertThat(with(SOUND).names()).hasSize(6).contains("own");
    assertThat(ExportLayouts.with(folder.resolve("none")).names()).hasSize(5);
  }

  @Test
  void aLayoutOfTheSameNameTakesThePlaceOfTheProgramsOne() throws Exception {
    ExportLayouts layouts = with(SOUND.replace("layout: own", "layout: dossiers-ma-ho-so"));
    assertThat(layouts.names()).hasSize(5);
    assertThat(
            Sheet.of("Mã|Nơi|Đến|Xong", "H18-260903-1|Sở Y tế|03/09/2026|")
                .read(layouts, ExportHints.NONE)
                .dossiers())
        .hasSize(1);
  }

  @Test
  void aLayoutsOwnWordsGoBeforeTheCommonOnes() throws Exception {
    ExportLayouts layouts =
        with(
            SOUND
                .replace(
                    "reused: {headers: [Lại], empty-is-no: true}",
                    "status: {required: true, headers: [Rồi]}")
                .replace("[Đã giao]", "[Đã giao, 4]"));
    assertThat(
            Sheet.of(
                    "Mã|Nơi|Đến|Xong|Rồi",
                    "H18-260903-1|Sở Y tế|03/09/2026|03/09/2026|đã  GIAO.",
                    "H18-260903-2|Sở Y tế|03/09/2026|03/09/2026|4",
                    "H18-260903-3|Sở Y tế|03/09/2026||2")
                .read(layouts, ExportHints.NONE)
                .dossiers())
        .extracting(Dossier::status)
        .containsExactly(DossierStatus.RETURNED, DossierStatus.RETURNED, DossierStatus.RECEIVED);
  }

  @Test
  void twoFilesWithOneNameAreRefused() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), SOUND);
    assertThatThrownBy(() -> with(SOUND))
        .isInstanceOf(InvalidLayoutException.class)
        .hasMessageContaining("own.yaml: DUPLICATE_NAME at layout: ")
        .hasMessageContaining("a.yaml");
  }

  @Test
  void twoLayoutsThatFitAlikeAreRefusedWithBothNames() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), SOUND.replace("layout: own", "layout: other"));
    ExportLayouts layouts = with(SOUND);
    Sheet sheet = Sheet.of("Mã|Nơi|Đến|Xong", "H18-260903-1|Sở Y tế|03/09/2026|");
    assertThatThrownBy(() -> sheet.read(layouts, ExportHints.NONE))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("the layouts other and own alike");
    assertThatThrownBy(() -> new ExportReader(layouts, sheet).recognise(Sheet.FILE))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("the layouts other and own alike");
    Files.writeString(
        folder.resolve("a.yaml"),
        SOUND.replace("layout: own", "layout: other").replace("[Lại]", "[Thêm]"));
    Sheet more = Sheet.of("Mã|Nơi|Đến|Xong|Thêm", "H18-260903-1|Sở Y tế|03/09/2026||");
    assertThat(more.read(ExportLayouts.with(folder), ExportHints.NONE).reading().head().layout())
        .isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "UNKNOWN_KEY;colour;'source: ';'colour: blue\nsource: '",
        "UNKNOWN_KEY;columns.code.colour;code: {;code: {colour: blue,",
        "MISSING_KEY;source;source: made for a test;''",
        "BAD_VALUE;source;made for a test;[a]",
        "BAD_VALUE;columns.code.required;code: {required: true;code: {required: perhaps",
        "BAD_VALUE;columns;'columns:\n';'columns: 7\nx:\n'",
        "BAD_NAME;layout;own;Của tôi",
        "UNKNOWN_FORM;form;dossiers;letters",
        "UNKNOWN_MEANING;columns.received;received-on:;received:",
        "UNKNOWN_MEANING;columns.nobody;reused:;nobody:",
        "MEANING_NOT_REQUIRED;columns.code;code: {required: true,;code: {",
        "MEANING_NOT_REQUIRED;columns.finished;finished: {required: true,;finished: {",
        "BLANK_HEADER;columns.code.headers;[Mã];[Mã, ' ']",
        "DUPLICATE_HEADER;columns.reused.headers;[Lại];[mã]",
        "PERSONAL_HEADER;columns.reused.headers;[Lại];['CHỦ HỒ SƠ:']",
        "BAD_VALUE;columns.reused.empty-is-no;empty-is-no: true;empty-is-no: perhaps",
        "BAD_VALUE;values.statuses.returned;[Đã giao];[Đã giao, yes]",
        "BAD_EMPTY_MEANING;columns.code.empty-is-no;headers: [Mã];headers: [Mã], empty-is-no: true",
        "UNKNOWN_DATE_FORMAT;values.dates;values:;'values:\n  dates: [MM/dd/yyyy]'",
        "BAD_CODE_FORM;values.dossier-codes;values:;'values:\n  dossier-codes: [<x>]'",
        "UNKNOWN_VALUE;values.statuses.sent;returned:;sent:",
        "DUPLICATE_WORD;values.statuses.resolved;[Đã giao];[Đã giao], resolved: [ĐÃ GIAO]",
        "UNREADABLE;'';source:;'source: &a'",
      })
  void aFaultIsNamedWithItsFileAndKey(LayoutCheck check, String key, String sound, String broken) {
    String yaml = SOUND.replace(sound, broken.replace("\\n", "\n"));
    if (check == LayoutCheck.UNREADABLE) {
      yaml = yaml.replace("source: &a", "source: *a");
    }
    String wrong = yaml;
    assertThat(wrong).isNotEqualTo(SOUND);
    assertThatThrownBy(() -> with(wrong))
        .isInstanceOfSatisfying(
            InvalidLayoutException.class,
            e -> {
              assertThat(e.faults())
                  .extracting(LayoutFault::check, LayoutFault::key)
                  .contains(tuple(check, key));
              assertThat(e.getMessage()).contains("own.yaml: ").doesNotContain("\n");
            });
  }

  @Test
  void bigAndDeepFilesAreRefused() {
    assertThatThrownBy(() -> with(SOUND + "#".repeat(300_000)))
        .isInstanceOf(InvalidLayoutException.class)
        .hasMessageContaining("longer than");
    assertThatThrownBy(() -> with(SOUND + "deep: " + "[".repeat(40) + "]".repeat(40)))
        .isInstanceOf(InvalidLayoutException.class)
        .hasMessageContaining("UNREADABLE");
  }

  @Test
  void theDocumentedExampleIsALayout() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "operations.md"));
    String section = page.substring(page.indexOf("## Layouts of exports"));
    Matcher example = Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(section);
    assertThat(example.find()).isTrue();
    ExportLayouts layouts = with(example.group(1));
    assertThat(layouts.names()).hasSize(6);
    for (Meaning meaning : Meaning.values()) {
      assertThat(section).as("meaning").contains("`" + meaning.label() + "`");
    }
    for (DossierStatus status : DossierStatus.values()) {
      assertThat(section)
          .as("status")
          .contains("`" + status.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`");
    }
    for (DateFormat format : DateFormat.values()) {
      assertThat(section).as("date format").contains("`" + format.label() + "`");
    }
  }
}
