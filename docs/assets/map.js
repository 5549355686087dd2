// @ts-check
// The map that answers: by kind of event and by years, on its sheets and in the list beneath them.

import { counted, drawn, fits, nothing, radius, read, write } from "./map-sieve.js";

/** @typedef {import("./map-sieve.js").Asked} Asked */

const box = /** @type {HTMLElement} */ (document.querySelector(".asking"));
const form = /** @type {HTMLFormElement} */ (box.querySelector("form"));
const told = /** @type {HTMLElement} */ (box.querySelector(".told"));
const [kinds, first, last] = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select")]);
const lands = /** @type {SVGElement[]} */ ([...document.querySelectorAll(".map [data-from], .map [data-to]")]);

const places = [...document.querySelectorAll(".places-list section")].map((section) => {
  const id = /** @type {HTMLElement} */ (section).dataset.place ?? "";
  return {
    section: /** @type {HTMLElement} */ (section),
    name: section.querySelector("h3 a")?.textContent ?? "",
    count: section.querySelector("h3 small"),
    links: [...document.querySelectorAll(`.map a[data-place="${CSS.escape(id)}"]`)],
    events: /** @type {HTMLElement[]} */ ([...section.querySelectorAll("li")]).map((item) => ({
      item,
      kind: item.dataset.kind ?? "",
      from: Number(item.dataset.from),
      to: Number(item.dataset.to),
    })),
  };
});

if (kinds && first && last) start(kinds, first, last);

/**
 * @param {HTMLSelectElement} kinds
 * @param {HTMLSelectElement} first
 * @param {HTMLSelectElement} last
 */
function start(kinds, first, last) {
  const known = {
    kinds: new Set([...kinds.options].slice(1).map((option) => option.value)),
    first: Number(first.options[0]?.text),
    last: Number(last.options[0]?.text),
  };

  /** Show what the address asks for. */
  function show() {
    const { asked, faults } = read(location.search, known);
    kinds.value = asked.kind;
    first.value = asked.from === known.first ? "" : String(asked.from);
    last.value = asked.to === known.last ? "" : String(asked.to);
    const counts = places.map((place) => sift(place, asked));
    for (const land of lands) {
      const there = drawn(land.dataset, asked);
      land.classList.toggle("gone", !there);
      land.classList.toggle("now", there);
    }
    tell([...faults, answer(asked, counts)]);
  }

  /**
   * @param {Asked} asked
   * @param {number[]} counts
   */
  function answer(asked, counts) {
    const sum = counts.reduce((one, other) => one + other, 0);
    const kind = asked.kind && ` of the kind “${kinds.selectedOptions[0]?.text}”`;
    const years = write({ ...asked, kind: "" }, known) && `, ${asked.from} to ${asked.to}`;
    if (!sum) return `No event${kind}${years} has a place on the map. “Show everything” begins again.`;
    return `${counted(sum, "event")}${kind}${years}, in ${counted(counts.filter(Boolean).length, "place")}.`;
  }

  /** @param {Asked} asked */
  function ask(asked) {
    history.pushState(null, "", location.pathname + write(asked, known));
    show();
  }

  form.addEventListener("change", ({ target }) => {
    const asked = { kind: kinds.value, from: Number(first.value || known.first), to: Number(last.value || known.last) };
    // years that would end before they begin follow the one just chosen
    if (asked.from > asked.to && target === first) asked.to = asked.from;
    if (asked.from > asked.to) asked.from = asked.to;
    ask(asked);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    ask(nothing(known));
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", show);
  box.hidden = false;
  show();
}

/**
 * Show of a place what is asked for, in the list and on the sheets.
 *
 * @param {typeof places[number]} place
 * @param {Asked} asked
 * @returns {number} of its events
 */
function sift(place, asked) {
  let count = 0;
  for (const event of place.events) {
    event.item.hidden = !fits(event, asked);
    if (!event.item.hidden) count += 1;
  }
  const words = `${place.name}: ${counted(count, "event")}`;
  place.section.hidden = !count;
  if (place.count) place.count.textContent = counted(count, "event");
  for (const link of place.links) {
    link.classList.toggle("gone", !count);
    if (link.hasAttribute("aria-label")) link.setAttribute("aria-label", words);
    for (const text of link.querySelectorAll("title, span")) text.textContent = words;
    const size = Number(link.closest("svg")?.style.getPropertyValue("--size"));
    link.querySelector("circle")?.setAttribute("r", (radius(count) * size).toFixed(1));
  }
  return count;
}

/** @param {string[]} lines of which all but the last tell of faults */
function tell(lines) {
  told.replaceChildren(
    ...lines.map((text, number) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      if (number < lines.length - 1) paragraph.className = "fault";
      return paragraph;
    }),
  );
}
