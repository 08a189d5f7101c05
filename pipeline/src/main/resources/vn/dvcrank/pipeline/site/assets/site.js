/* dvcrank: tables can be searched and sorted. Without this script they are whole all the same. */
"use strict";
(function () {
  // Of a long table only so many rows are laid out at first; a button shows the rest.
  const LONG = 600;
  const AT_FIRST = 200;
  const bare = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D")
      .toLowerCase().replace(/\s+/g, " ").trim();
  const names = new Intl.Collator("vi", { numeric: true });
  const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

  /** Names, codes, classes, notes: what is written, and no figures. */
  const words = (row) =>
    bare(Array.from(row.cells, (cell) => (/\b[nr]\b/.test(cell.className) ? "" : cell.textContent)).join(" "));

  function enhance(table) {
    const body = table.tBodies[0];
    const first = Array.from(body.rows, (row, at) => ({ row, at, text: null }));
    const tools = document.querySelector('.tools[data-for="' + table.id + '"]');
    let order = first;
    let asked = [];
    let most = first.length > LONG ? AT_FIRST : Infinity;
    const all = document.createElement("button");

    function show() {
      let fitting = 0;
      for (const one of order) {
        one.text = asked.length && one.text === null ? words(one.row) : one.text;
        const fits = asked.every((word) => one.text.includes(word));
        fitting += fits ? 1 : 0;
        const hidden = !fits || fitting > most;
        if (one.row.hidden !== hidden) {
          one.row.hidden = hidden;
        }
      }
      all.hidden = fitting <= most;
      all.textContent = "Hiện tất cả " + count(fitting) + " dòng";
      return fitting;
    }

    if (tools) {
      const input = tools.querySelector("input");
      const output = tools.querySelector("output");
      let waiting = 0;
      const find = () => {
        asked = bare(input.value).split(" ").filter(Boolean);
        const fitting = show();
        output.textContent = asked.length ? count(fitting) + " / " + count(first.length) + " dòng" : "";
      };
      input.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(find, 60);
      });
      input.addEventListener("change", find);
      tools.hidden = false;
    }

    function value(row, column, asNumber) {
      const cell = row.cells[column];
      if (!asNumber) {
        return cell.textContent.trim();
      }
      const written = cell.dataset.v;
      return written === undefined || written === "" ? null : Number(written);
    }

    function sort(head, column) {
      const asNumber = head.dataset.sort === "number";
      const was = head.getAttribute("aria-sort");
      // Places begin with the first, points with the most.
      const falling = was ? was === "ascending" : asNumber && head.classList.contains("n");
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute("aria-sort");
      }
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const sign = falling ? -1 : 1;
      const missing = (key) => (key === null || key === "" ? 1 : 0);
      const keyed = first.map((one) => ({ one, key: value(one.row, column, asNumber) }));
      keyed.sort((a, b) => {
        // What is not there comes last, either way.
        const there = missing(a.key) - missing(b.key);
        if (there || missing(a.key)) {
          return there || a.one.at - b.one.at;
        }
        const before = asNumber ? a.key - b.key : names.compare(a.key, b.key);
        return sign * before || a.one.at - b.one.at;
      });
      order = keyed.map((pair) => pair.one);
      show();
      body.replaceChildren(...order.map((one) => one.row));
    }

    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      if (!head.dataset.sort) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(head, column));
    });
    if (most !== Infinity) {
      all.type = "button";
      all.className = "more";
      all.addEventListener("click", () => {
        most = Infinity;
        show();
      });
      table.parentElement.after(all);
      show();
      addEventListener("beforeprint", () => all.click());
    }
  }

  document.querySelectorAll("table[data-sortable]").forEach(enhance);

  // A table that is wider than its place scrolls in a box of its own, and not the page.
  const boxes = new ResizeObserver((entries) => requestAnimationFrame(() => {
    for (const entry of entries) {
      const table = entry.target.querySelector("table");
      entry.target.classList.toggle("boxed", table !== null && table.offsetWidth > entry.target.clientWidth + 1);
    }
  }));
  document.querySelectorAll(".scroll").forEach((scroll) => boxes.observe(scroll));

  // A link to a part that is folded opens it.
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const folded = target && target.nextElementSibling;
  if (folded instanceof HTMLDetailsElement) {
    folded.open = true;
  }
})();
