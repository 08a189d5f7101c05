package vn.dvcrank.pipeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.dvcrank.scoring.period.Period;
import vn.dvcrank.scoring.rank.RankingKey;

/** Finds snapshots of other periods that were read from the very same bytes. */
final class SameAnswers {

  private static final String PERIODS =
      """
      SELECT DISTINCT s.period FROM series s JOIN snapshot n ON n.series_id = s.id
      WHERE s.scope = ?1 AND s.period <> ?2 AND s.index_set = ?3 AND s.basis = ?4
        AND s.method = ?5 AND s.source = ?6
        AND (SELECT count(*) FROM snapshot_answer a WHERE a.snapshot_id = n.id) = ?7
        AND NOT EXISTS (SELECT 1 FROM snapshot_answer a WHERE a.snapshot_id = n.id
          AND a.part || ' ' || a.page || ' ' || a.answer_id NOT IN (SELECT value FROM json_each(?8)))
      ORDER BY s.period
      """;

  private SameAnswers() {}

  /**
   * The other periods of the same figures that have a snapshot, good or partial, which rests on
   * exactly these answers.
   *
   * @param answers at least one
   */
  static List<Period> periods(DataSource source, SeriesKey series, List<AnswerPart> answers)
      throws SQLException {
    RankingKey figures = series.figures();
    String all =
        answers.stream()
            .map(one -> "\"" + one.part() + " " + one.page() + " " + one.answerId() + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    try (Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(PERIODS)) {
      query.setString(1, figures.scope().code());
      query.setString(2, figures.period().toString());
      query.setString(3, figures.indexSet());
      query.setString(4, figures.basis().label());
      query.setString(5, figures.method());
      query.setString(6, series.source());
      query.setInt(7, answers.size());
      query.setString(8, all);
      List<Period> periods = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          periods.add(Period.parse(row.getString(1)));
        }
      }
      return periods;
    }
  }
}
