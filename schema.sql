-- dvcrank's snapshot database, schema version 3.
--
-- Instants are seconds since 1970-01-01 UTC; the views show them in Vietnam's time (+07:00).
-- A table whose id is AUTOINCREMENT never loses or reuses a number: a gap is a row taken out by
-- hand, and `dvcrank verify` names it. Read through the views at the end; tables may change with
-- the schema version (PRAGMA user_version), views keep their columns. PRAGMA application_id says
-- that a file is dvcrank's: the letters "dvcr".

-- Runs -------------------------------------------------------------------------------------------

-- One pass of the program that may write.
CREATE TABLE run (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  kind        TEXT    NOT NULL CHECK (kind IN ('nightly', 'replay', 'import')),
  night       TEXT    NOT NULL,  -- the date in Vietnam that the pass belongs to, 2026-09-17
  started_at  INTEGER NOT NULL,
  finished_at INTEGER,           -- null while it runs, or when it was cut off
  status      TEXT    NOT NULL CHECK (status IN ('running', 'done', 'held', 'source_failed', 'failed', 'cut_off'))
) STRICT;

-- Bytes ------------------------------------------------------------------------------------------

-- A distinct body that a source answered, kept once in the archive (WARC) and found by its digest.
CREATE TABLE answer (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256         TEXT    NOT NULL UNIQUE,  -- of the body, lower-case hex
  bytes          INTEGER NOT NULL,         -- length of the body
  archive_file   TEXT    NOT NULL,         -- below the data directory's archive/
  archive_offset INTEGER NOT NULL,         -- where the response record's gzip member begins
  record_id      TEXT    NOT NULL,         -- WARC-Record-ID of the response record
  -- The stretch of the file that was written with it; the stretches cover a file without gaps.
  stretch_offset INTEGER NOT NULL,
  stretch_bytes  INTEGER NOT NULL,
  stretch_sha256 TEXT    NOT NULL
) STRICT;
CREATE INDEX answer_by_file ON answer (archive_file, stretch_offset);

-- Every question put to a source, and what came of it, whether or not the body was new.
CREATE TABLE fetch (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id      INTEGER NOT NULL REFERENCES run (id),
  series_id   INTEGER NOT NULL REFERENCES series (id),
  part        TEXT    NOT NULL,  -- which answer of the capture: service-results, CKMB, ...
  page        INTEGER NOT NULL,
  url         TEXT    NOT NULL,
  asked_at    INTEGER NOT NULL,
  http_status INTEGER,           -- null when nothing was answered
  outcome     TEXT    NOT NULL CHECK (outcome IN ('accepted', 'transient', 'blocked', 'contract')),
  answer_id   INTEGER REFERENCES answer (id),  -- null when no body came
  message     TEXT    NOT NULL   -- why it was not accepted; empty when it was
) STRICT;
CREATE INDEX fetch_by_run ON fetch (run_id);

-- Snapshots --------------------------------------------------------------------------------------

-- What is captured again and again: one source's figures of one period and scope, by one method.
-- Doubtful captures have a lane of their own: they are kept, and never ranked.
CREATE TABLE series (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  source    TEXT NOT NULL,  -- portal.evaluation
  index_set TEXT NOT NULL,  -- qd766
  method    TEXT NOT NULL,  -- 2026; figures of two methods are not comparable
  basis     TEXT NOT NULL CHECK (basis IN ('portal', 'published', 'local')),
  scope     TEXT NOT NULL,  -- national, or a province's code
  period    TEXT NOT NULL,  -- 2026, 2026-H1, 2026-Q3, 2026-07
  lane      TEXT NOT NULL CHECK (lane IN ('good', 'partial')),
  UNIQUE (scope, period, index_set, basis, method, source, lane)
) STRICT;

-- One capture of a series, sealed: it is whole, or it is not here.
CREATE TABLE snapshot (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id   INTEGER NOT NULL REFERENCES series (id),
  captured_at INTEGER NOT NULL,
  run_id      INTEGER NOT NULL REFERENCES run (id),
  units       INTEGER NOT NULL,  -- units in it
  cells       INTEGER NOT NULL,  -- cells in it
  changes     INTEGER NOT NULL,  -- rows of unit_change and cell_change that it added
  sha256      TEXT    NOT NULL,  -- digest of its whole content, units and cells in order
  UNIQUE (series_id, captured_at)
) STRICT;

