package vn.dvcrank.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a data directory says, however many runs it took to get there.
 *
 * @param archive every file, by its digest
 * @param rankings every file below the published rankings, by its digest, and every link
 * @param inbox every file in it and in the folders where it is put away, by its digest
 * @param database every row; of runs nothing, of fetches each answer once, of exports each that was
 *     taken, and each that was rejected once
 */
record DataContent(
    SortedMap<String, String> archive,
    SortedMap<String, String> rankings,
    SortedMap<String, String> inbox,
    List<String> database) {

  /** Findings of exports, by the export and not by the line in the ledger. */
  private static final String DELIVERY_FINDING =
      "SELECT DISTINCT d.sha256, d.outcome, f.code, f.severity, f.place, f.message"
          + " FROM delivery_finding f JOIN delivery d ON d.id = f.delivery_id ORDER BY 1, 2, 3, 5, 6";

  static DataContent of(TestInstallation installation) throws IOException, SQLException {
    return new DataContent(
        FileTree.of(installation.directory().archive()),
        FileTree.of(installation.directory().rankings()),
        Files.exists(installation.directory().inbox())
            ? FileTree.of(installation.directory().inbox())
            : new TreeMap<>(),
        rows(installation));
  }

  private static List<String> rows(TestInstallation installation) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table :
        installation.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                + " AND name <> 'run' ORDER BY name")) {
      if (table.equals("delivery_finding")) {
        installation.rows(DELIVERY_FINDING).forEach(row -> rows.add(table + " " + row));
        continue;
      }
      String apart =
          switch (table) {
            case "fetch" -> "'id', 'run_id', 'asked_at'";
            case "delivery" -> "'id', 'run_id'";
            default -> "'run_id'";
          };
      String which = table.equals("delivery") ? "WHERE outcome <> 'known'" : "";
      String columns =
          String.join(
              ", ",
              installation.rows(
                  "SELECT name FROM pragma_table_info('%s') WHERE name NOT IN (%s) ORDER BY cid"
                      .formatted(table, apart)));
      installation
          .rows("SELECT DISTINCT %s FROM %s %s ORDER BY %1$s".formatted(columns, table, which))
          .forEach(row -> rows.add(table + " " + row));
    }
    return rows;
  }
}
