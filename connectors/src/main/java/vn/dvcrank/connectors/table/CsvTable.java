package vn.dvcrank.connectors.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import vn.dvcrank.connectors.imports.UnreadableImportException;

/** Text with a delimiter, quoted as RFC 4180 has it. */
final class CsvTable implements TableReader {

  /** Characters of one field as they are written, with its quotes. */
  private static final int LONGEST_FIELD = 4 * TableLimits.LONGEST_CELL;

  private static final int LOOKED_AT = 64 * 1024;

  @Override
  public void read(Path file, String name, TextCoding coding, Extent extent, RowSink sink)
      throws IOException, UnreadableImportException {
    TextFile text = TextFile.of(file, coding, Optional.empty(), extent);
    CsvFields fields = new CsvFields(coding);
    try {
      CsvDialect dialect = CsvDialect.of(head(text)).orElse(new CsvDialect(',', false));
      read(text, name, dialect, fields, sink);
    } catch (CharacterCodingException e) {
      throw broken(name, fields, "bytes that are no " + text.charset() + ", which its mark says");
    } catch (CsvParseException e) {
      throw broken(
          name,
          fields,
          "not CSV: a quoted cell without an end or with text behind it, or a cell without end");
    }
  }

  private static void read(
      TextFile text, String name, CsvDialect dialect, CsvFields fields, RowSink sink)
      throws IOException, UnreadableImportException {
    RowBuffer row = new RowBuffer(name, sink);
    boolean statement = dialect.stated();
    try (CsvReader<CsvFields> records =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_FIELD)
            .build(fields, text.open())) {
      for (CsvFields record : records) {
        if (!statement) {
          row.begin(1, record.line());
          record.putInto(row);
          row.handOut();
        }
        statement = false;
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static String head(TextFile text) throws IOException {
    CharBuffer head = CharBuffer.allocate(LOOKED_AT);
    try (Reader reader = text.open()) {
      while (head.hasRemaining() && reader.read(head) >= 0) {
        // until it is full, or the file ends
      }
    }
    return head.flip().toString();
  }

  private static UnreadableImportException broken(String name, CsvFields fields, String what) {
    return new UnreadableImportException(
        "%s, row %d: %s".formatted(name, Math.max(1, fields.line()), what));
  }
}
