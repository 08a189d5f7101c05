package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Where rankings were ever published, below the folder of all rankings. */
public final class PublishedPaths {

  private PublishedPaths() {}

  /** Every path that the database knows of, in order. */
  public static Set<String> in(DataSource source) throws SQLException {
    Set<String> paths = new TreeSet<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT DISTINCT path FROM publication")) {
      while (row.next()) {
        paths.add(row.getString(1));
      }
    }
    return paths;
  }
}
