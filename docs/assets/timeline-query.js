// @ts-check
// What is asked of the timeline, as the address of the page holds it: `?from=1960&to=1971&kind=visit,agreement&find=`.

import { brief } from "./text.js";

/**
 * @typedef {object} Asked
 * @property {string} from year, month or day, or nothing
 * @property {string} to
 * @property {string[]} kind event kinds; none for all
 * @property {string[]} hide lanes that are not shown
 * @property {Record<string, string>} chosen one answer to each of the other questions
 * @property {string} find words
 */

/**
 * What may be asked: the answers to every question, and the years of the axis.
 *
 * @typedef {{ first: number, last: number, kinds: Set<string>, lanes: Set<string>, facets: Map<string, Set<string>> }} Known
 */

/** @returns {Asked} */
export const nothing = () => ({ from: "", to: "", kind: [], hide: [], chosen: {}, find: "" });

const OUT = " That part of the address was left out.";

/**
 * Read the query of an address; what is not understood is left out, and said. A span that ends before it begins is
 * taken the other way round.
 *
 * @param {string} query
 * @param {Known} known
 * @returns {{ asked: Asked, faults: string[] }}
 */
export function read(query, known) {
  const asked = nothing();
  /** @type {string[]} */
  const faults = [];
  const params = new URLSearchParams(query);
  for (const name of new Set(params.keys())) {
    const value = params.get(name)?.trim() ?? "";
    if (!value || name === "h") continue; // `h` is what the search box adds to mark its words
    if (name === "find") asked.find = value.slice(0, 200);
    else if (name === "from" || name === "to") asked[name] = readDay(value, known, faults);
    else if (name === "kind") asked.kind = readList(value, known.kinds, "kind of event", faults);
    else if (name === "hide") asked.hide = readList(value, known.lanes, "lane", faults);
    else if (!known.facets.has(name)) faults.push(`The timeline cannot be asked for “${brief(name)}”.`);
    else if (known.facets.get(name)?.has(value)) asked.chosen[name] = value;
    else faults.push(`“${brief(value)}” is not among the choices of “${name}”.`);
  }
  const said = faults.map((fault) => fault + OUT);
  if (asked.from && asked.to && bounds(asked.from)[0] > bounds(asked.to)[1]) {
    said.push(`${asked.from} is after ${asked.to}, so they were taken the other way round.`);
    [asked.from, asked.to] = [asked.to, asked.from];
  }
  return { asked, faults: said };
}

/**
 * Write what is asked as the query of an address, empty where nothing is.
 *
 * @param {Asked} asked
 * @returns {string}
 */
export function write(asked) {
  const { from, to, kind, chosen, find, hide } = asked;
  const all = Object.entries({ from, to, kind: `${kind}`, ...chosen, find: find.trim(), hide: `${hide}` });
  const query = `${new URLSearchParams(all.filter(([, value]) => value))}`.replaceAll("%2C", ",");
  return query && `?${query}`;
}

/**
 * Give the first and the last day of a year, a month or a day.
 *
 * @param {string} text `1965`, `1965-08` or `1965-08-06`
 * @returns {[string, string]} ISO days
 */
export function bounds(text) {
  if (text.length === 10) return [text, text];
  if (text.length === 4) return [`${text}-01-01`, `${text}-12-31`];
  const [year = 0, month = 0] = text.split("-").map(Number);
  return [`${text}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}

/**
 * @param {string} text
 * @returns {boolean} whether it is a year, a month or a day of the calendar
 */
export function isDate(text) {
  if (!/^\d{4}(-\d{2}){0,2}$/u.test(text)) return false;
  const whole = text + "-01-01".slice(text.length - 4);
  const time = Date.parse(`${whole}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/**
 * @param {string} value
 * @param {Known} known
 * @param {string[]} faults
 */
function readDay(value, { first, last }, faults) {
  if (!isDate(value)) {
    faults.push(`“${brief(value)}” is not a date; write a year, or a day as ${first}-08-14.`);
    return "";
  }
  const year = Number(value.slice(0, 4));
  if (year < first || year > last) {
    faults.push(`${value} is outside the timeline, which runs from ${first} to ${last}.`);
    return "";
  }
  return value;
}

/**
 * @param {string} value
 * @param {Set<string>} known
 * @param {string} noun
 * @param {string[]} faults
 */
function readList(value, known, noun, faults) {
  return [...new Set(value.split(","))].filter((part) => {
    if (part && !known.has(part)) faults.push(`“${brief(part)}” is no ${noun} of the timeline.`);
    return known.has(part);
  });
}