-- The answers that a snapshot was read from.
CREATE TABLE snapshot_answer (
  snapshot_id INTEGER NOT NULL REFERENCES snapshot (id),
  part        TEXT    NOT NULL,
  page        INTEGER NOT NULL,
  answer_id   INTEGER NOT NULL REFERENCES answer (id),
  PRIMARY KEY (snapshot_id, part, page)
) STRICT, WITHOUT ROWID;

-- What a capture came to: the ledger. A sealed capture's line is written with its snapshot.
CREATE TABLE capture (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id      INTEGER NOT NULL REFERENCES run (id),
  series_id   INTEGER NOT NULL REFERENCES series (id),
  ended_at    INTEGER NOT NULL,
  outcome     TEXT    NOT NULL CHECK (outcome IN ('sealed', 'partial', 'source_failed', 'blocked')),
  snapshot_id INTEGER REFERENCES snapshot (id)
) STRICT;
CREATE INDEX capture_by_run ON capture (run_id);

-- What was noticed. Findings of a capture repeat with each capture that still shows them.
CREATE TABLE finding (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  capture_id INTEGER NOT NULL REFERENCES capture (id),
  code       TEXT    NOT NULL,  -- docs/outputs.md lists them
  severity   TEXT    NOT NULL CHECK (severity IN ('notice', 'warning', 'error')),
  place      TEXT    NOT NULL,  -- unit, part and field; may be empty
  message    TEXT    NOT NULL
) STRICT;
CREATE INDEX finding_by_capture ON finding (capture_id);

-- What a published report says besides its figures: classes, places, counts, dates, as printed.
CREATE TABLE published_fact (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  snapshot_id INTEGER NOT NULL REFERENCES snapshot (id),
  line        INTEGER NOT NULL,  -- of the document
  subject     TEXT    NOT NULL,  -- a unit's code, or a peer group
  fact        TEXT    NOT NULL,  -- docs/outputs.md lists them
  text        TEXT    NOT NULL
) STRICT;
CREATE INDEX published_fact_by_snapshot ON published_fact (snapshot_id);

-- Repeated texts.
CREATE TABLE name (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,  -- agency code, the stable key
  kind TEXT NOT NULL CHECK (kind IN
    ('province', 'department', 'commune', 'district-department', 'district-commune')),
  UNIQUE (code, kind)
) STRICT;

-- What a cell is about: which figure of a group, an indicator, or the total.
CREATE TABLE element (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  code  TEXT NOT NULL,  -- TOTAL, CKMB, PUBLISH_ON_TIME, ...
  field TEXT NOT NULL CHECK (field IN ('points', 'numerator', 'denominator', 'ratio', 'count')),
  UNIQUE (code, field)
) STRICT;

-- Why a cell has no value.
CREATE TABLE absence (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  state  TEXT NOT NULL CHECK (state IN ('missing', 'not_applicable')),
  reason TEXT NOT NULL,
  UNIQUE (state, reason)
) STRICT;

-- A unit's appearance, renaming or removal, from the snapshot captured at `since` on.
CREATE TABLE unit_change (
  series_id INTEGER NOT NULL REFERENCES series (id),
  unit_id   INTEGER NOT NULL REFERENCES unit (id),
  since     INTEGER NOT NULL,
  name_id   INTEGER REFERENCES name (id),  -- null: no longer there
  PRIMARY KEY (series_id, unit_id, since)
) STRICT, WITHOUT ROWID;

-- The new state of a cell (one element of one unit in one series) from the snapshot captured at
-- `since` on. Only changes are stored; a cell's key is all there is of it besides.
-- Value: value / 10^scale, exactly. Absent: absence_id says why. All null: no longer there.
CREATE TABLE cell_change (
  series_id  INTEGER NOT NULL REFERENCES series (id),
  unit_id    INTEGER NOT NULL REFERENCES unit (id),
  element_id INTEGER NOT NULL REFERENCES element (id),
  since      INTEGER NOT NULL,
  value      INTEGER,
  scale      INTEGER CHECK (scale BETWEEN 0 AND 15),
  absence_id INTEGER REFERENCES absence (id),
  PRIMARY KEY (series_id, unit_id, element_id, since),
  CHECK ((value IS NULL) = (scale IS NULL) AND (value IS NULL OR absence_id IS NULL))
) STRICT, WITHOUT ROWID;

