package vn.dvcrank.pipeline.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.connectors.exports.ExportHints;
import vn.dvcrank.connectors.exports.ExportReader;
import vn.dvcrank.connectors.exports.ExportSink;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.Extent;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.unit.Scope;

/**
 * The province whose code stands in the first dossier code that has one: {@code H18.14-240823-0001}
 * or {@code 000.00.12.H18-230717-0001}.
 */
final class FirstProvince implements ExportSink {

  private FirstProvince() {}

  /** Reads an export up to that dossier; empty when no code has a province's. */
  static Optional<Scope> in(ExportReader reader, Path file)
      throws IOException, UnreadableImportException {
    try {
      reader.read(file, ExportHints.NONE, Extent.BEGINNING, new FirstProvince());
      return Optional.empty();
    } catch (Found found) {
      return Optional.of(found.scope);
    }
  }

  @Override
  public void begin(ExportHead head) {
    // Nothing to say yet.
  }

  @Override
  public void dossier(int row, Dossier dossier) throws Found {
    String agency = dossier.code().split("-", 2)[0];
    for (String part : agency.split("\\.", -1)) {
      if (Scope.isProvince(part)) {
        throw new Found(new Scope(part));
      }
    }
  }

  @Override
  public void unit(int row, UnitMeasures measures) {
    // A form has no codes.
  }

  /** Ends the reading, which has no other way to be ended. */
  private static final class Found extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Scope scope;

    Found(Scope scope) {
      super("found");
      this.scope = scope;
    }
  }
}
