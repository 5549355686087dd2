// @ts-check
// The state of affairs on a day, from the chronology. Days are ISO texts, which order as they should.

import { brief } from "./text.js";

/**
 * Someone at a post on a day: known to have been there, or perhaps.
 *
 * @typedef {{ tenure: any, sure: boolean }} Holder
 */

/**
 * @param {any} chronology
 * @param {string} day
 */
export function stateOn(chronology, day) {
  return {
    period: chronology.periods.find((/** @type {any} */ one) => one.from <= day && day <= one.to),
    sides: chronology.sides.map((/** @type {any} */ side) => ({
      ...side,
      roles: side.roles.map((/** @type {any} */ role) => ({
        ...role,
        ...holders(chronology.tenures, side.id, role.id, day),
      })),
    })),
    treaties: chronology.treaties.filter(
      (/** @type {any} */ one) => one.force && one.force[0] <= day && (!one.force[1] || day <= one.force[1]),
    ),
    onTheDay: chronology.events.filter((/** @type {any} */ one) => one.from === day && one.to === day),
    running: chronology.events.filter(
      (/** @type {any} */ one) => one.from <= day && day <= one.to && one.from !== one.to,
    ),
    before: chronology.events.filter((/** @type {any} */ one) => one.to < day).slice(-3),
    after: chronology.events.filter((/** @type {any} */ one) => one.from > day).slice(0, 3),
  };
}

/**
 * Say who held an office of one side on a day.
 *
 * @param {any[]} tenures
 * @param {string} side
 * @param {string} role
 * @param {string} day
 * @returns {{ holders: Holder[], vacant: boolean }} `vacant` after someone whose end, and before anyone whose beginning, is known
 */
export function holders(tenures, side, role, day) {
  const lane = tenures.filter((one) => one.side === side && one.role === role);
  const found = lane
    .filter((one) => one.from[0] <= day && day <= one.to[1])
    .map((tenure) => ({ tenure, sure: tenure.from[1] <= day && day <= tenure.to[0] }));
  const last = lane.filter((one) => one.to[1] < day).reduce(latest, undefined);
  const next = lane.find((one) => one.from[0] > day);
  const known = last?.to[0] === last?.to[1] && next?.from[0] === next?.from[1];
  return { holders: found, vacant: !found.length && Boolean(last) && known };
}

/** @param {any} one @param {any} other */
function latest(one, other) {
  return one && one.to[1] >= other.to[1] ? one : other;
}

/**
 * List the days on which something changes: a post, a treaty, a period.
 *
 * @param {any} chronology
 * @returns {string[]} in order
 */
export function changes(chronology) {
  const days = new Set();
  for (const { from, to } of chronology.tenures) {
    if (from[0] === from[1]) days.add(from[0]);
    if (to[0] === to[1]) days.add(following(to[0]));
  }
  for (const { force } of chronology.treaties) if (force) days.add(force[0]);
  for (const { from } of chronology.periods) days.add(from);
  const [first, last] = chronology.covers;
  return [...days].filter((day) => first <= day && day <= last).sort();
}

/**
 * Read the day that an address asks for.
 *
 * @param {string | null} text
 * @param {[string, string]} covers first and last day
 * @returns {{ day: string, fault: string }} no day where there is a fault
 */
export function readDay(text, [first, last]) {
  if (text === null) return { day: "", fault: "" };
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    return { day: "", fault: `“${brief(text)}” is not a day; write year, month and day as 1965-09-17.` };
  }
  if (text < first || text > last)
    return { day: "", fault: `${said(text)} is outside this record, which runs from ${said(first)} to ${said(last)}.` };
  return { day: text, fault: "" };
}

/**
 * Give an anniversary of today inside a span: as many whole fives of years ago as can be, else the nearest year.
 *
 * @param {string} today ISO day
 * @param {[string, string]} span
 */
export function anniversary(today, [first, last]) {
  const days = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const day = `${year}${today.slice(4)}`;
    if (first <= day && day <= last && readDay(day, [first, last]).day) days.push(day);
  }
  const year = Number(today.slice(0, 4));
  const round = (/** @type {string} */ day) =>
    [50, 25, 10, 5, 1].find((step) => (year - Number(day.slice(0, 4))) % step === 0) ?? 0;
  return days.reduce((best, day) => (round(day) > round(best) ? day : best), days[0] ?? first);
}

/** @param {string} day */
export function following(day) {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** @param {string} day */
export function said(day) {
  return LONG.format(new Date(`${day}T00:00Z`));
}
