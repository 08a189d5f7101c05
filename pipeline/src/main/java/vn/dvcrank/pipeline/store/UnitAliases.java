package vn.dvcrank.pipeline.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
        for (NamedCsvRecord row : rows) {
          aliases.add(alias(file, row));
        }
      }
    } catch (IOException e) {
      throw new UnusableDataException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
    return new UnitAliases(aliases);
  }

  private static Alias alias(Path file, NamedCsvRecord row) throws UnusableDataException {
    String where = file + ", line " + row.getStartingLineNumber() + ": ";
    if (!row.getHeader().equals(COLUMNS)) {
      throw new UnusableDataException(where + "the columns must be " + String.join(",", COLUMNS));
    }
    try {
      String code = row.getField("code");
      if (!Unit.isCode(code)) {
        throw new IllegalArgumentException("'" + code + "' is no agency code");
      }
      return new Alias(
          new Scope(row.getField("scope")),
          UnitKind.ofLabel(row.getField("kind")),
          UnitName.key(row.getField("name")),
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
