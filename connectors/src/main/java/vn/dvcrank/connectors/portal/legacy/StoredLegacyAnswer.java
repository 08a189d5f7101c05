package vn.dvcrank.connectors.portal.legacy;

import java.util.List;
import java.util.Optional;
import vn.dvcrank.connectors.imports.ImportHints;
import vn.dvcrank.connectors.imports.ImportReader;
import vn.dvcrank.connectors.imports.ImportedCapture;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.portal.answer.Noted;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.unit.Scope;

/**
 * An answer of the legacy contract that somebody has kept: the JSON array itself, or a CSV or XLSX
 * dump with the same field names. All three give the same capture. The rows say whose they are, but
 * not of when.
 */
public final class StoredLegacyAnswer implements ImportReader {

  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final LegacyFile contract = LegacyFile.load();
  private final List<AnswerForm> forms =
      List.of(new XlsxForm(contract), new JsonForm(), new CsvForm(contract));

  @Override
  public String kind() {
    return contract.origin().source();
  }

  @Override
  public boolean recognises(ImportedFile file) {
    return form(file.bytes()).isPresent();
  }

  @Override
  public List<ImportedCapture> read(ImportedFile file, ImportHints hints)
      throws UnreadableImportException {
    byte[] content = file.bytes();
    if (content.length > MOST_BYTES) {
      throw new UnreadableImportException(
          file.name() + ": more than the " + MOST_BYTES + " bytes that are read");
    }
    AnswerRows answer = claimed(file, content).rows(file);
    Period period =
        hints
            .period()
            .orElseThrow(
                () ->
                    new UnreadableImportException(
                        file.name()
                            + ": the rows of a legacy answer do not say of when they are:"
                            + " give --period"));
    Scope scope = new AnswerScope(contract).of(file.name(), answer.rows(), hints.scope());
    Noted noted = new Noted();
    answer.findings().forEach(noted::add);
    LegacyReading read = new LegacyReader(contract).read(scope, answer.rows(), noted);
    return List.of(
        new ImportedCapture(
            contract.origin().source(),
            contract.origin().figures(scope, period),
            read.reading().observations(),
            read.reading().findings(),
            answer.lines(read),
            Optional.empty()));
  }

  /**
   * The form to read it in; a workbook or an array that is broken shall be said to be just that.
   */
  private AnswerForm claimed(ImportedFile file, byte[] content) throws UnreadableImportException {
    if (WorkbookGuard.isZip(content)) {
      return forms.get(0);
    }
    return form(content)
        .orElseThrow(
            () ->
                new UnreadableImportException(
                    file.name()
                        + ": neither a legacy answer's JSON array nor a table with its columns ("
                        + LegacyRow.CODE
                        + ", …)"));
  }

  private Optional<AnswerForm> form(byte[] content) {
    return content.length > MOST_BYTES
        ? Optional.empty()
        : forms.stream().filter(form -> form.recognises(content)).findFirst();
  }
}