-- Provinces' own exports -------------------------------------------------------------------------

-- Every export that was handed in, whatever came of it. Names of files are not kept: people put
-- names of people into them.
CREATE TABLE delivery (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id        INTEGER NOT NULL REFERENCES run (id),
  origin        TEXT    NOT NULL CHECK (origin IN ('import', 'inbox', 'fetched')),
  source        TEXT    NOT NULL,  -- name of the configured source; empty unless fetched
  scope         TEXT    NOT NULL,  -- a province's code; empty when nothing said whose it is; empty when nothing says whose it is
  sha256        TEXT    NOT NULL,  -- of the file; empty when none came
  bytes         INTEGER NOT NULL,
  layout        TEXT    NOT NULL,  -- by which it was read; empty when it was not recognised
  form          TEXT    NOT NULL CHECK (form IN ('dossiers', 'summary', '')),
  captured_at   INTEGER,           -- the instant for which it speaks; null when nothing of it was taken
  delivered_at  INTEGER NOT NULL,
  outcome       TEXT    NOT NULL CHECK (outcome IN ('taken', 'known', 'rejected', 'source_failed', 'blocked')),
  rows_taken    INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  changes       INTEGER NOT NULL,  -- rows of dossier, dossier_change and form_count that it added
  http_status   INTEGER,           -- null unless fetched and answered
  message       TEXT    NOT NULL,  -- why it was not taken; empty when it was
  CHECK ((outcome = 'taken') = (captured_at IS NOT NULL))
) STRICT;
CREATE INDEX delivery_by_run ON delivery (run_id);
CREATE INDEX delivery_by_file ON delivery (scope, sha256);

-- What was noticed in an export.
CREATE TABLE delivery_finding (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  code        TEXT    NOT NULL,  -- docs/outputs.md lists them
  severity    TEXT    NOT NULL CHECK (severity IN ('notice', 'warning', 'error')),
  place       TEXT    NOT NULL,  -- row or unit; may be empty
  message     TEXT    NOT NULL
) STRICT;
CREATE INDEX delivery_finding_by_delivery ON delivery_finding (delivery_id);

-- Where a dossier can stand, by the numbers that provincial systems use among themselves, and what
-- that means to the measures.
CREATE TABLE dossier_status (
  number INTEGER PRIMARY KEY,
  status TEXT NOT NULL UNIQUE,
  phase  TEXT NOT NULL CHECK (phase IN ('not_received', 'open', 'paused', 'withdrawn', 'resolved'))
) STRICT;
INSERT INTO dossier_status (number, status, phase) VALUES
  (1, 'submitted', 'not_received'),
  (2, 'received', 'open'),
  (3, 'refused', 'not_received'),
  (4, 'in_progress', 'open'),
  (5, 'waiting_for_papers', 'paused'),
  (6, 'waiting_for_payment', 'paused'),
  (7, 'withdrawn', 'withdrawn'),
  (8, 'stopped', 'paused'),
  (9, 'resolved', 'resolved'),
  (10, 'returned', 'resolved');

-- A dossier as the first list that had it says, captured at `since`. Days are counted from
-- 1970-01-01; yes is 1, no is 0, and null where the list says nothing.
CREATE TABLE dossier (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  scope             TEXT    NOT NULL,
  code              TEXT    NOT NULL,
  since             INTEGER NOT NULL,
  unit_name_id      INTEGER NOT NULL REFERENCES name (id),
  procedure_name_id INTEGER REFERENCES name (id),
  channel           INTEGER NOT NULL CHECK (channel IN (1, 2, 3)),  -- direct, online, postal
  status            INTEGER NOT NULL REFERENCES dossier_status (number),
  received_on       INTEGER,
  due_on            INTEGER,
  finished_on       INTEGER,
  late_by_the_clock INTEGER NOT NULL CHECK (late_by_the_clock IN (0, 1)),
  fee_due           INTEGER CHECK (fee_due IN (0, 1)),
  paid_online       INTEGER CHECK (paid_online IN (0, 1)),
  digitised         INTEGER CHECK (digitised IN (0, 1)),
  result_electronic INTEGER CHECK (result_electronic IN (0, 1)),
  reused            INTEGER CHECK (reused IN (0, 1)),
  UNIQUE (scope, code)
) STRICT;

