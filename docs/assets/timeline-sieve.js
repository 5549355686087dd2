// @ts-check
// Which events a question leaves, and how many each further answer would.

import { fold } from "./text.js";

/**
 * An event as the sieve knows it: ISO days, what it answers to each question, and the words by which it is found.
 *
 * @typedef {{ from: string, to: string, answers: Record<string, string[]>, words: string }} Item
 */

/**
 * @param {any} chronology `data/chronology.json`
 * @param {Record<string, string>} summaries `data/summaries.json`, or nothing before it has come
 * @returns {Item[]} in the order of its events
 */
export function items(chronology, summaries) {
  const { people, places, periods, kinds } = chronology;
  const kindLabels = new Map(kinds.map((/** @type {any} */ kind) => [kind.id, kind.label]));
  return chronology.events.map((/** @type {any} */ event) => {
    const place = places[event.place];
    /** @type {string | undefined} */
    let folded; // when words are first sought: it takes as long as all the rest
    const period = periods.find((/** @type {any} */ one) => one.from <= event.from && event.from <= one.to);
    return {
      from: event.from,
      to: event.to,
      answers: {
        kind: [event.kind],
        effect: event.effect ? [event.effect] : [],
        certainty: [event.certainty ?? "established"],
        person: event.people,
        place: event.place ? [event.place] : [],
        period: period ? [period.id] : [],
      },
      get words() {
        folded ??= fold(
          [
            event.label,
            summaries[event.id] ?? "",
            event.words,
            kindLabels.get(event.kind),
            place && `${place.label} ${place.names}`,
            ...event.people.map((/** @type {string} */ id) => `${people[id]?.label} ${people[id]?.names}`),
          ].join(" "),
        );
        return folded;
      },
    };
  });
}

/**
 * Sift events.
 *
 * @param {Item[]} all
 * @param {{ chosen: Record<string, string | string[]>, find: string, from: string, to: string }} asked an answer by
 *   question, or some, any of which will do; words, all of which must be there; ISO days
 * @returns {{ kept: boolean[], left: number, counts: Record<string, Map<string, number>> }} what is left, and for each
 *   question how many events every answer would leave with the other questions as they are
 */
export function sift(all, asked) {
  const words = fold(asked.find).split(/\s+/u).filter(Boolean);
  const chosen = Object.entries(asked.chosen)
    .filter(([, answers]) => answers.length)
    .map(([name, answers]) => ({ name, answers: [answers].flat() }));
  /** @type {Record<string, Map<string, number>>} */
  const counts = {};
  let left = 0;
  const kept = all.map((item) => {
    if ((item.to && item.to < asked.from) || (asked.to && item.from > asked.to)) return false;
    if (!words.every((word) => item.words.includes(word))) return false;
    const against = chosen.filter(
      ({ name, answers }) => !item.answers[name]?.some((answer) => answers.includes(answer)),
    );
    if (against.length < 2) {
      for (const name in item.answers) {
        if (against.length && against[0]?.name !== name) continue;
        counts[name] ??= new Map();
        const count = counts[name];
        for (const answer of item.answers[name] ?? []) count.set(answer, (count.get(answer) ?? 0) + 1);
      }
    }
    if (!against.length) left += 1;
    return !against.length;
  });
  return { kept, left, counts };
}
