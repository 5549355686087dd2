// @ts-check
// The rows of an index: which of them a question leaves, in what order, and how the question is written in an address.

import { brief, fold } from "./text.js";

/**
 * A row as the page has it: `words` by which it is found, and what it answers to each question.
 *
 * @typedef {{ words: () => string, answers: Record<string, string | undefined> }} Row
 */

/**
 * What is asked: words, answers by the name of their question, and the column to sort by, with `-` before it for
 * the last first.
 *
 * @typedef {{ find: string, chosen: Record<string, string>, sort: string }} Asked
 */

/**
 * What may be asked: the answers to each question, and the columns that sort.
 *
 * @typedef {{ facets: Map<string, Set<string>>, columns: string[], sorted: string }} Index
 */

// (The theme opens its own search box for `?q=`, so the words are `?find=`.)

/** @type {(index: Index) => Asked} */
export const nothing = (index) => ({ find: "", chosen: {}, sort: index.sorted });

/**
 * Read what an address asks for; what is not understood is left out, and said.
 *
 * @param {string} query of the address, with or without its `?`
 * @param {Index} index
 * @returns {{ asked: Asked, faults: string[] }}
 */
export function read(query, index) {
  const params = new URLSearchParams(query);
  const asked = nothing(index);
  const faults = [];
  for (const name of new Set(params.keys())) {
    const value = params.get(name) ?? "";
    if (name === "find") {
      asked.find = value.slice(0, 200);
    } else if (name === "sort") {
      if (index.columns.includes(value.replace(/^-/, ""))) asked.sort = value;
      else if (value) faults.push(`This list cannot be sorted by “${brief(value)}”.`);
    } else if (index.facets.has(name)) {
      if (index.facets.get(name)?.has(value)) asked.chosen[name] = value;
      else if (value) faults.push(`“${brief(value)}” is not among the choices of “${name}”.`);
    } else if (name !== "h") {
      // `h` is what the search box adds to mark its words
      faults.push(`This list cannot be narrowed by “${brief(name)}”.`);
    }
  }
  return { asked, faults };
}

/**
 * Write what is asked as the query of an address, empty where nothing is.
 *
 * @param {Asked} asked
 * @param {Index} index
 * @returns {string}
 */
export function write(asked, index) {
  const params = new URLSearchParams();
  if (asked.find.trim()) params.set("find", asked.find.trim());
  for (const name of index.facets.keys()) {
    if (asked.chosen[name]) params.set(name, asked.chosen[name]);
  }
  if (asked.sort !== index.sorted) params.set("sort", asked.sort);
  const query = params.toString();
  return query && `?${query}`;
}

/**
 * Say of each row whether it is left, and count for every answer the rows that choosing it would leave.
 *
 * @param {Row[]} rows
 * @param {Asked} asked
 * @returns {{ left: boolean[], counts: Map<string, number> }} counts under `name=value`
 */
export function narrow(rows, asked) {
  const wanted = fold(asked.find).split(/\s+/u).filter(Boolean);
  const chosen = Object.entries(asked.chosen);
  const counts = new Map();
  const left = rows.map((row) => {
    if (wanted.length) {
      const words = row.words();
      if (!wanted.every((word) => words.includes(word))) return false;
    }
    const against = chosen.filter(([name, value]) => row.answers[name] !== value);
    for (const [name, value] of Object.entries(row.answers)) {
      // an answer counts where no other question stands against the row
      if (value && against.every(([other]) => other === name)) {
        const key = `${name}=${value}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return against.length === 0;
  });
  return { left, counts };
}

/**
 * Order rows by their keys in one column: equals stay as they are, and those without a key come last either way.
 *
 * @param {string[]} keys one for each row, in the order of the page
 * @param {boolean} descending
 * @returns {number[]} the numbers of the rows in their new order
 */
export function order(keys, descending) {
  const sign = descending ? -1 : 1;
  const plain = keys.map((key) => fold(key).replace(/^[^\p{L}\p{N}]+/u, ""));
  const numeric = plain.every((key) => /^\d*$/u.test(key));
  const values = numeric ? plain.map((key) => (key ? Number(key) : "")) : plain;
  return keys
    .map((_, number) => number)
    .sort((one, other) => {
      const [a, b] = [values[one] ?? "", values[other] ?? ""];
      if (a === "" || b === "") return Number(a === "") - Number(b === "");
      return a < b ? -sign : a > b ? sign : 0;
    });
}

/**
 * @param {number} left
 * @param {number} all
 * @param {string} noun
 */
export function said(left, all, noun) {
  if (left === all) return `All ${all} ${noun}`;
  return left ? `${left} of ${all} ${noun}` : `None of ${all} ${noun} matches.`;
}
