-- What is counted of dossiers: the one definition of each measure. The program takes the sections
-- below by their names. A dossier is looked at in the state in which it was known at an instant.
--
-- Days are compared, never hours. Periods begin and end with months; so a dossier's days matter
-- only by their months (202609), and by whether it was settled or open in time.
--
-- What is dated after the data day is not known on it: such a reception has not happened, such a
-- settlement neither. A period's last day, or the data day where that is earlier, is the day D on
-- which a dossier is open in time (due on D or later, or without a due day) or late.

-- @calendar
-- The month (202609) of each day on which a dossier can have been handled, by days since 1970-01-01:
-- the years 1990 to 2100 that readers of exports take, and the day behind them.
WITH RECURSIVE days (day) AS (
  SELECT CAST(julianday('1990-01-01') - julianday('1970-01-01') AS INTEGER)
  UNION ALL
  SELECT day + 1 FROM days WHERE day < julianday('2101-01-01') - julianday('1970-01-01')
)
SELECT day, CAST(strftime('%Y%m', day * 86400, 'unixepoch') AS INTEGER) AS month FROM days

-- @state
-- Each dossier as it was known: its newest state at or before ?2, in the scope ?1.
state AS (
  SELECT d.id, d.unit_name_id, d.procedure_name_id, d.channel, d.status, d.received_on, d.due_on,
         d.finished_on, d.late_by_the_clock, d.fee_due, d.paid_online, d.digitised,
         d.result_electronic, d.reused
  FROM dossier d
  WHERE d.scope = ?1 AND d.since <= ?2
    AND NOT EXISTS (SELECT 1 FROM dossier_change WHERE dossier_id = d.id AND since <= ?2)
  UNION ALL
  SELECT d.id, c.unit_name_id, c.procedure_name_id, c.channel, c.status, c.received_on, c.due_on,
         c.finished_on, c.late_by_the_clock, c.fee_due, c.paid_online, c.digitised,
         c.result_electronic, c.reused
  FROM dossier_change c JOIN dossier d ON d.id = c.dossier_id
  WHERE d.scope = ?1 AND c.since =
    (SELECT max(since) FROM dossier_change WHERE dossier_id = c.dossier_id AND since <= ?2)
)

-- @lots
-- Lots: dossiers of one unit (and of one procedure, when ?4 is 1) that are alike in what tells one
-- period from another, counted. ?3 is the data day. Not received: counts nowhere.
--
-- A day's month is looked up in the table calendar: reckoned for each dossier it takes longer than
-- all the rest.
told AS (
  SELECT d.*, s.phase,
         CASE WHEN s.phase = 'resolved' AND d.finished_on <= ?3 THEN d.finished_on END AS settled_on
  FROM state d JOIN dossier_status s ON s.number = d.status
  WHERE s.phase <> 'not_received' AND d.received_on <= ?3
)
SELECT unit_name_id,
       CASE WHEN ?4 THEN procedure_name_id END AS procedure_name_id,
       phase = 'withdrawn' AS is_withdrawn,
       phase = 'paused' AS is_paused,
       (SELECT month FROM calendar WHERE day = received_on) AS received_month,
       -- A settlement before the reception is a slip of the list: it was there on one day.
       (SELECT month FROM calendar WHERE day = max(settled_on, received_on)) AS settled_month,
       CASE WHEN settled_on < due_on THEN 'early'
            WHEN settled_on > due_on THEN 'late'
            WHEN settled_on IS NOT NULL THEN 'on_time' END AS settled,
       -- The first month on whose last day (or on the data day within it) the due day is over.
       CASE WHEN due_on < ?3 THEN (SELECT month FROM calendar WHERE day = due_on + 1) END
         AS overdue_month,
       count(*) AS dossiers,
       sum(channel = 2) AS online,
       sum(due_on IS NULL) AS without_due_date,
       sum(late_by_the_clock) AS late_by_the_clock,
       count(fee_due) AS fee_stated,
       sum(fee_due IS 1) AS fee_due,
       sum(fee_due IS 1 AND paid_online IS NOT NULL) AS payment_stated,
       sum(fee_due IS 1 AND paid_online IS 1) AS paid_online,
       count(digitised) AS digitisation_stated,
       sum(digitised IS 1) AS digitised,
       count(result_electronic) AS result_stated,
       sum(result_electronic IS 1) AS result_electronic,
       count(reused) AS reuse_stated,
       sum(reused IS 1) AS reused
FROM told
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8

