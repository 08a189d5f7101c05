package vn.dvcrank.pipeline.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.exports.ExportHead;
import vn.dvcrank.connectors.exports.ExportHints;
import vn.dvcrank.connectors.exports.ExportLayouts;
import vn.dvcrank.connectors.exports.ExportReader;
import vn.dvcrank.connectors.exports.ExportReading;
import vn.dvcrank.connectors.exports.ExportSink;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportReader;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.TableFormat;
import vn.dvcrank.connectors.table.TextCoding;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/** The readers of files that people hand in. */
final class FileReaders {

  private static final UnitNames NAMES =
      (name, kind, scope) -> List.of("H18." + (10 + Math.floorMod(name.hashCode(), 80)));
  private static final List<ImportHints> HINTS =
      List.of(
          new ImportHints(Optional.empty(), Optional.empty(), NAMES),
          new ImportHints(Optional.of(Period.parse("2025")), Optional.of(new Scope("H18")), NAMES),
          new ImportHints(Optional.of(Period.parse("2025")), Optional.of(Scope.NATIONAL), NAMES));

  private FileReaders() {}

  /** With what a person may say of a file. */
  static ImportHints hints() {
    return HINTS.get(1);
  }

  /**
   * An import reader, also made to read what it does not recognise; with what a person may say of a
   * file, and without.
   */
  static FuzzedReader of(ImportReader reader) {
    return input -> {
      ImportedFile file = new ImportedFile("kept", input);
      List<Object> said = new ArrayList<>(List.of(reader.recognises(file)));
      Optional<UnreadableImportException> refused = Optional.empty();
      for (ImportHints hints : HINTS) {
        try {
          List<ImportedCapture> captures = reader.read(file, hints);
          captures.forEach(capture -> Figures.sane(capture.observations()));
          said.add(captures);
        } catch (UnreadableImportException e) {
          refused = Optional.of(e);
        }
      }
      if (said.size() == 1 && refused.isPresent()) {
        throw refused.get();
      }
      return said;
    };
  }

  /** A format of tables, in the newer and the older coding of text. */
  static FuzzedReader of(TableFormat format) throws IOException {
    Scratch scratch = new Scratch();
    return input -> {
      Path file = scratch.file("table", input);
      List<Object> read = new ArrayList<>();
      read.add(TableFormat.of(file));
      for (TextCoding coding : TextCoding.values()) {
        format.read(file, coding, read::add);
      }
      return read;
    };
  }

  /** Exports, by the layouts that come with the program. */
  static FuzzedReader exports() throws IOException {
    Scratch scratch = new Scratch();
    ExportReader reader = new ExportReader(ExportLayouts.bundled());
    return input -> export(reader, scratch.file("export", input));
  }

  /** What an export says; also that what is recognised is what is read. */
  static Object export(ExportReader reader, Path file) throws Exception {
    Optional<ExportHead> head = reader.recognise(file);
    Collected rows = new Collected();
    ExportReading reading = reader.read(file, new ExportHints(Optional.of("UBND xã")), rows);
    return List.of(head, reading, rows.all);
  }

  private static final class Collected implements ExportSink {

    private final List<Object> all = new ArrayList<>();

    @Override
    public void begin(ExportHead head) {
      all.add(head);
    }

    @Override
    public void dossier(int row, Dossier dossier) {
      all.add(dossier);
    }

    @Override
    public void unit(int row, UnitMeasures measures) {
      all.add(measures);
    }
  }
}
