package vn.dvcrank.pipeline.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A cell as {@code cell_change} stores it: a scaled integer, or why there is none, or, with
 * neither, that the cell is no longer there.
 */
record CellState(@Nullable Long value, @Nullable Integer scale, @Nullable Long absence) {

  static final CellState GONE = new CellState(null, null, null);

  private static final int LARGEST_SCALE = 15;

  static CellState absent(long absence) {
    return new CellState(null, null, absence);
  }

  /**
   * The exact figure.
   *
   * @throws IllegalArgumentException when it is too large or too fine to be a score or a count
   */
  static CellState value(BigDecimal number) {
    if (number.scale() > LARGEST_SCALE || number.unscaledValue().bitLength() > 63) {
      throw new IllegalArgumentException("a figure out of all bounds: " + number.toPlainString());
    }
    return new CellState(number.unscaledValue().longValue(), number.scale(), null);
  }

  /** Reads {@code value, scale, absence_id} from a row, starting at a column. */
  static CellState read(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    if (!row.wasNull()) {
      return value(BigDecimal.valueOf(value, row.getInt(column + 1)));
    }
    long absence = row.getLong(column + 2);
    return row.wasNull() ? GONE : absent(absence);
  }

  /** Binds {@code value, scale, absence_id} to a statement, starting at a parameter. */
  void bind(PreparedStatement statement, int parameter) throws SQLException {
    bind(statement, parameter, value);
    bind(statement, parameter + 1, scale);
    bind(statement, parameter + 2, absence);
  }

  private static void bind(PreparedStatement statement, int parameter, @Nullable Number number)
      throws SQLException {
    if (number == null) {
      statement.setNull(parameter, Types.INTEGER);
    } else {
      statement.setLong(parameter, number.longValue());
    }
  }
}
