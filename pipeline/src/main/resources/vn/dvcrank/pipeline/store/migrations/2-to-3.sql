-- From schema version 2 to 3: a change of a cell has the cell's own key (series, unit, element), and no
-- number from a table of cells. So a new cell is one row and not three, and a night is written faster.

-- A new table by the old one's name: giving it that name afterwards would read all views again, while
-- one of them is gone.
CREATE TEMP TABLE moved AS
SELECT t.series_id, t.unit_id, t.element_id, c.since, c.value, c.scale, c.absence_id
FROM cell_change c JOIN slot t ON t.id = c.slot_id;
DROP VIEW snapshot_cells;
DROP TABLE cell_change;
DROP TABLE slot;

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

INSERT INTO cell_change (series_id, unit_id, element_id, since, value, scale, absence_id)
SELECT series_id, unit_id, element_id, since, value, scale, absence_id
FROM moved ORDER BY series_id, unit_id, element_id, since;
DROP TABLE moved;

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