-- @measures
-- The measures of a period, from its first month ?1 to its last month ?2, by unit and procedure.
-- Taken back (withdrawn): counted with the period in which it came in, and nowhere else, because no
-- list says on which day a dossier was taken back.
WITH lot AS (
  SELECT *,
         NOT is_withdrawn AS is_received,
         NOT is_withdrawn AND received_month >= ?1 AS came_in,
         NOT is_withdrawn AND received_month < ?1 AS was_carried_over,
         coalesce(settled_month <= ?2, 0) AS is_resolved,
         NOT is_withdrawn AND coalesce(settled_month > ?2, 1) AS is_open,
         coalesce(overdue_month <= ?2, 0) AS is_overdue
  FROM dossier_lot
  WHERE received_month <= ?2
    AND (received_month >= ?1
         OR NOT is_withdrawn AND (settled_month IS NULL OR settled_month >= ?1))
),
sums AS (
  SELECT unit_name_id, procedure_name_id,
         sum(dossiers) FILTER (WHERE is_received) AS received,
         sum(online) FILTER (WHERE came_in) AS online,
         sum(dossiers - online) FILTER (WHERE came_in) AS direct,
         sum(dossiers) FILTER (WHERE was_carried_over) AS carried_over,
         sum(dossiers) FILTER (WHERE is_resolved AND settled = 'early') AS resolved_early,
         sum(dossiers) FILTER (WHERE is_resolved AND settled = 'on_time') AS resolved_on_time,
         sum(dossiers) FILTER (WHERE is_resolved AND settled = 'late') AS resolved_late,
         sum(dossiers) FILTER (WHERE is_open AND NOT is_overdue) AS open_in_time,
         sum(dossiers) FILTER (WHERE is_open AND is_overdue) AS open_late,
         sum(without_due_date) FILTER (WHERE is_received) AS without_due_date,
         sum(late_by_the_clock) FILTER (WHERE is_resolved AND settled = 'on_time')
           AS late_by_the_clock,
         sum(dossiers) FILTER (WHERE is_open AND is_paused AND NOT is_overdue) AS paused_in_time,
         sum(dossiers) FILTER (WHERE is_open AND is_paused AND is_overdue) AS paused_late,
         sum(dossiers) FILTER (WHERE is_withdrawn) AS withdrawn,
         sum(fee_stated) FILTER (WHERE is_received) AS fee_stated,
         sum(fee_due) FILTER (WHERE is_received) AS fee_due,
         sum(payment_stated) FILTER (WHERE is_received) AS payment_stated,
         sum(paid_online) FILTER (WHERE is_received) AS paid_online,
         sum(digitisation_stated) FILTER (WHERE is_received) AS digitisation_stated,
         sum(digitised) FILTER (WHERE is_received) AS digitised,
         sum(result_stated) FILTER (WHERE is_resolved) AS result_stated,
         sum(result_electronic) FILTER (WHERE is_resolved) AS result_electronic,
         sum(reuse_stated) FILTER (WHERE is_received) AS reuse_stated,
         sum(reused) FILTER (WHERE is_received) AS reused
  FROM lot GROUP BY unit_name_id, procedure_name_id
)
-- A sum over no dossier is 0. A question that no list answers for any of them has no sum: null.
SELECT u.text AS unit_name,
       p.text AS procedure,
       coalesce(received, 0) AS received,
       coalesce(online, 0) AS online,
       coalesce(direct, 0) AS direct,
       coalesce(carried_over, 0) AS carried_over,
       coalesce(resolved_early, 0) AS resolved_early,
       coalesce(resolved_on_time, 0) AS resolved_on_time,
       coalesce(resolved_late, 0) AS resolved_late,
       coalesce(open_in_time, 0) AS open_in_time,
       coalesce(open_late, 0) AS open_late,
       coalesce(without_due_date, 0) AS without_due_date,
       coalesce(late_by_the_clock, 0) AS late_by_the_clock,
       coalesce(paused_in_time, 0) AS paused_in_time,
       coalesce(paused_late, 0) AS paused_late,
       coalesce(withdrawn, 0) AS withdrawn,
       CASE WHEN fee_stated > 0 THEN fee_due END AS fee_due,
       CASE WHEN fee_stated > 0 AND (fee_due = 0 OR payment_stated > 0) THEN paid_online END
         AS paid_online,
       nullif(digitisation_stated, 0) AS digitisation_stated,
       CASE WHEN digitisation_stated > 0 THEN digitised END AS digitised,
       nullif(result_stated, 0) AS result_stated,
       CASE WHEN result_stated > 0 THEN result_electronic END AS result_electronic,
       nullif(reuse_stated, 0) AS reuse_stated,
       CASE WHEN reuse_stated > 0 THEN reused END AS reused
FROM sums s
JOIN name u ON u.id = s.unit_name_id
LEFT JOIN name p ON p.id = s.procedure_name_id
ORDER BY u.text, p.text
