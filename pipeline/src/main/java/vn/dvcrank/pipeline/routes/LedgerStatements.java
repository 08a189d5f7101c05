package vn.dvcrank.pipeline.routes;

/** The statements that belong to the routes: what is due, the ledger, and the as-of selection. */
final class LedgerStatements {

  /** Rows as a list of maps; values only ever as parameters. */
  static final String QUERY = "jdbc:database?useHeadersAsParameters=true";

  /** The same of what only asks: it begins no transaction, and so waits for nobody who writes. */
  static final String ASK = QUERY + "&resetAutoCommit=false";

  /** The one value of the one row. */
  static final String QUERY_ONE = QUERY + "&outputType=SelectOne";

  /** Runs that a crash cut off; the data lock says that none of them is alive. */
  static final String MARK_CUT_OFF = "UPDATE run SET status = 'cut_off' WHERE status = 'running'";

  static final String BEGIN_RUN =
      "INSERT INTO run (kind, night, started_at, status)"
          + " VALUES (:?kind, :?night, :?now, 'running') RETURNING id";

  static final String FINISH_RUN =
      "UPDATE run SET status = :?status, finished_at = :?now WHERE id = :?run";

  static final String FAIL_RUN =
      "UPDATE run SET status = 'failed', finished_at = :?now WHERE status = 'running'";

  /**
   * Passes since an instant, up to now, that came to their end. One that the source failed or
   * blocked counts: asking again at every start would be no manners.
   */
  static final String PASSES_SINCE =
      "SELECT count(*) AS passes FROM run"
          + " WHERE kind = 'nightly' AND status IN ('done', 'held', 'source_failed')"
          + " AND started_at BETWEEN :?since AND :?now";

  private static final String OF_SERIES =
      """
      FROM snapshot n JOIN series s ON s.id = n.series_id
      WHERE s.scope = :?scope AND s.period = :?period AND s.index_set = :?index_set
        AND s.basis = :?basis AND s.method = :?method AND s.source = :?source
      """;

  /** What this night had already captured when the pass began, or this very instant of a replay. */
  static final String CAPTURED_TONIGHT =
      "SELECT n.id "
          + OF_SERIES
          + " AND (n.captured_at = :?begun OR s.lane = 'good'"
          + " AND n.captured_at BETWEEN :?night_begins AND :?begun)";

  /** A series gets its number with its first question, so that every fetch can name it. */
  static final String ADD_SERIES =
      """
      INSERT INTO series (source, index_set, method, basis, scope, period, lane)
      SELECT v.* FROM (SELECT :?source AS source, :?index_set AS index_set, :?method AS method,
        :?basis AS basis, :?scope AS scope, :?period AS period, 'good' AS lane) v
      WHERE NOT EXISTS (SELECT 1 FROM series s
        WHERE s.source = v.source AND s.index_set = v.index_set AND s.method = v.method
          AND s.basis = v.basis AND s.scope = v.scope AND s.period = v.period AND s.lane = v.lane)
      """;

  static final String RECORD_FETCH =
      """
      INSERT INTO fetch
        (run_id, series_id, part, page, url, asked_at, http_status, outcome, answer_id, message)
      SELECT :?run, s.id, :?part, :?page, :?url, :?now, :?http_status, :?outcome, :?answer,
        :?message
      FROM series s
      WHERE s.scope = :?scope AND s.period = :?period AND s.index_set = :?index_set
        AND s.basis = :?basis AND s.method = :?method AND s.source = :?source AND s.lane = 'good'
      """;

  /**
   * What can be ranked: by the portal's answers where there are any, else by published reports; and
   * besides, by a province's own exports.
   */
  static final String RANKABLE =
      """
      SELECT s.index_set, s.scope, s.period,
        CASE WHEN max(s.basis = 'portal') THEN 'portal' ELSE max(s.basis) END AS basis
      FROM series s
      WHERE s.lane = 'good' AND EXISTS (
        SELECT 1 FROM snapshot n WHERE n.series_id = s.id AND n.captured_at <= :?as_of)
      GROUP BY s.index_set, s.scope, s.period, s.basis = 'local'
      ORDER BY s.index_set, s.scope, s.period, s.basis = 'local'
      """;

