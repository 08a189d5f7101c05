package vn.dvcrank.pipeline.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.Unit;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * Names that people have reviewed: which agency code a name means. The file is {@code units.csv} in
 * the data directory, with the columns {@code scope,kind,name,code,source}.
 */
public final class UnitAliases {

  private static final int LARGEST = 4 * 1024 * 1024;
  private static final List<String> COLUMNS = List.of("scope", "kind", "name", "code", "source");

  private final List<Alias> aliases;

  private UnitAliases(List<Alias> aliases) {
    this.aliases = List.copyOf(aliases);
  }

  /**
   * Reads the file; there are no aliases when it is not there.
   *
   * @throws UnusableDataException naming the line that cannot be used
   */
  public static UnitAliases read(Path file) throws UnusableDataException {
    if (!Files.exists(file)) {
      return new UnitAliases(List.of());
    }
    List<Alias> aliases = new ArrayList<>();
    try {
      if (Files.size(file) > LARGEST) {
        throw new UnusableDataException(file + ": larger than 4 MiB is no list of names");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\\ufeff", "");
      boolean header = true;
      try (CsvReader<CsvRecord> rows = rows(text)) {
        for (CsvRecord row : rows) {
          String where = file + ", line " + row.getStartingLineNumber() + ": ";
          if (header ? !row.getFields().equals(COLUMNS) : row.getFieldCount() != COLUMNS.size()) {
            throw new UnusableDataException(
                where + "the columns must be " + String.join(",", COLUMNS));
          }
          if (!header) {
            aliases.add(alias(where, row.getFields()));
          }
          header = false;
        }
      }
    } catch (IOException | CsvParseException e) {
      throw new UnusableDataException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
    return new UnitAliases(aliases);
  }

  private static CsvReader<CsvRecord> rows(String text) {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text);
  }

  private static Alias alias(String where, List<String> fields) throws UnusableDataException {
    try {
      String code = fields.get(COLUMNS.indexOf("code"));
      if (!Unit.isCode(code)) {
        throw new IllegalArgumentException("'" + code + "' is no agency code");
      }
      return new Alias(
          new Scope(fields.get(COLUMNS.indexOf("scope"))),
          UnitKind.ofLabel(fields.get(COLUMNS.indexOf("kind"))),
          UnitName.key(fields.get(COLUMNS.indexOf("name"))),
          code);
    } catch (IllegalArgumentException e) {
      throw new UnusableDataException(where + e.getMessage(), e);
    }
  }

  /** The codes that a name means. */
  List<String> codes(String nameKey, UnitKind kind, Scope scope) {
    return aliases.stream()
        .filter(alias -> alias.kind() == kind && alias.scope().equals(scope))
        .filter(alias -> alias.nameKey().equals(nameKey))
        .map(Alias::code)
        .toList();
  }

  private record Alias(Scope scope, UnitKind kind, String nameKey, String code) {}
}
