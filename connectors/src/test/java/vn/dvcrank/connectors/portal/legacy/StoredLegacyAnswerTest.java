package vn.dvcrank.connectors.portal.legacy;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.DIEN_BIEN;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.YEAR;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.array;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.csv;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.file;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.hints;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.row;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.table;
import static vn.dvcrank.connectors.portal.legacy.LegacyAnswers.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.rank.Basis;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.AbsenceReason;
import vn.dvcrank.scoring.score.Cell;
import vn.dvcrank.scoring.score.Element;
import vn.dvcrank.scoring.unit.Scope;

/** An answer kept as a file is the answer: in every form, and no other figures. */
class StoredLegacyAnswerTest {

  private final StoredLegacyAnswer reader = new StoredLegacyAnswer();

  private ImportedCapture read(byte[] content) throws UnreadableImportException {
    List<ImportedCapture> captures = reader.read(new ImportedFile("kept", content), hints());
    assertThat(captures).hasSize(1);
    return captures.get(0);
  }

  private ImportedCapture readText(String content) throws UnreadableImportException {
    return read(content.getBytes(UTF_8));
  }

  private AbstractThrowableAssert<?, ?> refused(byte[] content, ImportHints hints) {
    return assertThatThrownBy(() -> reader.read(new ImportedFile("kept", content), hints))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageStartingWith("kept");
  }

  private AbstractThrowableAssert<?, ?> refused(String content) {
    return refused(content.getBytes(UTF_8), hints());
  }

  @Test
  void theAnswerItselfIsReadAsTheContractReadsIt() throws Exception {
    ImportedCapture json = read(LegacyAnswers.json("20"));
    assertThat(json.source()).isEqualTo("portal.legacy").isEqualTo(reader.kind());
    assertThat(json.figures())
        .isEqualTo(new RankingKey("qd766", "2022", Basis.PORTAL, DIEN_BIEN, YEAR));
    assertThat(json.observations())
        .hasSize(58)
        .isEqualTo(LegacyPages.read(LegacyAnswers.json("20")).observations());
    assertThat(json.findings()).isEmpty();
    assertThat(json.report()).isEmpty();
    assertThat(json.lines()).hasSize(58).allMatch(line -> line.kind().equals("row"));
  }

  @Test
  void everyFormGivesTheSame() throws Exception {
    ImportedCapture json = read(LegacyAnswers.json("20"));
    List<List<String>> table = table("20");
    String commas = csv(table, ',');
    assertThat(commas).startsWith("\uFEFF");
    byte[][] forms = {
      commas.getBytes(UTF_8),
      commas.substring(1).getBytes(UTF_8),
      commas.replace("\r\n", "\n").getBytes(UTF_8),
      csv(table, ';').getBytes(UTF_8),
      xlsx(table, false),
      ("\uFEFF" + new String(LegacyAnswers.json("20"), UTF_8)).getBytes(UTF_8)
    };
    for (byte[] form : forms) {
      ImportedCapture other = read(form);
      assertThat(other.figures()).isEqualTo(json.figures());
      assertThat(other.observations()).isEqualTo(json.observations());
      assertThat(other.findings()).isEmpty();
    }
  }

  @Test
  void figuresThatAreNumbersInAWorkbookStayExact() throws Exception {
    assertThat(read(xlsx(table("20"), true)).observations())
        .isEqualTo(read(LegacyAnswers.json("20")).observations());
  }

  @Test
  void rowsSayWhoseTheyAre() throws Exception {
    byte[] provinces =
        array(
            row("000.00.00.H37", "1", "UBND tỉnh Lạng Sơn", "80.5"),
            row("H18", "1", "UBND tỉnh Điện Biên", "91.41"));
    ImportedCapture national = read(provinces);
    assertThat(national.figures().scope()).isEqualTo(Scope.NATIONAL);
    assertThat(national.observations())
        .extracting(one -> one.unit().code())
        .containsExactly("H18", "H37");
    assertThat(read(array(row("H01.2", "2", "Sở", "1"))).figures().scope())
        .isEqualTo(new Scope("H01"));
    ImportHints contradicted =
        new ImportHints(Optional.of(YEAR), Optional.of(DIEN_BIEN), hints().names());
    refused(provinces, contradicted).hasMessageContaining("H18 was given");
  }

  @Test
  void rowsOfTwoProvincesAreNotOneAnswer() {
    refused(array(row("H18.1", "3", "A", "1"), row("H01.1", "3", "B", "1")), hints())
        .hasMessageContaining("H01 and H18");
    refused(array(row("x y", "9", "A", "1")), hints()).hasMessageContaining("none of its 1 rows");
  }