-- A dossier's new state from the list captured at `since` on, where it differs from the state
-- before; a list that does not have a dossier says nothing of it. Kept apart from the first state,
-- so that a night's few changes are put at the end of a table and not between its rows.
CREATE TABLE dossier_change (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier_id        INTEGER NOT NULL REFERENCES dossier (id),
  since             INTEGER NOT NULL,
  unit_name_id      INTEGER NOT NULL REFERENCES name (id),
  procedure_name_id INTEGER REFERENCES name (id),
  channel           INTEGER NOT NULL CHECK (channel IN (1, 2, 3)),
  status            INTEGER NOT NULL REFERENCES dossier_status (number),
  received_on       INTEGER,
  due_on            INTEGER,
  finished_on       INTEGER,
  late_by_the_clock INTEGER NOT NULL CHECK (late_by_the_clock IN (0, 1)),
  fee_due           INTEGER CHECK (fee_due IN (0, 1)),
  paid_online       INTEGER CHECK (paid_online IN (0, 1)),
  digitised         INTEGER CHECK (digitised IN (0, 1)),
  result_electronic INTEGER CHECK (result_electronic IN (0, 1)),
  reused            INTEGER CHECK (reused IN (0, 1)),
  UNIQUE (dossier_id, since)
) STRICT;

-- A count of a summary form from the form captured at `since` on. Only changes are stored; a form
-- that does not have a unit says nothing of it.
CREATE TABLE form_count (
  scope        TEXT    NOT NULL,
  period       TEXT    NOT NULL,  -- 2026, 2026-H1, 2026-Q3, 2026-07
  unit_name_id INTEGER NOT NULL REFERENCES name (id),
  measure      TEXT    NOT NULL,
  since        INTEGER NOT NULL,
  value        INTEGER,           -- null: the form no longer has it
  PRIMARY KEY (scope, period, unit_name_id, measure, since)
) STRICT, WITHOUT ROWID;

-- Publications -----------------------------------------------------------------------------------

-- Each time a scope's ranking files changed.
CREATE TABLE publication (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id          INTEGER REFERENCES run (id),  -- null when a person asked for it
  path            TEXT    NOT NULL,             -- below the data directory's rankings/
  manifest_sha256 TEXT    NOT NULL,
  snapshot_id     INTEGER NOT NULL REFERENCES snapshot (id),
  published_at    INTEGER NOT NULL
) STRICT;

-- The standings of the newest publication of each ranking, for those who read SQL and not files.
CREATE TABLE latest_standing (
  series_id   INTEGER NOT NULL REFERENCES series (id),
  peer_group  TEXT    NOT NULL,
  position    INTEGER NOT NULL,  -- line in the file, from 1
  unit_id     INTEGER NOT NULL REFERENCES unit (id),
  snapshot_id INTEGER NOT NULL REFERENCES snapshot (id),
  rank        INTEGER,           -- null: not evaluated
  class       TEXT    NOT NULL,  -- empty: not evaluated
  notes       TEXT    NOT NULL,
  PRIMARY KEY (series_id, peer_group, position)
) STRICT, WITHOUT ROWID;

-- Views ------------------------------------------------------------------------------------------

-- Every sealed snapshot, with what it is of. `snapshot` is the id that manifests name.
CREATE VIEW snapshots AS
SELECT n.id AS snapshot_id,
       s.source || '/' || s.index_set || '/' || s.period || '/' || s.scope
         || CASE s.lane WHEN 'good' THEN '' ELSE '/' || s.lane END
         || '@' || strftime('%Y-%m-%dT%H:%M:%S', n.captured_at, 'unixepoch', '+7 hours') || '+07:00' AS snapshot,
       s.id AS series_id, s.source, s.index_set, s.method, s.basis, s.scope, s.period, s.lane,
       strftime('%Y-%m-%dT%H:%M:%S', n.captured_at, 'unixepoch', '+7 hours') || '+07:00' AS captured_at,
       strftime('%Y-%m-%d', n.captured_at, 'unixepoch', '+7 hours') AS captured_on,
       n.run_id, n.units, n.cells, n.changes, n.sha256
FROM snapshot n JOIN series s ON s.id = n.series_id;

