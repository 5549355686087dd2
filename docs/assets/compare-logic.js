// @ts-check
// Two people, years or periods side by side, from the chronology. Days are ISO texts, which order as they should.

import { following } from "./on-logic.js";

/**
 * Something that can be compared: someone, a year or a period, with the spans of days that are theirs.
 *
 * @typedef {{ id: string, sort: "people" | "years" | "periods", group: string, label: string, url: string,
 *   person: string, side: string, spans: [string, string][] }} Thing
 */

/**
 * List what can be compared, in groups; the id of each is its address below the root of the site.
 *
 * @param {any} chronology
 * @returns {Map<string, Thing>}
 */
export function things(chronology) {
  /** @type {Thing[]} */
  const found = [];
  for (const side of chronology.sides) {
    const held = chronology.tenures.filter((/** @type {any} */ one) => one.side === side.id);
    const people = [...new Set(held.map((/** @type {any} */ one) => one.person))].map((id) => chronology.people[id]);
    for (const { id, label, url } of people.sort((one, other) => one.label.localeCompare(other.label))) {
      const spans = merged(
        held.filter((/** @type {any} */ one) => one.person === id).map((/** @type {any} */ one) => outer(one)),
      );
      found.push({ id: stem(url), sort: "people", group: side.name, label, url, person: id, side: side.id, spans });
    }
  }
  for (const { label, url, from, to } of chronology.periods) {
    const spans = /** @type {[string, string][]} */ ([[from, to]]);
    found.push({ id: stem(url), sort: "periods", group: "Periods", label, url, person: "", side: "", spans });
  }
  const [first, last] = chronology.covers.map((/** @type {string} */ day) => Number(day.slice(0, 4)));
  for (let year = first; year <= last; year += 1) {
    const spans = /** @type {[string, string][]} */ ([[`${year}-01-01`, `${year}-12-31`]]);
    const label = String(year);
    found.push({
      id: `years/${year}`,
      sort: "years",
      group: "Years",
      label,
      url: `years/${year}/`,
      person: "",
      side: "",
      spans,
    });
  }
  return new Map(found.map((thing) => [thing.id, thing]));
}

/**
 * Read which two an address asks for; what cannot be compared is left out, and said.
 *
 * @param {string} query of the address
 * @param {Map<string, Thing>} known
 * @returns {{ pair: (Thing | undefined)[], faults: string[] }}
 */
export function readPair(query, known) {
  const params = new URLSearchParams(query);
  const faults = [];
  const pair = ["a", "b"].map((name) => {
    const id = (params.get(name) ?? "").replace(/^\/|\/$/gu, "");
    const thing = known.get(id);
    if (id && !thing) faults.push(`“${id.slice(0, 60)}” is nobody and nothing that this page can compare.`);
    return thing;
  });
  const [a, b] = pair;
  if (a && b && a.sort !== b.sort) {
    faults.push(`${a.label} and ${b.label} cannot be compared: choose two people, two years or two periods.`);
    pair[1] = undefined;
  } else if (a && a === b) {
    faults.push(`Both are ${a.label}: choose another to compare.`);
    pair[1] = undefined;
  }
  return { pair, faults };
}

/**
 * Tell what the record has of one of the two.
 *
 * @param {any} chronology
 * @param {Thing} thing
 */