  @Test
  void ofWhenItIsMustBeSaid() {
    refused(
            LegacyAnswers.json("20"),
            new ImportHints(Optional.empty(), Optional.empty(), hints().names()))
        .hasMessageContaining("--period");
  }

  @Test
  void aHeaderThatCannotBeTrustedIsRefused() {
    String whole = csv(table("20"), ',');
    refused(whole.replaceFirst("CAPDONVIID", "TDGQ"))
        .hasMessageContaining("row 1, columns 6 and 8: both are called TDGQ");
    refused(whole.replaceFirst("TTTT,", "XXXX,")).hasMessageContaining("no column TTTT");
    refused(whole.replaceFirst("CAPDONVIID", " ")).hasMessageContaining("column 6: a column");
    refused(whole.replaceFirst("TTTT,", "TTTT;")).hasMessageContaining("commas and semicolons");
    refused("").hasMessageContaining("neither");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8,55", "8.5.5", "1e1", "tám", "8.55 điểm", "=8"})
  void whatIsNoPlainDecimalIsMissingAndSaid(String written) throws Exception {
    List<List<String>> table = table("20");
    List<String> odd = new ArrayList<>(table.get(1));
    odd.set(LegacyAnswers.FIELDS.indexOf("TTTT"), written);
    table.set(1, odd);
    for (byte[] form :
        List.of(
            csv(table, ',').getBytes(UTF_8), csv(table, ';').getBytes(UTF_8), xlsx(table, false))) {
      ImportedCapture capture = read(form);
      assertThat(capture.observations()).hasSize(58);
      assertThat(capture.observations())
          .filteredOn(one -> one.unit().code().equals("H18.05"))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.cell(Element.points("TTTT")))
                    .isEqualTo(Cell.missing(AbsenceReason.NOT_IN_ANSWER));
                assertThat(one.cell(Element.points(Element.TOTAL))).isEqualTo(Cell.of("95.4"));
              });
      assertThat(capture.findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.FIELD_RETYPED);
                assertThat(finding.where()).endsWith("TTTT");
                assertThat(finding.message()).contains("row 2");
              });
    }
  }

  @Test
  void aDecimalCommaThatPartsAColumnLeavesTheRowOut() throws Exception {
    String torn = csv(table("20"), ',').replaceFirst(",19\\.4,", ",19,4,");
    ImportedCapture capture = readText(torn);
    assertThat(capture.observations())
        .hasSize(57)
        .noneMatch(one -> one.unit().code().equals("H18.05"));
    assertThat(capture.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.UNIT_UNREADABLE);
              assertThat(finding.where()).isEqualTo("kept row 2");
              assertThat(finding.message()).contains("16 cells, and the header has 15");
            });
    assertThat(capture.lines())
        .filteredOn(line -> line.kind().equals("unread"))
        .singleElement()
        .satisfies(line -> assertThat(line.where()).isEqualTo(2));
  }

  @Test
  void brokenFormsAreSaidToBeBroken() {
    refused("[{\"MA_COQUAN\":\"H18.1\"").hasMessageContaining("not the JSON array");
    refused("[{\"MA_COQUAN\":\"H18.1\",\"MA_COQUAN\":\"H18.2\"}]").hasMessageContaining("JSON");
    byte[] wide = csv(table("20"), ',').getBytes(UTF_16LE);
    refused(wide, hints()).hasMessageContaining("neither");
    refused(csv(table("20"), ',') + "\"open").hasMessageContaining("not CSV");
  }

  @Test
  void isKnownByItsContentAndNotItsName() {
    String json = new String(LegacyAnswers.json("20"), UTF_8);
    assertThat(reader.recognises(file("a.pdf", json))).isTrue();
    assertThat(reader.recognises(file("a.html", csv(table("20"), ',')))).isTrue();
    assertThat(reader.recognises(file("a", csv(table("20"), ';')))).isTrue();
    assertThat(reader.recognises(new ImportedFile("a.csv", xlsx(table("20"), true)))).isTrue();
    List<String> others =
        List.of(
            "",
            "[]",
            "{\"MA_COQUAN\":1}",
            "BÁO CÁO\nTổng điểm: 91,41; xếp thứ 5, đạt loại Tốt",
            "<!DOCTYPE html><html><body>STT,Đơn vị</body></html>",
            "PK\u0003\u0004 and no more",
            "%PDF-1.7");
    assertThat(others).noneMatch(text -> reader.recognises(file("H18.legacy.json", text)));
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertThat(reader.recognises(new ImportedFile("H18.csv", noise))).isFalse();
    assertThat(
            reader.recognises(
                new ImportedFile("x.xlsx", xlsx(List.of(List.of("STT", "Đơn vị")), false))))
        .isFalse();
  }
}
