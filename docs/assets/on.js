// @ts-check
// Any day: who led, who represented whom, what was in force and what was going on. The address holds the day.

import { node } from "./nodes.js";
import { anniversary, changes, readDay, said, stateOn } from "./on-logic.js";

const box = /** @type {HTMLElement} */ (document.querySelector(".asking"));
const form = /** @type {HTMLFormElement} */ (box.querySelector("form"));
const told = /** @type {HTMLElement} */ (box.querySelector(".told"));
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("date"));
const answer = /** @type {HTMLElement} */ (document.querySelector(".day"));
const [back, on] = [...form.querySelectorAll("button")];
box.hidden = false;
fetch(new URL("../data/chronology.json", import.meta.url))
  .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
  .then(start, () => tell("The record could not be fetched. The pages of the years say the same, year by year."));

/** @param {any} chronology */
function start(chronology) {
  const turns = changes(chronology);
  const asked = () => readDay(new URLSearchParams(location.search).get("date"), chronology.covers);

  function show() {
    const { day, fault } = asked();
    const today = new Date().toISOString().slice(0, 10);
    const shown = day || anniversary(today, chronology.span);
    field.value = shown;
    const state = stateOn(chronology, shown);
    const note = day ? "" : "A day of the past on which the calendar reads as it does today. ";
    tell(...(fault ? [fault] : []), `${note}${said(shown)}: ${summary(state)}.`);
    draw(chronology, shown, state);
  }

  /** @param {string | undefined} day */
  function go(day) {
    if (!day) return;
    history.pushState(null, "", `${location.pathname}?date=${day}`);
    show();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("change", () => go(field.value));
  back?.addEventListener("click", () => go(turns.filter((day) => day < field.value).at(-1)));
  on?.addEventListener("click", () => go(turns.find((day) => day > field.value)));
  globalThis.addEventListener("popstate", show);
  show();
}

/** @param {ReturnType<typeof stateOn>} state */
function summary(state) {
  const events = state.onTheDay.length;
  const happened = events ? `${events} ${events === 1 ? "event" : "events"} on the day` : "no event known on the day";
  return `${happened}, ${state.treaties.length} ${state.treaties.length === 1 ? "treaty" : "treaties"} in force`;
}

/**
 * @param {any} chronology
 * @param {string} day
 * @param {ReturnType<typeof stateOn>} state
 */
function draw(chronology, day, state) {
  const year = node("a", { href: `../years/${day.slice(0, 4)}/` }, day.slice(0, 4));
  const sides = state.sides.map((/** @type {any} */ side) =>
    node(
      "section",
      { className: `side side-${side.id}` },
      node("h2", { className: `side-title side-${side.id}` }, side.name),
      node(
        "dl",
        {},
        ...side.roles
          .filter((/** @type {any} */ role) => role.id !== "other" || role.holders.length)
          .map((/** @type {any} */ role) => node("div", {}, node("dt", {}, role.title), ...held(chronology, role))),
      ),
    ),
  );
  answer.replaceChildren(
    node(
      "p",
      {},
      `${said(day)} lies in the year `,
      year,
      ...(state.period ? [" and the period ", link(state.period)] : []),
      ".",
    ),
    node("div", { className: "mirror" }, ...sides),
    ...events("On the day", state.onTheDay),
    ...events("Going on", state.running),
    ...events("Just before", state.before),
    ...events("Just after", state.after),
    ...(state.treaties.length
      ? [
          node("h2", {}, "Treaties in force"),
          node(
            "ul",
            {},
            ...state.treaties.map((/** @type {any} */ one) =>
              node("li", {}, link(one), one.force[1] ? "" : " (its end is not known)"),
            ),
          ),
        ]
      : []),
  );
}

/** @param {any} chronology @param {any} role */
function held(chronology, role) {
  if (!role.holders.length) {
    const nobody =
      role.id === "head-of-mission"
        ? "No head of mission is known"
        : "Nobody is known: the post was vacant or abolished, or its holder is not in this record";
    return [node("dd", { className: "unknown" }, role.vacant ? nobody : "Not known")];
  }
  return role.holders.map((/** @type {import("./on-logic.js").Holder} */ { tenure, sure }) => {
    const person = chronology.people[tenure.person];
    const acting = tenure.acting ? " (acting)" : tenure.rank === "charge" ? " (chargé d’affaires)" : "";
    return node(
      "dd",
      { className: sure ? "" : "unknown" },
      ...(sure ? [] : ["Perhaps "]),
      link(person),
      `${acting}, ${tenure.office}, ${tenure.words}`,
    );
  });
}

/** @param {string} title @param {any[]} rows */
function events(title, rows) {
  if (!rows.length) return [];
  return [
    node("h2", {}, title),
    node(
      "ul",
      {},
      ...rows.map((one) => node("li", {}, `${one.words} `, link(one), one.certainty ? ` (${one.certainty})` : "")),
    ),
  ];
}

/** @param {{ label: string, url: string }} record */
function link({ label, url }) {
  return node("a", { href: `../${url}` }, label);
}

/** @param {...string} lines of which all but the last tell of faults */
function tell(...lines) {
  told.replaceChildren(
    ...lines.map((text, at) => node("p", { className: at < lines.length - 1 ? "fault" : "" }, text)),
  );
}
