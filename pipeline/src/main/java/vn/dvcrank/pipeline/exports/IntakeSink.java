package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.connectors.exports.ExportSink;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.pipeline.store.ExportIntake;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;

/** Hands the rows of an export to the store. */
final class IntakeSink implements ExportSink {

  private final ExportIntake intake;
  private final Optional<Period> named;
  private @Nullable Period period;

  /**
   * @param named the period that a person gives a form whose title has none
   */
  IntakeSink(ExportIntake intake, Optional<Period> named) {
    this.intake = intake;
    this.named = named;
  }

  /** The period that a summary form speaks of; none of a dossier list. */
  Optional<Period> period() {
    return Optional.ofNullable(period);
  }

  @Override
  public void begin(ExportHead head) throws UnreadableImportException {
    if (head.form() == ExportForm.SUMMARY) {
      period =
          named
              .or(() -> FormPeriod.of(head))
              .orElseThrow(
                  () ->
                      new UnreadableImportException(
                          "the form's title does not say of which days it speaks; give --period"));
    }
  }

  @Override
  public void dossier(int row, Dossier dossier) throws IOException {
    try {
      intake.dossier(row, dossier);
    } catch (SQLException e) {
      throw notStored(e);
    }
  }

  @Override
  public void unit(int row, UnitMeasures measures) throws IOException {
    try {
      intake.unit(row, Objects.requireNonNull(period), measures);
    } catch (SQLException e) {
      throw notStored(e);
    }
  }

  private static IOException notStored(SQLException e) {
    return new IOException("the database does not take a row: " + e.getMessage(), e);
  }
}