-- Every snapshot whole, a row a cell: what was known of it then, however it is stored.
-- value is the nearest binary fraction, for arithmetic; exact is value and scale as stored.
CREATE VIEW snapshot_cells AS
SELECT n.id AS snapshot_id, u.code AS unit_code, u.kind AS unit_kind, e.code AS element, e.field,
       CASE WHEN c.value IS NULL THEN a.state ELSE 'value' END AS state,
       CASE c.scale WHEN 0 THEN c.value
                    WHEN 1 THEN c.value / 10.0
                    WHEN 2 THEN c.value / 100.0
                    ELSE c.value / CAST('1e' || c.scale AS REAL) END AS value,
       c.value AS unscaled, c.scale, a.reason
FROM snapshot n
JOIN cell_change c ON c.series_id = n.series_id
  AND c.since = (SELECT max(since) FROM cell_change
                 WHERE series_id = c.series_id AND unit_id = c.unit_id AND element_id = c.element_id
                   AND since <= n.captured_at)
JOIN unit u ON u.id = c.unit_id
JOIN element e ON e.id = c.element_id
LEFT JOIN absence a ON a.id = c.absence_id
WHERE c.value IS NOT NULL OR c.absence_id IS NOT NULL;

-- The units of every snapshot, by the names they had then.
CREATE VIEW snapshot_units AS
SELECT n.id AS snapshot_id, u.code AS unit_code, u.kind AS unit_kind, m.text AS unit_name
FROM snapshot n
JOIN unit_change c ON c.series_id = n.series_id
  AND c.since = (SELECT max(since) FROM unit_change
                 WHERE series_id = c.series_id AND unit_id = c.unit_id AND since <= n.captured_at)
JOIN unit u ON u.id = c.unit_id
JOIN name m ON m.id = c.name_id;

-- Each unit's total in each good snapshot.
CREATE VIEW captured_totals AS
SELECT n.unit_code, n.unit_name, n.unit_kind, s.index_set, s.method, s.basis, s.scope, s.period,
       s.captured_at, s.captured_on, c.value AS total, s.snapshot_id
FROM snapshots s
JOIN snapshot_units n ON n.snapshot_id = s.snapshot_id
LEFT JOIN snapshot_cells c ON c.snapshot_id = s.snapshot_id AND c.unit_code = n.unit_code
  AND c.unit_kind = n.unit_kind AND c.element = 'TOTAL' AND c.field = 'points'
WHERE s.lane = 'good';

-- A unit's series: its total in each period, from the newest good snapshot of that period.
-- Do not compare across methods.
CREATE VIEW unit_series AS
SELECT t.* FROM captured_totals t
WHERE t.snapshot_id IN (
  SELECT n.id FROM snapshot n
  WHERE n.captured_at = (SELECT max(captured_at) FROM snapshot WHERE series_id = n.series_id));

-- The rankings as last published.
CREATE VIEW latest_ranking AS
SELECT t.index_set, t.method, t.basis, t.period, t.scope, r.peer_group, r.position, r.rank,
       t.unit_code, t.unit_name, t.total, r.class, r.notes, t.captured_at, t.snapshot_id
FROM latest_standing r
JOIN unit u ON u.id = r.unit_id
JOIN captured_totals t
  ON t.snapshot_id = r.snapshot_id AND t.unit_code = u.code AND t.unit_kind = u.kind
ORDER BY t.index_set, t.period, t.scope, r.peer_group, r.position;

-- What was noticed in each capture, the newest first.
CREATE VIEW capture_findings AS
SELECT f.id AS finding_id, f.code, f.severity, f.place, f.message, c.outcome,
       s.index_set, s.method, s.basis, s.scope, s.period, c.run_id, c.snapshot_id,
       strftime('%Y-%m-%dT%H:%M:%S', c.ended_at, 'unixepoch', '+7 hours') || '+07:00' AS ended_at
FROM finding f JOIN capture c ON c.id = f.capture_id JOIN series s ON s.id = c.series_id
ORDER BY f.id DESC;

-- What published reports say besides their figures.
CREATE VIEW published_facts AS
SELECT s.period, s.scope, s.index_set, f.line, f.subject, f.fact, f.text, s.captured_at,
       s.snapshot_id
FROM published_fact f JOIN snapshots s ON s.snapshot_id = f.snapshot_id
ORDER BY f.id;

