/* dvcrank: draws a figure's table as a chart, by uPlot. The table stays; it says the same. */
"use strict";
(function () {
  const comma = (number, places) =>
    number.toFixed(places).replace(/\.?0+$/, "").replace(".", ",");

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    return { line: of("--bar"), text: of("--quiet"), grid: of("--line"), page: of("--page"), mark: of("--down"), cut: of("--notice-line") };
  }

  function pointsOf(figure) {
    return Array.from(figure.querySelectorAll("tr[data-x]"), (row) => ({
      x: Number(row.dataset.x),
      y: row.dataset.y === "" ? null : Number(row.dataset.y),
      label: row.dataset.label,
      segment: Number(row.dataset.segment),
      gap: row.dataset.gap === "true",
      restated: row.dataset.restated === "true",
      provisional: row.dataset.provisional === "true",
      cut: row.dataset.cut || "",
    })).sort((one, other) => one.x - other.x);
  }

  /** Columns for uPlot: one series a segment, so that no line crosses a break or a gap. */
  function columns(points, step, until) {
    const xs = [];
    const shown = [];
    points.forEach((point, at) => {
      if (point.gap && at > 0 && !point.cut) {
        xs.push((points[at - 1].x + point.x) / 2);
        shown.push(null);
      }
      xs.push(point.x);
      shown.push(point);
    });
    const last = points[points.length - 1];
    if (step && until > last.x) {
      xs.push(until);
      shown.push(Object.assign({}, last, { x: until, held: true, restated: false }));
    }
    const segments = Array.from(new Set(points.map((point) => point.segment)));
    const ys = segments.map((segment) =>
      shown.map((point) => (point && point.segment === segment ? point.y : null)));
    return { xs, shown, segments, data: [xs].concat(ys) };
  }

  function bounds(figure) {
    return (figure.dataset.bounds || "").split(";").filter(Boolean).map((one) => {
      const [from, name] = one.split(":");
      return { from: Number(from), name };
    });
  }

  function draw(figure, place, said, width) {
    const step = figure.dataset.form === "step";
    const points = pointsOf(figure);
    const { xs, shown, segments, data } = columns(points, step, Number(figure.dataset.until || 0));
    const known = points.filter((point) => point.y !== null).map((point) => point.y);
    const low = Math.max(0, Math.floor(Math.min.apply(null, known) - 2));
    const high = Math.min(100, Math.ceil(Math.max.apply(null, known) + 2));
    const colour = colours();
    const font = "12px " + getComputedStyle(document.body).fontFamily;
    const day = (seconds) => {
      const date = new Date((seconds + 7 * 3600) * 1000);
      return String(date.getUTCDate()).padStart(2, "0") + "/" + String(date.getUTCMonth() + 1).padStart(2, "0");
    };
    const monthOf = (seconds) => {
      const date = new Date((seconds + 7 * 3600) * 1000);
      return date.getUTCMonth() + 1 + "/" + date.getUTCFullYear();
    };
    const long = xs[xs.length - 1] - xs[0] > 300 * 86400;
    const labels = new Map(points.map((point) => [point.x, point.label]));

    function overlay(u) {
      const context = u.ctx;
      const ratio = devicePixelRatio || 1;
      const left = u.bbox.left;
      const right = u.bbox.left + u.bbox.width;
      context.save();
      context.font = 11 * ratio + "px " + getComputedStyle(document.body).fontFamily;
      context.lineWidth = ratio;
      for (const bound of bounds(figure)) {
        if (bound.from > low && bound.from < high) {
          const y = u.valToPos(bound.from, "y", true);
          context.strokeStyle = colour.text;
          context.setLineDash([2 * ratio, 4 * ratio]);
          context.beginPath();
          context.moveTo(left, y);
          context.lineTo(right, y);
          context.stroke();
          context.fillStyle = colour.text;
          context.textAlign = "left";
          context.fillText(bound.name + " từ " + bound.from, left + 4 * ratio, y - 4 * ratio);
        }
      }
      points.forEach((point, at) => {
        if (point.cut && at > 0) {
          const x = u.valToPos((points[at - 1].x + point.x) / 2, "x", true);
          context.strokeStyle = colour.cut;
          context.setLineDash([6 * ratio, 4 * ratio]);
          context.beginPath();
          context.moveTo(x, u.bbox.top);
          context.lineTo(x, u.bbox.top + u.bbox.height);
          context.stroke();
          context.fillStyle = colour.text;
          const before = x > (left + right) / 2;
          context.textAlign = before ? "right" : "left";
          context.fillText(point.cut.replace(/[ (,].*$/, "") === "đổi" ? point.cut.split(" (")[0] : "sắp xếp đơn vị", x + (before ? -5 : 5) * ratio, u.bbox.top + 12 * ratio);
        }
      });
      context.setLineDash([]);
      for (const point of shown) {
        if (!point || point.y === null || point.held) {
          continue;
        }
        const x = u.valToPos(point.x, "x", true);
        const y = u.valToPos(point.y, "y", true);
        context.beginPath();
        if (point.restated) {
          const r = 6 * ratio;
          context.moveTo(x, y - r);
          context.lineTo(x + r, y);
          context.lineTo(x, y + r);
          context.lineTo(x - r, y);
          context.closePath();
          context.fillStyle = colour.mark;
          context.fill();
        } else {
          context.arc(x, y, 3.5 * ratio, 0, 2 * Math.PI);
          context.fillStyle = point.provisional ? colour.page : colour.line;
          context.fill();
          context.lineWidth = 2 * ratio;
          context.strokeStyle = colour.line;
          context.stroke();
        }
      }
      context.restore();
    }

    const axis = { stroke: colour.text, font, grid: { stroke: colour.grid, width: 1 }, ticks: { stroke: colour.grid, width: 1 } };
    const chart = new uPlot({
      width,
      height: 260,
      padding: [10, 18, 0, 0],
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, y: false, points: { size: 10 } },
      scales: {
        x: { time: false, range: (u, min, max) => { const edge = (max - min) * 0.04 || 1; return [min - edge, max + edge]; } },
        y: { range: [low, high] },
      },
      axes: [
        Object.assign({}, axis, step
          ? { values: (u, splits) => splits.map(long ? monthOf : day), space: 70, incrs: [1, 2, 5, 7, 14, 30, 60, 90, 180, 365].map((days) => days * 86400) }
          : {
              splits: () => {
                const every = Math.ceil(points.length / Math.max(2, Math.floor(width / 70)));
                return points.filter((point, at) => at % every === (points.length - 1) % every).map((point) => point.x);
              },
              values: (u, splits) => splits.map((x) => labels.get(x) || ""),
            }),
        Object.assign({}, axis, { size: 44, values: (u, splits) => splits.map((y) => comma(y, 1)) }),
      ],
      series: [{}].concat(segments.map(() => ({
        stroke: colour.line,
        width: 2,
        points: { show: false },
        paths: step ? uPlot.paths.stepped({ align: 1 }) : undefined,
      }))),
      hooks: {
        draw: [overlay],
        setCursor: [(u) => {
          const at = u.cursor.idx;
          const point = at === null || at === undefined ? null : shown[at];
          if (point) {
            said.textContent = point.label + (point.held ? " đến nay" : "") + ": "
              + (point.y === null ? "chưa có điểm" : comma(point.y, 2) + " điểm")
              + (point.provisional ? ", tạm tính" : "")
              + (point.restated ? ", chấm lại sau khi kỳ kết thúc" : "")
              + (point.cut ? "; ngắt chuỗi: " + point.cut : "");
          }
        }],
      },
    }, data, place);

    place.onkeydown = (event) => {
      const move = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
      if (move === undefined) {
        return;
      }
      event.preventDefault();
      const real = xs.map((x, at) => at).filter((at) => shown[at]);
      const now = real.indexOf(chart.cursor.idx === undefined ? null : chart.cursor.idx);
      const from = now < 0 ? (move === -1 ? real.length : -1) : now;
      const next = Math.min(real.length - 1, Math.max(0, from + move));
      const index = real[next];
      chart.setCursor({ left: chart.valToPos(xs[index], "x"), top: 10 });
    };
    return chart;
  }

  function chartOf(figure) {
    const caption = figure.querySelector("figcaption");
    const place = document.createElement("div");
    place.className = "plot";
    place.tabIndex = 0;
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", "Biểu đồ. " + caption.textContent.trim() + " Dùng phím mũi tên trái, phải để nghe từng điểm.");
    const said = document.createElement("output");
    said.className = "said";
    said.setAttribute("aria-live", "polite");
    said.textContent = figure.querySelector('tr[data-restated="true"]')
      ? "Hình thoi: kỳ được chấm lại sau khi kết thúc. Vòng tròn rỗng: tạm tính."
      : figure.querySelector('tr[data-provisional="true"]') ? "Vòng tròn rỗng: tạm tính." : "";
    caption.after(place, said);
    let chart = null;
    let drawn = 0;
    const again = (width) => {
      if (chart) {
        chart.destroy();
      }
      drawn = width;
      chart = draw(figure, place, said, width);
    };
    const room = () => Math.max(240, Math.floor(place.clientWidth - 10));
    again(room());
    new ResizeObserver(() => {
      if (Math.abs(room() - drawn) > 2) {
        again(room());
      }
    }).observe(place);
    for (const query of ["(prefers-color-scheme: dark)", "print"]) {
      matchMedia(query).addEventListener("change", () => again(room()));
    }
  }

  document.querySelectorAll("figure.chart").forEach(chartOf);
})();
