package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.dvcrank.scoring.finding.Finding;
import vn.dvcrank.scoring.finding.FindingCode;

/**
 * What stands in an export in several rows, the last of which counts.
 *
 * @param keys how many codes or units do
 * @param rows how many rows do not count because of that
 * @param findings a line for each of the first, and one that says how many more there are
 */
record RepeatedRows(long keys, long rows, List<Finding> findings) {

  private static final int MOST_NAMED = 20;

  /**
   * Counts and names them by their rows. Their codes and names are not told: what stands in a
   * column of codes need not be one.
   *
   * @param incoming a table with {@code line} and {@code times}, and perhaps a condition, as the
   *     program's own words
   * @param code of the findings
   * @param what is repeated
   */
  static RepeatedRows in(Connection connection, String incoming, FindingCode code, String what)
      throws SQLException {
    String repeated = " FROM (SELECT line, times FROM " + incoming + ") WHERE times > 1";
    List<Finding> findings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT line, times" + repeated + " ORDER BY line LIMIT " + MOST_NAMED)) {
      while (row.next()) {
        findings.add(
            new Finding(
                code,
                "row " + row.getInt(1),
                "its %s stands in %d rows; this one, the last, counts"
                    .formatted(what, row.getInt(2))));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*), coalesce(sum(times - 1), 0)" + repeated)) {
      row.next();
      long keys = row.getLong(1);
      if (keys > MOST_NAMED) {
        findings.add(
            new Finding(
                code,
                "",
                "and %d more stand in several rows, by their %s"
                    .formatted(keys - MOST_NAMED, what)));
      }
      return new RepeatedRows(keys, row.getLong(2), findings);
    }
  }
}
