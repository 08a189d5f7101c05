package vn.dvcrank.connectors.portal.legacy;

import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** One way to keep a legacy answer in a file. */
interface AnswerForm {

  /** Whether the content has this form, as far as its beginning says. */
  boolean recognises(byte[] content);

  /**
   * The rows of the answer.
   *
   * @throws UnreadableImportException when it is broken; says where
   */
  AnswerRows rows(ImportedFile file) throws UnreadableImportException;
}
