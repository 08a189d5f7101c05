package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import vn.dvcrank.connectors.imports.LocalUnitCode;
import vn.dvcrank.connectors.imports.UnitNames;
import vn.dvcrank.connectors.text.UnitName;
import vn.dvcrank.scoring.unit.Scope;
import vn.dvcrank.scoring.unit.UnitKind;

/**
 * The units that have been captured, by every name that any snapshot gave them, and by the aliases
 * that people have reviewed.
 */
public final class UnitRegistry implements UnitNames {

  private final DataSource source;
  private final UnitAliases aliases;

  public UnitRegistry(DataSource source, UnitAliases aliases) {
    this.source = source;
    this.aliases = aliases;
  }

  @Override
  public List<String> codes(String name, UnitKind kind, Scope scope) {
    String key = UnitName.key(name);
    SortedSet<String> codes = new TreeSet<>(aliases.codes(key, kind, scope));
    if (codes.isEmpty()) {
      for (Named unit : units(kind, scope)) {
        if (UnitName.key(unit.name()).equals(key)) {
          codes.add(unit.code());
        }
      }
    }
    return List.copyOf(codes);
  }

  /** Units with an agency code; a local code only repeats a name. */
  private List<Named> units(UnitKind kind, Scope scope) {
    List<Named> units = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT DISTINCT u.code, m.text FROM unit_change c"
                    + " JOIN unit u ON u.id = c.unit_id JOIN name m ON m.id = c.name_id"
                    + " JOIN series s ON s.id = c.series_id"
                    + " WHERE u.kind = ? AND s.scope = ? AND s.lane = 'good'")) {
      query.setString(1, kind.label());
      query.setString(2, scope.code());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          if (!LocalUnitCode.isLocal(row.getString(1))) {
            units.add(new Named(row.getString(1), row.getString(2)));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the units' names cannot be read: " + e.getMessage(), e);
    }
    return units;
  }

  private record Named(String code, String name) {}
}