  static final String OUTCOMES =
      "SELECT DISTINCT outcome FROM capture WHERE run_id = :?run"
          + " UNION SELECT outcome FROM fetch WHERE run_id = :?run AND outcome = 'blocked'"
          + " UNION SELECT outcome FROM delivery WHERE run_id = :?run";

  /** Of a province's exports its dossiers before its summaries, which say less. */
  private static final String FIRST_OF_ALL =
      "source = 'export.dossiers' DESC, captured_at DESC, id DESC";

  /**
   * The one place that says which snapshots a ranking as of an instant rests on: the newest, but of
   * a province's exports its dossiers before its summaries, whenever either came.
   */
  static final String AS_OF_SELECTION =
      """
      WITH good AS (
        SELECT n.id, n.series_id, n.captured_at, s.source, s.method, s.period
        FROM snapshot n JOIN series s ON s.id = n.series_id
        WHERE s.lane = 'good' AND s.index_set = :?index_set AND s.basis = :?basis
          AND s.scope = :?scope AND n.captured_at <= :?as_of),
      current AS (
        SELECT * FROM good WHERE period = :?period
        ORDER BY
      """
          + FIRST_OF_ALL
          + """
       LIMIT 1),
      before AS (
        SELECT * FROM good WHERE period = :?previous_period)
      SELECT 'current' AS role, id, method FROM current
      UNION ALL SELECT * FROM (
        SELECT 'previous_capture', g.id, g.method FROM good g JOIN current c USING (series_id)
        WHERE g.captured_at < c.captured_at ORDER BY g.captured_at DESC LIMIT 1)
      UNION ALL SELECT * FROM (
        SELECT 'previous_period', b.id, b.method FROM before b JOIN current c USING (method, source)
        ORDER BY b.captured_at DESC LIMIT 1)
      UNION ALL SELECT * FROM (
        SELECT 'other_method', b.id, b.method FROM before b JOIN current c
        WHERE b.method <> c.method ORDER BY b.captured_at DESC LIMIT 1)
      """;

  /**
   * The local rankings of each scope in which one rests on a snapshot that nothing published: a run
   * was cut off in between. All of the scope, for one period's figures also stand in the next
   * one's.
   */
  static final String LEFT_UNPUBLISHED =
      """
      WITH good AS (
        SELECT n.id, n.captured_at, s.source, s.index_set, s.scope, s.period
        FROM snapshot n JOIN series s ON s.id = n.series_id
        WHERE s.lane = 'good' AND s.basis = 'local'),
      placed AS (
        SELECT *, row_number() OVER (PARTITION BY index_set, scope, period ORDER BY
      """
          + FIRST_OF_ALL
          + """
       ) AS place FROM good),
      newest AS (SELECT * FROM placed WHERE place = 1)
      SELECT index_set, 'local' AS basis, scope, period FROM newest
      WHERE scope IN (
        SELECT scope FROM newest WHERE id NOT IN (SELECT snapshot_id FROM publication))
      ORDER BY id
      """;

  /** Written last of all that a publication takes, so that what a crash cut off is begun again. */
  static final String RECORD_PUBLICATION =
      """
      INSERT INTO publication (run_id, path, manifest_sha256, snapshot_id, published_at)
      SELECT :?run, v.path, v.sha256, :?snapshot, :?now
      FROM (SELECT :?path AS path, :?manifest AS sha256) v
      WHERE v.sha256 IS NOT (
        SELECT p.manifest_sha256 FROM publication p WHERE p.path = v.path
        ORDER BY p.id DESC LIMIT 1)
      """;

  private LedgerStatements() {}
}
