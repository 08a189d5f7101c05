package vn.dvcrank.connectors.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.dvcrank.connectors.imports.UnreadableImportException;
import vn.dvcrank.connectors.table.Extent;
import vn.dvcrank.connectors.table.TableRow;

/**
 * Tells whether a file has columns about persons, so that no reader takes it for something that may
 * be archived. It asks the first rows of each sheet for the personal headers of all layouts.
 */
public final class PersonalColumns {

  private static final int LONGEST_HEADER = 60;

  private final ExportLayouts layouts;
  private final RowSource source;

  public PersonalColumns(ExportLayouts layouts) {
    this(layouts, new TableFiles());
  }

  PersonalColumns(ExportLayouts layouts, RowSource source) {
    this.layouts = layouts;
    this.source = source;
  }

  /**
   * The personal headers that a file has, as layouts write them, lower case; none when it is no
   * table. A file that is damaged further down is judged by what could be read.
   */
  public Set<String> namedIn(Path file) throws IOException {
    Optional<RowSource.Table> table = source.open(file);
    Set<String> named = new TreeSet<>();
    if (table.isPresent()) {
      look(table.get(), false, named);
      if (named.isEmpty()) {
        look(table.get(), true, named);
      }
    }
    return named;
  }

  private void look(RowSource.Table table, boolean oldFont, Set<String> named) throws IOException {
    int[] place = new int[2];
    try {
      table.read(
          oldFont,
          // What is missed here would be archived: no guess by the beginning.
          Extent.WHOLE,
          row -> {
            place[1] = row.sheet() == place[0] ? place[1] + 1 : 1;
            place[0] = row.sheet();
            if (place[1] <= HeaderSearch.ROWS) {
              named.addAll(namedIn(row));
            }
            if (!named.isEmpty() && place[1] > HeaderSearch.ROWS) {
              throw new UnreadableImportException("enough was seen");
            }
          });
    } catch (UnreadableImportException e) {
      // Ours, or the file is damaged: what was read up to there has been looked at.
      return;
    }
  }

  /** The personal headers that a row has. */
  public Set<String> namedIn(TableRow row) {
    Set<String> named = new TreeSet<>();
    for (String cell : row.cells()) {
      if (cell.isBlank() || cell.length() > LONGEST_HEADER) {
        continue;
      }
      String key = HeaderText.key(cell);
      if (layouts.all().stream().noneMatch(layout -> layout.meaning(key).isPresent())) {
        layouts.personal().named(key).ifPresent(named::add);
      }
    }
    return named;
  }
}