-- Every state that a dossier has been in, and from which list's instant to which it was known so.
CREATE VIEW dossier_versions AS
SELECT d.scope, d.code, n.text AS unit_name, p.text AS procedure,
       CASE v.channel WHEN 1 THEN 'direct' WHEN 2 THEN 'online' ELSE 'postal' END AS channel,
       s.status, s.phase,
       strftime('%Y-%m-%d', v.received_on * 86400, 'unixepoch') AS received_on,
       strftime('%Y-%m-%d', v.due_on * 86400, 'unixepoch') AS due_on,
       strftime('%Y-%m-%d', v.finished_on * 86400, 'unixepoch') AS finished_on,
       v.late_by_the_clock, v.fee_due, v.paid_online, v.digitised, v.result_electronic, v.reused,
       strftime('%Y-%m-%dT%H:%M:%S', v.since, 'unixepoch', '+7 hours') || '+07:00' AS since,
       strftime('%Y-%m-%dT%H:%M:%S',
         (SELECT min(c.since) FROM dossier_change c
          WHERE c.dossier_id = v.dossier_id AND c.since > v.since),
         'unixepoch', '+7 hours') || '+07:00' AS until
FROM (
  SELECT id AS dossier_id, since, unit_name_id, procedure_name_id, channel, status, received_on,
         due_on, finished_on, late_by_the_clock, fee_due, paid_online, digitised,
         result_electronic, reused FROM dossier
  UNION ALL
  SELECT dossier_id, since, unit_name_id, procedure_name_id, channel, status, received_on,
         due_on, finished_on, late_by_the_clock, fee_due, paid_online, digitised,
         result_electronic, reused FROM dossier_change) v
JOIN dossier d ON d.id = v.dossier_id
JOIN dossier_status s ON s.number = v.status
JOIN name n ON n.id = v.unit_name_id
LEFT JOIN name p ON p.id = v.procedure_name_id;

-- The dossiers of provinces' own lists as they are known now.
CREATE VIEW dossiers AS
SELECT scope, code, unit_name, procedure, channel, status, phase, received_on, due_on, finished_on,
       late_by_the_clock, fee_due, paid_online, digitised, result_electronic, reused, since
FROM dossier_versions WHERE until IS NULL;

-- Every export that was handed in, the newest first.
CREATE VIEW deliveries AS
SELECT d.id AS delivery_id, d.run_id, d.origin, d.source, d.scope, d.sha256, d.bytes, d.layout,
       d.form,
       strftime('%Y-%m-%dT%H:%M:%S', d.captured_at, 'unixepoch', '+7 hours') || '+07:00' AS captured_at,
       strftime('%Y-%m-%dT%H:%M:%S', d.delivered_at, 'unixepoch', '+7 hours') || '+07:00' AS delivered_at,
       d.outcome, d.rows_taken, d.rows_rejected, d.changes, d.http_status, d.message
FROM delivery d ORDER BY d.id DESC;

-- What was noticed in each export, the newest first.
CREATE VIEW delivery_findings AS
SELECT f.id AS finding_id, f.delivery_id, f.code, f.severity, f.place, f.message, d.scope, d.outcome,
       strftime('%Y-%m-%dT%H:%M:%S', d.delivered_at, 'unixepoch', '+7 hours') || '+07:00' AS delivered_at
FROM delivery_finding f JOIN delivery d ON d.id = f.delivery_id
ORDER BY f.id DESC;

-- The last thirty runs, the newest first.
CREATE VIEW last_runs AS
SELECT r.id AS run_id, r.kind, r.night,
       strftime('%Y-%m-%dT%H:%M:%S', r.started_at, 'unixepoch', '+7 hours') || '+07:00' AS started_at,
       strftime('%Y-%m-%dT%H:%M:%S', r.finished_at, 'unixepoch', '+7 hours') || '+07:00' AS finished_at,
       r.status,
       (SELECT count(*) FROM capture c WHERE c.run_id = r.id AND c.outcome = 'sealed') AS sealed,
       (SELECT count(*) FROM capture c WHERE c.run_id = r.id AND c.outcome = 'partial') AS partial,
       (SELECT count(*) FROM capture c WHERE c.run_id = r.id AND c.outcome IN ('source_failed', 'blocked')) AS failed,
       (SELECT count(*) FROM fetch f WHERE f.run_id = r.id) AS fetches,
       (SELECT count(*) FROM publication p WHERE p.run_id = r.id) AS publications
FROM run r ORDER BY r.id DESC LIMIT 30;
