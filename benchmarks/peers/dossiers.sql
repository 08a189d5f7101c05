-- The measures, points and ranks of a dossier list in SQLite: what the peers that store into SQLite
-- ask. Written apart from dvcrank's own statements, so that equal figures mean something.
-- Expects the list as the table `list`, a column a header, all texts.
--
-- It counts dossiers into lots first, as dvcrank does: without that it takes several times as long.

CREATE TEMP TABLE period (code TEXT, first INTEGER, last INTEGER);
INSERT INTO period VALUES
  ('2026', 202601, 202612), ('2026-H1', 202601, 202606), ('2026-H2', 202607, 202612),
  ('2026-Q1', 202601, 202603), ('2026-Q2', 202604, 202606), ('2026-Q3', 202607, 202609),
  ('2026-Q4', 202610, 202612);
INSERT INTO period
  WITH RECURSIVE m(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM m WHERE n < 12)
  SELECT printf('2026-%02d', n), 202600 + n, 202600 + n FROM m;

CREATE TEMP TABLE lot AS
WITH typed AS (
  SELECT "Đơn vị tiếp nhận" AS unit,
    CASE "Trạng thái hồ sơ"
      WHEN 'Mới đăng ký' THEN 'not_received' WHEN 'Không được tiếp nhận' THEN 'not_received'
      WHEN 'Được tiếp nhận' THEN 'open' WHEN 'Đang xử lý' THEN 'open'
      WHEN 'Công dân yêu cầu rút hồ sơ' THEN 'withdrawn'
      WHEN 'Đã xử lý xong' THEN 'resolved' WHEN 'Đã trả kết quả' THEN 'resolved'
      ELSE 'paused' END AS phase,
    nullif(substr("Ngày tiếp nhận", 7, 4) || '-' || substr("Ngày tiếp nhận", 4, 2) || '-' || substr("Ngày tiếp nhận", 1, 2), '--') AS received,
    nullif(substr("Ngày hẹn trả", 7, 4) || '-' || substr("Ngày hẹn trả", 4, 2) || '-' || substr("Ngày hẹn trả", 1, 2), '--') AS due,
    nullif(substr("Ngày kết thúc xử lý", 7, 4) || '-' || substr("Ngày kết thúc xử lý", 4, 2) || '-' || substr("Ngày kết thúc xử lý", 1, 2), '--') AS finished,
    substr("Ngày hẹn trả", 12) AS due_time,
    substr("Ngày kết thúc xử lý", 12) AS finished_time,
    "Hình thức tiếp nhận" = 'Trực tuyến' AS online,
    CASE WHEN "Phí/lệ phí" <> '' THEN CAST("Phí/lệ phí" AS INTEGER) > 0 END AS fee_due,
    CASE "Thanh toán trực tuyến" WHEN 'Có' THEN 1 WHEN 'Không' THEN 0 END AS paid,
    CASE "Số hóa thành phần hồ sơ" WHEN 'Có' THEN 1 WHEN 'Không' THEN 0 END AS digitised,
    CASE "Kết quả điện tử" WHEN 'Có' THEN 1 WHEN 'Không' THEN 0 END AS electronic,
    CASE "Tái sử dụng dữ liệu" WHEN 'Có' THEN 1 WHEN 'Không' THEN 0 END AS reused
  FROM list
),
known AS (
  SELECT *, CASE WHEN phase = 'resolved' AND finished <= '2027-01-02' THEN finished END AS settled_on
  FROM typed WHERE phase <> 'not_received' AND received <= '2027-01-02'
)
SELECT unit, phase = 'withdrawn' AS is_withdrawn, phase = 'paused' AS is_paused,
  CAST(substr(received, 1, 4) || substr(received, 6, 2) AS INTEGER) AS came,
  CAST(replace(substr(max(settled_on, received), 1, 7), '-', '') AS INTEGER) AS settled,
  CASE WHEN settled_on < due THEN 'early' WHEN settled_on > due THEN 'late'
       WHEN settled_on IS NOT NULL THEN 'on_time' END AS pace,
  CASE WHEN due < '2027-01-02' THEN CAST(strftime('%Y%m', due, '+1 day') AS INTEGER) END AS overdue,
  count(*) AS n, sum(online) AS online, sum(due IS NULL) AS without_due,
  sum(phase = 'resolved' AND finished = due AND finished_time > due_time) AS clock,
  count(fee_due) AS fee_n, sum(fee_due IS 1) AS fee,
  sum(fee_due IS 1 AND paid IS NOT NULL) AS paid_n, sum(fee_due IS 1 AND paid IS 1) AS paid,
  count(digitised) AS digitised_n, sum(digitised IS 1) AS digitised,
  count(electronic) AS electronic_n, sum(electronic IS 1) AS electronic,
  count(reused) AS reused_n, sum(reused IS 1) AS reused
