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
 * @returns {Item[]} in the order of its events
 */
export function items(chronology) {
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
        certainty: [event.certainty],
        person: event.people,
        place: event.place ? [event.place] : [],
        period: period ? [period.id] : [],
      },
      get words() {
        folded ??= fold(
          [
            event.label,
            event.summary,
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
 * @param {{ chosen: Record<string, string[]>, find: string, from: string, to: string }} asked answers by question, any of
 *   which will do; words, all of which must be there; ISO days
 * @returns {{ kept: boolean[], left: number, counts: Map<string, number> }} what is left, and for every `question=answer`
 *   how many events it would leave with the other questions as they are
 */
export function sift(all, asked) {
  const words = fold(asked.find).split(/\s+/u).filter(Boolean);
  const chosen = Object.entries(asked.chosen).filter(([, answers]) => answers.length);
  const counts = new Map();
  let left = 0;
  const kept = all.map((item) => {
    if (item.to < asked.from || (asked.to && item.from > asked.to)) return false;
    if (!words.every((word) => item.words.includes(word))) return false;
    const against = chosen.filter(([name, answers]) => !item.answers[name]?.some((answer) => answers.includes(answer)));
    if (against.length < 2) {
      for (const [name, answers] of Object.entries(item.answers)) {
        if (against.length && against[0]?.[0] !== name) continue;
        for (const answer of answers) counts.set(`${name}=${answer}`, (counts.get(`${name}=${answer}`) ?? 0) + 1);
      }
    }
    if (!against.length) left += 1;
    return !against.length;
  });
  return { kept, left, counts };
}
