// @ts-check
// Narrows and sorts the tables of an index. The address holds what is asked, so that it can be kept and shared.

import { narrow, nothing, order, read, said, write } from "./rows.js";
import { fold } from "./text.js";

const SLICE = 1000;

const index = /** @type {HTMLElement | null} */ (document.querySelector(".index"));
if (index) enhance(index);

/** @param {HTMLElement} index */
function enhance(index) {
  const form = /** @type {HTMLFormElement} */ (index.querySelector(".asking form"));
  const told = /** @type {HTMLElement} */ (index.querySelector(".told"));
  const words = /** @type {HTMLInputElement} */ (form.elements.namedItem("find"));
  const selects = [...form.querySelectorAll("select")];
  const headers = /** @type {HTMLElement[]} */ ([...index.querySelectorAll("th[data-key]")]);
  const tables = [...index.querySelectorAll("tbody")].map((body) => ({
    body,
    inOrder: [...body.rows],
    rows: [...body.rows].filter((row) => !row.matches(".aside")),
  }));
  const rows = tables.flatMap((table) => table.rows);
  const asides = /** @type {HTMLElement[]} */ ([...index.querySelectorAll(".aside")]);
  const parts = /** @type {HTMLElement[]} */ ([...index.querySelectorAll("[data-part]")]);
  const holders = new Map(rows.map((row) => [row, parts.filter((part) => part.contains(row))]));
  const names = selects.map((select) => select.name);
  const values = rows.map((row) => {
    let folded = "";
    return {
      words: () => {
        folded ||= fold(`${row.textContent} ${row.dataset.words ?? ""}`);
        return folded;
      },
      answers: Object.fromEntries(names.map((name) => [name, row.dataset[name]])),
    };
  });
  const what = {
    facets: new Map(selects.map((select) => [select.name, new Set([...select.options].map((o) => o.value).slice(1))])),
    columns: [...new Set(headers.map((header) => header.dataset.key ?? ""))],
    sorted: index.dataset.sorted ?? "",
  };
  const labels = new Map(selects.flatMap((select) => [...select.options].map((option) => [option, option.text])));
  let { asked, faults } = read(location.search, what);
  let sortedBy = what.sorted;
  let frame = 0;

  function show() {
    sort();
    const { left, counts } = narrow(values, asked);
    hide(left);
    const used = new Set(rows.filter((_, number) => left[number]).flatMap((row) => holders.get(row)));
    for (const part of parts) part.hidden = !used.has(part);
    for (const aside of asides) aside.hidden = left.includes(false) || asked.sort !== what.sorted;
    for (const select of selects) {
      select.value = asked.chosen[select.name] ?? "";
      for (const option of [...select.options].slice(1)) {
        option.text = `${labels.get(option)} (${counts.get(`${select.name}=${option.value}`) ?? 0})`;
      }
    }
    tell(left.filter(Boolean).length);
  }

  /**
   * Hide the rows that are not left: a slice a frame, so that typing never waits for thousands.
   *
   * @param {boolean[]} left
   */
  function hide(left, from = 0) {
    cancelAnimationFrame(frame);
    for (let number = from; number < Math.min(from + SLICE, rows.length); number += 1) {
      const row = rows[number];
      if (row) row.hidden = !left[number];
    }
    if (from + SLICE < rows.length) frame = requestAnimationFrame(() => hide(left, from + SLICE));
  }

  function sort() {
    const column = asked.sort.replace(/^-/, "");
    for (const header of headers) {
      const by = header.dataset.key === column;
      if (by) header.ariaSort = asked.sort.startsWith("-") ? "descending" : "ascending";
      else header.removeAttribute("aria-sort");
    }
    if (sortedBy === asked.sort) return;
    sortedBy = asked.sort;
    for (const { body, inOrder, rows } of tables) {
      if (asked.sort === what.sorted) {
        body.append(...inOrder);
        continue;
      }
      const heads = [...(body.parentElement?.querySelectorAll("th") ?? [])];
      const at = heads.findIndex((head) => head.dataset.key === column);
      const keys = rows.map((row) => row.cells[at]?.dataset.sort ?? row.cells[at]?.textContent?.trim() ?? "");
      body.append(...order(keys, asked.sort.startsWith("-")).map((number) => /** @type {Node} */ (rows[number])));
    }
  }

  /** @param {number} left */
  function tell(left) {
    const lines = faults.map((fault) => `${fault} That part of the address was left out.`);
    lines.push(said(left, rows.length, index.dataset.noun ?? ""));
    told.replaceChildren(
      ...lines.map((line, number) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = line;
        if (number < faults.length) paragraph.className = "fault";
        return paragraph;
      }),
    );
  }

  /** @param {"pushState" | "replaceState"} how */
  function keep(how) {
    history[how](null, "", location.pathname + write(asked, what) + location.hash);
  }

  let typing = 0;
  form.addEventListener("input", (event) => {
    faults = [];
    clearTimeout(typing);
    asked.find = words.value;
    if (event.target === words) {
      typing = window.setTimeout(() => keep("replaceState"), 150);
    } else {
      asked.chosen = Object.fromEntries(selects.map((select) => [select.name, select.value]).filter(([, v]) => v));
      keep("pushState");
    }
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    faults = [];
    asked = nothing(what);
    words.value = "";
    keep("pushState");
    show();
  });
  window.addEventListener("popstate", () => {
    clearTimeout(typing);
    ({ asked, faults } = read(location.search, what));
    words.value = asked.find;
    show();
  });
  for (const header of headers) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.addEventListener("click", () => {
      const key = header.dataset.key ?? "";
      asked.sort = asked.sort === key ? `-${key}` : key;
      faults = [];
      keep("pushState");
      show();
    });
    header.replaceChildren(button);
  }
  /** @type {HTMLElement} */ (index.querySelector(".asking")).hidden = false;
  words.value = asked.find;
  show();
}
