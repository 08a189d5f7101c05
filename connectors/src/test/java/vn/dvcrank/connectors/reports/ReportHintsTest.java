package vn.dvcrank.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.RankingKey;
import vn.dvcrank.scoring.score.Observation;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/** Hints say what a report does not, and never another thing than it does. */
class ReportHintsTest {

  private static final Scope H18 = new Scope("H18");

  @Test
  void aUnitHasItsOwnCodeUntilExactlyOneIsKnown() throws UnreadableImportException {
    ImportHints hints =
        hints(
            (name, kind, scope) ->
                switch (name) {
                  case "UBND xã sín thầu" -> List.of("H18.131");
                  case "Sở Y tế" -> List.of("H18.08", "H18.80");
                  default -> List.of();
                });
    ImportedCapture capture =
        Reports.READER.read(Reports.file(Reports.text(Reports.PROVINCE)), hints).get(0);
    assertThat(capture.observations())
        .extracting(Observation::unit)
        .contains(
            new Unit("H18.131", "UBND Sín Thầu", UnitKind.COMMUNE),
            new Unit("H18.name-department-so-y-te", "Sở Y tế", UnitKind.DEPARTMENT),
            new Unit("H18", "tỉnh Điện Biên", UnitKind.PROVINCE));
    assertThat(capture.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.UNIT_AMBIGUOUS);
  }

  @Test
  void hintsThatContradictTheFileAreRefusedWithBoth() {
    assertThatThrownBy(
            () ->
                Reports.READER.read(
                    Reports.file(Reports.text(Reports.PROVINCE)),
                    new ImportHints(
                        Optional.of(Period.parse("2024")),
                        Optional.empty(),
                        (n, k, s) -> List.of())))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContainingAll("2024", "2025");
    assertThatThrownBy(
            () ->
                Reports.READER.read(
                    Reports.file(Reports.text(Reports.PROVINCE)),
                    new ImportHints(
                        Optional.empty(), Optional.of(new Scope("H44")), (n, k, s) -> List.of())))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContainingAll("H44", "H18");
  }

  @Test
  void hintsSayWhatTheFileDoesNot() throws UnreadableImportException {
    String silent =
        Reports.text(Reports.PROVINCE)
            .replaceAll("(?iu)điện biên", "…")
            .replaceAll("(?iu)năm 2025", "");
    assertThatThrownBy(() -> Reports.read(silent))
        .isInstanceOf(UnreadableImportException.class)
        .hasMessageContaining("--province");
    ImportHints hints =
        new ImportHints(
            Optional.of(Period.parse("2025-H1")), Optional.of(H18), (n, k, s) -> List.of());
    assertThat(Reports.READER.read(Reports.file(silent), hints).get(0).figures())
        .extracting(RankingKey::scope, RankingKey::period)
        .containsExactly(H18, Period.parse("2025-H1"));
  }

  private static ImportHints hints(UnitNames names) {
    return new ImportHints(Optional.empty(), Optional.empty(), names);
  }
}
