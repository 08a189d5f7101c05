package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a data directory says, however many runs it took to get there.
 *
 * @param archive every file, by its digest
 * @param rankings every file below the published rankings, by its digest, and every link
 * @param database every row; of runs nothing, of fetches each answer once
 */
record DataContent(
    SortedMap<String, String> archive, SortedMap<String, String> rankings, List<String> database) {

  static DataContent of(TestInstallation installation) throws IOException, SQLException {
    return new DataContent(
        FileTree.of(installation.directory().archive()),
        FileTree.of(installation.directory().rankings()),
        rows(installation));
  }

  private static List<String> rows(TestInstallation installation) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table :
        installation.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                + " AND name <> 'run' ORDER BY name")) {
      String apart = table.equals("fetch") ? "'id', 'run_id', 'asked_at'" : "'run_id'";
      String columns =
          String.join(
              ", ",
              installation.rows(
                  "SELECT name FROM pragma_table_info('%s') WHERE name NOT IN (%s) ORDER BY cid"
                      .formatted(table, apart)));
      installation
          .rows("SELECT DISTINCT %s FROM %s ORDER BY %1$s".formatted(columns, table))
          .forEach(row -> rows.add(table + " " + row));
    }
    return rows;
  }
}
