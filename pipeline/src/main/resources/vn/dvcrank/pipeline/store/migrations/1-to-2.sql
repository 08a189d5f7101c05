-- From schema version 1 to 2: provinces' own exports.

-- An element may be a count. Only the words of a CHECK change, nothing that is stored; so its text
-- is changed in place, as https://sqlite.org/lang_altertable.html says (otheralter).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql,
  'CHECK (field IN (''points'', ''numerator'', ''denominator'', ''ratio''))',
  'CHECK (field IN (''points'', ''numerator'', ''denominator'', ''ratio'', ''count''))')
WHERE type = 'table' AND name = 'element';
PRAGMA writable_schema = RESET;

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