FROM known GROUP BY 1, 2, 3, 4, 5, 6, 7;

CREATE TEMP TABLE measured AS
WITH seen AS (
  SELECT p.code AS period, l.*,
    NOT is_withdrawn AS here, NOT is_withdrawn AND came >= p.first AS new,
    coalesce(settled <= p.last, 0) AS done,
    NOT is_withdrawn AND coalesce(settled > p.last, 1) AS open,
    coalesce(overdue <= p.last, 0) AS over
  FROM period p JOIN lot l ON came <= p.last
    AND (came >= p.first OR NOT is_withdrawn AND (settled IS NULL OR settled >= p.first))
)
SELECT period, unit,
  total(n * here) AS received, total(online * new) AS online, total((n - online) * new) AS direct,
  total(n * (here AND NOT new)) AS carried_over,
  total(n * (done AND pace = 'early')) AS resolved_early,
  total(n * (done AND pace = 'on_time')) AS resolved_on_time,
  total(n * (done AND pace = 'late')) AS resolved_late,
  total(n * (open AND NOT over)) AS open_in_time, total(n * (open AND over)) AS open_late,
  total(without_due * here) AS without_due_date,
  total(clock * (done AND pace = 'on_time')) AS late_by_the_clock,
  total(n * (open AND is_paused AND NOT over)) AS paused_in_time,
  total(n * (open AND is_paused AND over)) AS paused_late,
  total(n * is_withdrawn) AS withdrawn,
  CASE WHEN total(fee_n * here) > 0 THEN total(fee * here) END AS fee_due,
  CASE WHEN total(fee_n * here) > 0 AND (total(fee * here) = 0 OR total(paid_n * here) > 0)
       THEN total(paid * here) END AS paid_online,
  nullif(total(digitised_n * here), 0) AS digitisation_stated,
  CASE WHEN total(digitised_n * here) > 0 THEN total(digitised * here) END AS digitised,
  nullif(total(electronic_n * done), 0) AS result_stated,
  CASE WHEN total(electronic_n * done) > 0 THEN total(electronic * done) END AS result_electronic,
  nullif(total(reused_n * here), 0) AS reuse_stated,
  CASE WHEN total(reused_n * here) > 0 THEN total(reused * here) END AS reused
FROM seen GROUP BY period, unit;

CREATE TABLE ranking AS
WITH scored AS (
  SELECT *, CASE WHEN unit LIKE 'UBND %' THEN 'communes' ELSE 'departments' END AS peer_group,
    20 * (resolved_early + resolved_on_time + open_in_time) / nullif(received, 0) AS p1,
    min(6, 6 * online / nullif(online + direct, 0) / 0.5) AS p2,
    CASE WHEN fee_due = 0 THEN 0 ELSE 6 * paid_online / fee_due END AS p3,
    6 * result_electronic / result_stated AS p4,
    4 * digitised / digitisation_stated AS p5,
    min(2, 2 * reused / reuse_stated / 0.8) AS p6
  FROM measured
),
summed AS (
  SELECT *, coalesce(p1, 0) + coalesce(p2, 0) + coalesce(p3, 0) + coalesce(p4, 0)
      + coalesce(p5, 0) + coalesce(p6, 0) AS total,
    (p1 IS NOT NULL) * 20 + (p2 IS NOT NULL) * 6 + (p3 IS NOT NULL) * 6 + (p4 IS NOT NULL) * 6
      + (p5 IS NOT NULL) * 4 + (p6 IS NOT NULL) * 2 AS applicable_max
  FROM scored
)
SELECT period, peer_group,
  CASE WHEN received > 0 THEN rank() OVER (PARTITION BY period, peer_group
    ORDER BY received = 0, round(total / applicable_max, 12) DESC) END AS rank,
  unit, received, online, direct, carried_over, resolved_early, resolved_on_time, resolved_late,
  open_in_time, open_late, without_due_date, late_by_the_clock, paused_in_time, paused_late,
  withdrawn, fee_due, paid_online, digitisation_stated, digitised, result_stated, result_electronic,
  reuse_stated, reused, p1 AS progress_on_time, p2 AS online_dossier, p3 AS online_payment_dossier,
  p4 AS original_result_available, p5 AS so_hoa_giay_to_giai_quyet, p6 AS reused_digitized_data,
  CASE WHEN applicable_max > 0 THEN total END AS total, applicable_max,
  100 * total / nullif(applicable_max, 0) AS converted
FROM summed;
