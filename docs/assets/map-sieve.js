// @ts-check
// What is asked of the map, as the address of the page holds it: `?kind=visit&from=1960&to=1971`.

import { brief } from "./text.js";

/** @typedef {{ kind: string, from: number, to: number }} Asked one kind or nothing, and the years, both included */

/** @typedef {{ kinds: Set<string>, first: number, last: number }} Known what may be asked */

/** @type {(known: Known) => Asked} */
export const nothing = ({ first, last }) => ({ kind: "", from: first, to: last });

/**
 * Read the query of an address; what is not understood is left out, and said.
 *
 * @param {string} query with or without its `?`
 * @param {Known} known
 * @returns {{ asked: Asked, faults: string[] }}
 */
export function read(query, known) {
  const asked = nothing(known);
  const faults = [];
  const params = new URLSearchParams(query);
  for (const name of new Set(params.keys())) {
    const value = params.get(name)?.trim() ?? "";
    if (!value || name === "h") continue; // `h` is what the search box adds to mark its words
    if (name === "kind") {
      if (known.kinds.has(value)) asked.kind = value;
      else faults.push(`“${brief(value)}” is no kind of event on the map.`);
    } else if (name === "from" || name === "to") {
      const year = /^\d{4}$/u.test(value) ? Number(value) : 0;
      if (year >= known.first && year <= known.last) asked[name] = year;
      else faults.push(`“${brief(value)}” is not a year of the map, which runs from ${known.first} to ${known.last}.`);
    } else {
      faults.push(`The map cannot be asked for “${brief(name)}”.`);
    }
  }
  if (asked.from > asked.to) {
    faults.push(`${asked.from} is after ${asked.to}, so all years are shown.`);
    asked.from = known.first;
    asked.to = known.last;
  }
  return { asked, faults };
}

/**
 * Write what is asked as the query of an address, empty where nothing is.
 *
 * @param {Asked} asked
 * @param {Known} known
 * @returns {string}
 */
export function write(asked, known) {
  const params = new URLSearchParams();
  if (asked.kind) params.set("kind", asked.kind);
  if (asked.from !== known.first) params.set("from", String(asked.from));
  if (asked.to !== known.last) params.set("to", String(asked.to));
  const query = params.toString();
  return query && `?${query}`;
}

/**
 * Whether an event answers what is asked; one that may have happened in several years answers in each.
 *
 * @param {{ kind: string, from: number, to: number }} event
 * @param {Asked} asked
 * @returns {boolean}
 */
export function fits(event, asked) {
  return (!asked.kind || event.kind === asked.kind) && event.from <= asked.to && asked.from <= event.to;
}

/**
 * Whether a land is drawn: one that ended is, as long as the first of the years asked for had it, and what came after
 * it is not until then.
 *
 * @param {{ from?: string, to?: string }} land its years, where it has not been there all along
 * @param {Asked} asked
 * @returns {boolean}
 */
export function drawn(land, asked) {
  return (!land.to || asked.from <= Number(land.to)) && (!land.from || asked.from >= Number(land.from));
}

/**
 * Size the circle of so many events, so that its area grows with them; `cartography.radius` does the same.
 *
 * @param {number} count
 * @returns {number}
 */
export function radius(count) {
  return 4 + 2 * Math.sqrt(count);
}

/**
 * @param {number} count
 * @param {string} noun
 * @returns {string}
 */
export function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
