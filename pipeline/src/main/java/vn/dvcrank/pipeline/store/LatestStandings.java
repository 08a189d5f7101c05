package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import vn.dvcrank.scoring.index.Band;
import vn.dvcrank.scoring.rank.Ranking;
import vn.dvcrank.scoring.rank.Standing;

/** The standings of the newest publication, for those who read SQL and not files. */
public final class LatestStandings {

  private final DataSource source;

  public LatestStandings(DataSource source) {
    this.source = source;
  }

  /** Puts a scope's rankings in the place of those that were published before. */
  public void replace(StoredSnapshot snapshot, List<Ranking> rankings) throws SQLException {
    Transaction.run(
        source,
        connection -> {
          long series = SeriesTable.id(connection, snapshot.series());
          int removed = remove(connection, series);
          for (Ranking ranking : rankings) {
            insert(connection, series, snapshot.id(), ranking);
          }
          return removed;
        });
  }

  /** Of whatever series they were: what is published has one place for each scope. */
  private static int remove(Connection connection, long series) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            DELETE FROM latest_standing WHERE series_id IN (
              SELECT other.id FROM series s JOIN series other
                ON other.index_set = s.index_set AND other.scope = s.scope
                AND other.period = s.period AND (other.basis = 'local') = (s.basis = 'local')
              WHERE s.id = ?)
            """)) {
      delete.setLong(1, series);
      return delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, long series, long snapshot, Ranking ranking)
      throws SQLException {
    try (Dictionary units = new Dictionary(connection, "unit", "code", "kind");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO latest_standing (series_id, peer_group, position, unit_id,"
                    + " snapshot_id, rank, class, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int position = 1;
      for (Standing standing : ranking.standings()) {
        insert.setLong(1, series);
        insert.setString(2, ranking.peerGroup().label());
        insert.setInt(3, position++);
        insert.setLong(
            4, units.id(standing.card().unit().code(), standing.card().unit().kind().label()));
        insert.setLong(5, snapshot);
        if (standing.rank().isPresent()) {
          insert.setInt(6, standing.rank().getAsInt());
        } else {
          insert.setNull(6, Types.INTEGER);
        }
        insert.setString(7, standing.card().band().map(Band::name).orElse(""));
        insert.setString(8, String.join("; ", standing.notes()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
