package vn.dvcrank.pipeline.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportForm;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.pipeline.capture.RunTime;
import vn.dvcrank.pipeline.exports.ExportImport;
import vn.dvcrank.pipeline.exports.ExportOutcome;
import vn.dvcrank.pipeline.exports.ExportRequest;

/**
 * Takes files in that people hand in. Exports of provinces' own systems are full of persons and are
 * asked for first: no other reader gets to see them, for what those read is archived.
 */
public final class FileIntake {

  private final ExportImport exports;
  private final FileImport others;

  public FileIntake(ExportImport exports, FileImport others) {
    this.exports = exports;
    this.others = others;
  }

  /**
   * Takes one file in; one that cannot be used is rejected, in words.
   *
   * @param run row of {@code run}
   */
  public ImportResult importFile(ImportRequest request, RunTime time, long run)
      throws IOException, SQLException {
    boolean export =
        request.kind().map(FileIntake::isExportKind).orElse(false)
            || exports.recognises(request.file());
    if (export) {
      return exported(request, time, run);
    }
    if (exports.namesPersons(request.file())) {
      return new ImportResult(
          request.name(),
          "",
          request.name()
              + ": it has columns for persons, and no layout of exports fits: name its columns in"
              + " a layout (docs/operations.md)",
          List.of());
    }
    return others.importFile(request, time, run);
  }

  private static boolean isExportKind(String kind) {
    return List.of(ExportForm.values()).stream().anyMatch(form -> form.kind().equals(kind));
  }

  private ImportResult exported(ImportRequest request, RunTime time, long run)
      throws IOException, SQLException {
    Path file = request.file();
    ExportOutcome outcome =
        exports.take(
            ExportRequest.imported(file, request.scope(), request.period(), request.capturedAt()),
            time,
            run);
    return new ImportResult(
        request.name(),
        outcome.reading().map(ExportReading::head).map(head -> head.form().kind()).orElse("export"),
        outcome.message().isEmpty() ? "" : request.name() + ": " + outcome.message(),
        outcome.scored().stream().map(FileIntake::imported).toList(),
        Optional.of(outcome));
  }

  private static ImportResult.Imported imported(ExportOutcome.Scored scored) {
    return new ImportResult.Imported(
        scored.figures(),
        scored.sealed() ? ImportResult.Outcome.SEALED : ImportResult.Outcome.KNOWN,
        scored.units(),
        List.of(),
        List.of());
  }
}
