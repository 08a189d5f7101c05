package vn.dvcrank.connectors.imports;

import java.util.List;

/** Reads one kind of file. */
public interface ImportReader {

  /** Names the kind, on the command line and in the database. */
  String kind();

  /** Whether the content is of this kind; the name of a file proves nothing. */
  boolean recognises(ImportedFile file);

  /**
   * Reads the file.
   *
   * @throws UnreadableImportException when nothing of it can be used; one line that says where and
   *     what to do
   */
  List<ImportedCapture> read(ImportedFile file, ImportHints hints) throws UnreadableImportException;
}
