package vn.dvcrank.connectors.portal.legacy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.dvcrank.connectors.imports.ImportedFile;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** A dump as CSV: UTF-8, with or without a byte order mark, commas or semicolons. */
final class CsvForm implements AnswerForm {

  private static final int LOOKED_AT = 4 * 1024;
  private static final int LONGEST_RECORD = 64 * 1024;

  private final LegacyFile contract;

  CsvForm(LegacyFile contract) {
    this.contract = contract;
  }

  @Override
  public boolean recognises(byte[] content) {
    int length = Math.min(content.length, LOOKED_AT);
    String header = firstLine(new String(content, 0, length, StandardCharsets.UTF_8));
    return !header.startsWith("[")
        && header.contains(LegacyRow.CODE)
        && (header.indexOf(',') >= 0 || header.indexOf(';') >= 0);
  }

  @Override
  public AnswerRows rows(ImportedFile file) throws UnreadableImportException {
    String text = text(file);
    TableRows table = new TableRows(contract, file.name());
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(file.name(), firstLine(text)))
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        table.add(Math.toIntExact(record.getStartingLineNumber()), record.getFields());
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw new UnreadableImportException(
          "%s, after row %d: not CSV: %s"
              .formatted(file.name(), table.taken(), String.valueOf(e.getMessage())));
    }
    return table.rows();
  }

  private static String text(ImportedFile file) throws UnreadableImportException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableImportException(
          file.name() + ": not UTF-8 text; save it as \"CSV UTF-8\"");
    }
  }

  private static char separator(String file, String header) throws UnreadableImportException {
    boolean semicolon = header.indexOf(';') >= 0;
    if (semicolon && header.indexOf(',') >= 0) {
      throw new UnreadableImportException(
          file + ", row 1: both commas and semicolons; one of them must part the columns");
    }
    return semicolon ? ';' : ',';
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").replace("\uFEFF", "").stripLeading();
  }
}
