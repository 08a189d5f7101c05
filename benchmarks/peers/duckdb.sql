-- The measures, points and ranks of a dossier list in DuckDB: dossier by dossier and period by
-- period, without lots. Written apart from dvcrank's own statements and from dossiers.sql.
-- Expects the list as `list`, all texts.

CREATE TEMP TABLE period AS
SELECT code, make_date(2026, first, 1) AS first, last_day(make_date(2026, last, 1)) AS last
FROM (VALUES ('2026', 1, 12), ('2026-H1', 1, 6), ('2026-H2', 7, 12), ('2026-Q1', 1, 3),
  ('2026-Q2', 4, 6), ('2026-Q3', 7, 9), ('2026-Q4', 10, 12)) p(code, first, last)
UNION ALL
SELECT format('2026-{:02d}', n), make_date(2026, n::INT, 1), last_day(make_date(2026, n::INT, 1))
FROM range(1, 13) m(n);

CREATE TEMP TABLE dossier AS
SELECT "Đơn vị tiếp nhận" AS unit, s.phase,
  strptime(nullif("Ngày tiếp nhận", ''), '%d/%m/%Y %H:%M:%S')::DATE AS received,
  strptime(nullif("Ngày hẹn trả", ''), '%d/%m/%Y %H:%M:%S') AS due_at,
  strptime(nullif("Ngày kết thúc xử lý", ''), '%d/%m/%Y %H:%M:%S') AS finished_at,
  due_at::DATE AS due,
  CASE WHEN s.phase = 'resolved' THEN greatest(finished_at::DATE, received) END AS settled,
  CASE WHEN s.phase = 'resolved' THEN finished_at::DATE END AS finished,
  "Hình thức tiếp nhận" = 'Trực tuyến' AS online,
  CASE WHEN "Phí/lệ phí" <> '' THEN "Phí/lệ phí"::INT > 0 END AS fee,
  CASE "Thanh toán trực tuyến" WHEN 'Có' THEN true WHEN 'Không' THEN false END AS paid,
  CASE "Số hóa thành phần hồ sơ" WHEN 'Có' THEN true WHEN 'Không' THEN false END AS digitised,
  CASE "Kết quả điện tử" WHEN 'Có' THEN true WHEN 'Không' THEN false END AS electronic,
  CASE "Tái sử dụng dữ liệu" WHEN 'Có' THEN true WHEN 'Không' THEN false END AS reused
FROM list JOIN (VALUES ('Được tiếp nhận', 'open'), ('Đang xử lý', 'open'),
  ('Yêu cầu bổ sung giấy tờ', 'paused'), ('Yêu cầu thực hiện nghĩa vụ tài chính', 'paused'),
  ('Công dân yêu cầu rút hồ sơ', 'withdrawn'), ('Dừng xử lý', 'paused'),
  ('Đã xử lý xong', 'resolved'), ('Đã trả kết quả', 'resolved')) s(name, phase)
  ON s.name = "Trạng thái hồ sơ";

CREATE TEMP TABLE measured AS
WITH seen AS (
  SELECT p.code AS period, d.*, d.phase <> 'withdrawn' AS here, here AND received >= p.first AS new,
    coalesce(settled <= p.last, false) AS done, here AND NOT done AS open,
    coalesce(due < p.last, false) AS over
  FROM period p JOIN dossier d ON received <= p.last
    AND (received >= p.first OR phase <> 'withdrawn' AND (settled IS NULL OR settled >= p.first))
)
SELECT period, unit,
  count(*) FILTER (here) AS received, count(*) FILTER (new AND online) AS online,
  count(*) FILTER (new AND NOT online) AS direct, count(*) FILTER (here AND NOT new) AS carried_over,
  count(*) FILTER (done AND finished < due) AS resolved_early,
  count(*) FILTER (done AND (due IS NULL OR finished = due)) AS resolved_on_time,
  count(*) FILTER (done AND finished > due) AS resolved_late,
  count(*) FILTER (open AND NOT over) AS open_in_time, count(*) FILTER (open AND over) AS open_late,
  count(*) FILTER (here AND due IS NULL) AS without_due_date,
  count(*) FILTER (done AND finished = due AND finished_at > due_at) AS late_by_the_clock,
  count(*) FILTER (open AND phase = 'paused' AND NOT over) AS paused_in_time,
  count(*) FILTER (open AND phase = 'paused' AND over) AS paused_late,
  count(*) FILTER (NOT here) AS withdrawn,
  CASE WHEN count(fee) FILTER (here) > 0 THEN count(*) FILTER (here AND fee) END AS fee_due,
  CASE WHEN fee_due = 0 OR fee_due > 0 AND count(paid) FILTER (here AND fee) > 0
    THEN count(*) FILTER (here AND fee AND paid) END AS paid_online,
  nullif(count(digitised) FILTER (here), 0) AS digitisation_stated,
  CASE WHEN digitisation_stated > 0 THEN count(*) FILTER (here AND seen.digitised) END AS digitised,
  nullif(count(electronic) FILTER (done), 0) AS result_stated,
  CASE WHEN result_stated > 0 THEN count(*) FILTER (done AND electronic) END AS result_electronic,
  nullif(count(reused) FILTER (here), 0) AS reuse_stated,
  CASE WHEN reuse_stated > 0 THEN count(*) FILTER (here AND seen.reused) END AS reused
FROM seen GROUP BY period, unit;

CREATE TEMP TABLE ranking AS
WITH scored AS (
  SELECT *, CASE WHEN unit LIKE 'UBND %' THEN 'communes' ELSE 'departments' END AS peer_group,
    20 * (resolved_early + resolved_on_time + open_in_time) / nullif(received, 0) AS p1,
    CASE WHEN online + direct > 0 THEN least(6, 12 * online / (online + direct)) END AS p2,
    CASE WHEN fee_due = 0 THEN 0 ELSE 6 * paid_online / fee_due END AS p3,
    6 * result_electronic / result_stated AS p4, 4 * digitised / digitisation_stated AS p5,
    CASE WHEN reuse_stated > 0 THEN least(2, 2.5 * reused / reuse_stated) END AS p6
  FROM measured
),
summed AS (
  SELECT *, coalesce(p1, 0) + coalesce(p2, 0) + coalesce(p3, 0) + coalesce(p4, 0)
      + coalesce(p5, 0) + coalesce(p6, 0) AS total,
    (p1 IS NOT NULL)::INT * 20 + (p2 IS NOT NULL)::INT * 6 + (p3 IS NOT NULL)::INT * 6
      + (p4 IS NOT NULL)::INT * 6 + (p5 IS NOT NULL)::INT * 4 + (p6 IS NOT NULL)::INT * 2
      AS applicable_max
  FROM scored
)
SELECT * EXCLUDE (p1, p2, p3, p4, p5, p6)
    REPLACE (CASE WHEN applicable_max > 0 THEN total END AS total),
  100 * total / nullif(applicable_max, 0) AS converted,
  CASE WHEN received > 0 THEN rank() OVER (PARTITION BY period, peer_group
    ORDER BY received = 0, round(total / applicable_max, 12) DESC) END AS rank
FROM summed;