export function describe(chronology, thing) {
  const within = (/** @type {any} */ one) => thing.spans.some(([from, to]) => one.from <= to && from <= one.to);
  const began = (/** @type {any} */ one) => thing.spans.some(([from, to]) => from <= one.from && one.from <= to);
  const events = chronology.events.filter(began);
  return {
    thing,
    posts: chronology.tenures
      .filter((/** @type {any} */ one) => thing.person && one.person === thing.person)
      .sort((/** @type {any} */ one, /** @type {any} */ other) => (one.from[0] < other.from[0] ? -1 : 1)),
    serving: chronology.sides
      .filter((/** @type {any} */ side) => side.id !== thing.side)
      .map((/** @type {any} */ side) => ({
        ...side,
        roles: side.roles.map((/** @type {any} */ role) => ({
          ...role,
          tenures: chronology.tenures
            .filter((/** @type {any} */ one) => {
              const [from, to] = outer(one);
              return one.side === side.id && one.role === role.id && within({ from, to });
            })
            .map((/** @type {any} */ one) => ({ ...one, holder: chronology.people[one.person] })),
        })),
      })),
    met: thing.person ? met(chronology, thing) : [],
    signed: chronology.treaties.filter((/** @type {any} */ one) => one.both && within(one)),
    events,
    kinds: chronology.kinds.map((/** @type {any} */ kind) => ({
      ...kind,
      count: events.filter((/** @type {any} */ one) => one.kind === kind.id).length,
    })),
    figures: (thing.sort === "years" && chronology.figures?.[thing.label]) || [],
  };
}

/**
 * Tell what two people had to do with each other.
 *
 * @param {any} chronology
 * @param {Thing} a
 * @param {Thing} b
 */
export function between(chronology, a, b) {
  const named = chronology.events.filter(
    (/** @type {any} */ one) => one.people.includes(a.person) && one.people.includes(b.person),
  );
  const there = (/** @type {any} */ one) => one.met?.includes(a.person) && one.met.includes(b.person);
  const held = chronology.tenures.filter((/** @type {any} */ one) => [a.person, b.person].includes(one.person));
  return {
    exact: held.every((/** @type {any} */ { from, to }) => from[0] === from[1] && to[0] === to[1]),
    together: a.spans.flatMap(([from, to]) =>
      b.spans
        .map(([start, end]) => /** @type {[string, string]} */ ([[from, start].sort()[1], [to, end].sort()[0]]))
        .filter(([start, end]) => start <= end),
    ),
    met: named.filter(there),
    named: named.filter((/** @type {any} */ one) => !there(one)),
  };
}

/**
 * Put the figures of two years side by side.
 *
 * @typedef {{ label: string, value: string, unit?: string }} Figure
 * @param {Figure[]} one
 * @param {Figure[]} other
 * @returns {[string, string, string][]} label with its unit and both values, empty where there is none
 */
export function figures(one, other) {
  const named = (/** @type {Figure} */ { label, unit }) => (unit ? `${label} (${unit})` : label);
  const labels = [...new Set([...one, ...other].map(named))];
  const value = (/** @type {Figure[]} */ rows, /** @type {string} */ label) =>
    rows.find((row) => named(row) === label)?.value ?? "";
  return labels.map((label) => [label, value(one, label), value(other, label)]);
}

/**
 * List whom of the other side someone met, with the events.
 *
 * @param {any} chronology
 * @param {Thing} thing
 */
function met(chronology, thing) {
  const sides = new Map(chronology.tenures.map((/** @type {any} */ one) => [one.person, one.side]));
  /** @type {Map<string, any[]>} */
  const found = new Map();
  for (const event of chronology.events) {
    if (!event.met?.includes(thing.person)) continue;
    for (const other of event.met) {
      if (sides.get(other) === thing.side) continue;
      found.set(other, [...(found.get(other) ?? []), event]);
    }
  }
  return [...found].map(([id, events]) => ({ person: chronology.people[id], events }));
}

/** @param {any} tenure @returns {[string, string]} */
function outer(tenure) {
  return [tenure.from[0], tenure.to[1]];
}

/**
 * Join spans that touch or overlap.
 *
 * @param {[string, string][]} spans
 */
function merged(spans) {
  /** @type {[string, string][]} */
  const found = [];
  for (const [from, to] of [...spans].sort()) {
    const last = found.at(-1);
    if (last && from <= following(last[1])) last[1] = [to, last[1]].sort()[1] ?? to;
    else found.push([from, to]);
  }
  return found;
}

/** @param {string} url */
function stem(url) {
  return url.replace(/\/$/u, "");
}
