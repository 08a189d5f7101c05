/* dvcrank: tables can be searched and sorted. Without this script they are whole all the same. */
"use strict";
(function () {
  const bare = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D")
      .toLowerCase().replace(/\s+/g, " ").trim();
  const names = new Intl.Collator("vi", { numeric: true });

  /** Names, codes, classes, notes: what is written, and no figures. */
  const words = (row) =>
    bare(Array.from(row.cells, (cell) => (/\b[nr]\b/.test(cell.className) ? "" : cell.textContent)).join(" "));

  function searchable(tools) {
    const table = document.getElementById(tools.dataset.for);
    const input = tools.querySelector("input");
    const output = tools.querySelector("output");
    let rows = null;
    let waiting = 0;
    const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");
    function find() {
      rows = rows || Array.from(table.tBodies[0].rows, (row) => ({ row, text: words(row) }));
      const asked = bare(input.value).split(" ").filter(Boolean);
      let shown = 0;
      for (const one of rows) {
        const fits = asked.every((word) => one.text.includes(word));
        if (one.row.hidden === fits) {
          one.row.hidden = !fits;
        }
        shown += fits ? 1 : 0;
      }
      output.textContent = asked.length ? count(shown) + " / " + count(rows.length) + " dòng" : "";
    }
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(find, 60);
    });
    input.addEventListener("change", find);
    tools.hidden = false;
  }

  function sortable(table) {
    const body = table.tBodies[0];
    const first = Array.from(body.rows);
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
      const keyed = first.map((row, at) => ({ row, at, key: value(row, column, asNumber) }));
      const sign = falling ? -1 : 1;
      keyed.sort((one, other) => {
        if (one.key === null || other.key === null || one.key === "" || other.key === "") {
          // What is not there comes last, either way.
          const missing = (key) => (key === null || key === "" ? 1 : 0);
          return missing(one.key) - missing(other.key) || one.at - other.at;
        }
        const order = asNumber ? one.key - other.key : names.compare(one.key, other.key);
        return sign * order || one.at - other.at;
      });
      const sorted = document.createDocumentFragment();
      keyed.forEach((one) => sorted.append(one.row));
      body.append(sorted);
    }
  }

  document.querySelectorAll("table[data-sortable]").forEach(sortable);
  document.querySelectorAll(".tools").forEach(searchable);

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
