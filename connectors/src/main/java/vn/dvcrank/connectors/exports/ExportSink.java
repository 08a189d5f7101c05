package vn.dvcrank.connectors.exports;

import java.io.IOException;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.scoring.dossier.Dossier;
import vn.dvcrank.scoring.dossier.UnitMeasures;

/** Takes what an export says, in its order; nothing about persons comes here. */
public interface ExportSink {

  /** Comes once, before any row. */
  void begin(ExportHead head) throws IOException, UnreadableImportException;

  /** A row of a dossier list. */
  void dossier(int row, Dossier dossier) throws IOException, UnreadableImportException;

  /** A unit's row of a summary form. */
  void unit(int row, UnitMeasures measures) throws IOException, UnreadableImportException;
}
