package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for repeated keys, from a table that has an id for each distinct key; a key that is new
 * gets the next number. Within one transaction. It remembers what it found, up to a bound, so that
 * a long list of few keys asks the database once a key.
 */
final class Dictionary implements AutoCloseable {

  private static final int MOST_REMEMBERED = 100_000;

  private final PreparedStatement find;
  private final PreparedStatement add;
  private final Map<List<Object>, Long> known = new HashMap<>();

  /** A dictionary over {@code table}, whose key is {@code columns}. */
  Dictionary(Connection connection, String table, String... columns) throws SQLException {
    String names = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.length, "?"));
    this.find =
        connection.prepareStatement(
            "SELECT id FROM %s WHERE (%s) = (%s)".formatted(table, names, marks));
    this.add =
        connection.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s) RETURNING id".formatted(table, names, marks));
  }

  long id(Object... key) throws SQLException {
    List<Object> words = List.of(key);
    Long number = known.get(words);
    if (number == null) {
      number = stored(words);
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      known.put(words, number);
    }
    return number;
  }

  private long stored(List<Object> key) throws SQLException {
    bind(find, key);
    try (ResultSet row = find.executeQuery()) {
      if (row.next()) {
        return row.getLong(1);
      }
    }
    bind(add, key);
    try (ResultSet row = add.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void bind(PreparedStatement statement, List<Object> key) throws SQLException {
    for (int i = 0; i < key.size(); i++) {
      statement.setObject(i + 1, key.get(i));
    }
  }

  @Override
  public void close() throws SQLException {
    find.close();
    add.close();
  }
}
