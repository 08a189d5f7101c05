package vn.dvcrank.connectors.exports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dvcrank.connectors.table.TableRow;
import vn.dvcrank.connectors.text.VietnameseText;

/**
 * Reads cells of one row after the other, only those of columns with a meaning. The leftmost misfit
 * of a row is kept: which column, and what is wrong, never what the cell says.
 */
final class RowReader {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_NAMES = 5000;
  private static final int DIGITS_OF_NO_NAME = 6;

  private final HeaderMatch header;
  private final Layout.Values values;
  private final boolean writesEveryCell;
  private final Map<Meaning, Integer> columns;
  private final Map<Meaning, String> texts = new EnumMap<>(Meaning.class);
  private final Map<String, String> names = new HashMap<>();
  private TableRow row = new TableRow(1, 0, List.of());
  private String misfit = "";
  private int misfitColumn;

  RowReader(HeaderMatch header, boolean writesEveryCell) {
    this.header = header;
    this.writesEveryCell = writesEveryCell;
    this.values = header.layout().values();
    this.columns = header.columns();
  }

  /** Goes to a row. */
  void start(TableRow next) {
    row = next;
    misfit = "";
    texts.clear();
  }

  /** The row that is read. */
  TableRow row() {
    return row;
  }

  boolean has(Meaning meaning) {
    return columns.containsKey(meaning);
  }

  /** The text of a cell, without blanks around it; empty when there is no such column. */
  String text(Meaning meaning) {
    String known = texts.get(meaning);
    if (known != null) {
      return known;
    }
    Integer column = columns.get(meaning);
    known = column == null ? "" : HeaderText.trimmed(row.cell(column));
    texts.put(meaning, known);
    return known;
  }

  /** Whether no column with a meaning says anything. */
  boolean isBlank() {
    return columns.keySet().stream().allMatch(meaning -> text(meaning).isEmpty());
  }

  /** Whether a column with a meaning begins what stands below a table. */
  boolean isFooter() {
    return columns.keySet().stream()
        .anyMatch(meaning -> header.layout().rows().isFooter(text(meaning)));
  }

  /** How many columns with a meaning say something. */
  long stated() {
    return columns.keySet().stream().filter(meaning -> !text(meaning).isEmpty()).count();
  }

  boolean fits() {
    return misfit.isEmpty();
  }

  /** Why the row does not fit. */
  String misfit() {
    return misfit;
  }

  /** Notes that a cell does not fit. */
  void misfit(Meaning meaning, String kind) {
    int column = columns.getOrDefault(meaning, Integer.MAX_VALUE);
    if (misfit.isEmpty() || column < misfitColumn) {
      misfit = header.place(meaning) + ": " + kind;
      misfitColumn = column;
    }
  }

  /** Holds the number of cells against the header. */
  void checkWidth() {
    int cells = row.cells().size();
    for (int column = header.width(); column < cells; column++) {
      if (!row.cells().get(column).isBlank()) {
        misfitOfWidth("it has cells beyond the " + header.width() + " columns of the header");
        return;
      }
    }
    if (writesEveryCell && cells < header.width()) {
      misfitOfWidth("%d cells under a header of %d columns".formatted(cells, header.width()));
    }
  }

  private void misfitOfWidth(String text) {
    misfit = text;
    misfitColumn = -1;
  }

  /** A name of a unit, composed letters and single blanks. */
  String name(Meaning meaning) {
    String cell = text(meaning);
    String known = names.get(cell);
    if (known != null) {
      return known;
    }
    if (cell.isEmpty() || cell.length() > LONGEST_NAME || hasLongNumber(cell)) {
      misfit(meaning, cell.isEmpty() ? "no name" : "not a unit's name");
      return "";
    }
    String name = VietnameseText.repaired(cell);
    if (names.size() < MOST_NAMES) {
      names.put(cell, name);
    }
    return name;
  }

  /** Whether a text has a code or a telephone's number in it, which no unit's name has. */
  private static boolean hasLongNumber(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
      if (digits >= DIGITS_OF_NO_NAME) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell is written as one of some codes. */
  boolean isCode(Meaning meaning, List<CodeForm> forms) {
    String code = text(meaning);
    for (CodeForm form : forms) {
      if (form.fits(code)) {
        return true;
      }
    }
    return false;
  }

  Optional<Moment> date(Meaning meaning) {
    String cell = text(meaning);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    for (DateFormat format : values.dates()) {
      Optional<Moment> date = format.read(cell);
      if (date.isPresent()) {
        return date;
      }
    }
    misfit(meaning, "not a date as the layout writes them");
    return Optional.empty();
  }

  /** A count, where forms print zero as nothing. */
  long count(Meaning meaning) {
    String cell = text(meaning);
    if (values.zero().contains(cell)) {
      return 0;
    }
    OptionalLong count = Numbers.whole(cell);
    if (count.isEmpty()) {
      misfit(meaning, "not a whole number");
    }
    return count.orElse(0);
  }

  /** Whether a cell of a count says nothing at all. */
  boolean isEmptyCount(Meaning meaning) {
    return values.zero().contains(text(meaning));
  }
}
