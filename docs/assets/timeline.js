// @ts-check
// The timeline that answers: zoom, filters, cards and keys over the marks that the page already has.

import { Axis } from "./timeline-axis.js";
import { Card, cards } from "./timeline-card.js";
import { Form } from "./timeline-form.js";
import { walk } from "./timeline-keys.js";
import { hide, List, Marks } from "./timeline-marks.js";
import { Mini } from "./timeline-mini.js";
import { bounds, nothing, read, write } from "./timeline-query.js";
import { items, sift } from "./timeline-sieve.js";
import { View } from "./timeline-view.js";

const region = /** @type {HTMLElement} */ (document.querySelector(".timeline"));
const box = /** @type {HTMLElement} */ (document.querySelector(".asking"));
const folded = document.querySelector("#chart noscript"); // thousands of marks, which are drawn after the first answer
box.hidden = false;
await data("chronology.json")
  .then(start)
  .catch((error) => {
    console.error(error);
    new Form(box).tell(["The events could not be fetched, so the timeline cannot be filtered.", ""]);
    unfold();
  });

/** @param {string} name of a file of the data folder */
async function data(name) {
  return (await fetch(new URL(`../data/${name}`, import.meta.url))).json();
}

/** @param {any} chronology */
async function start(chronology) {
  const axis = new Axis(Number(region.dataset.first), Number(region.dataset.last));
  const form = new Form(box);
  const known = { first: axis.first, last: axis.last, ...form.known };
  /** @type {Record<string, string> | undefined} */
  let summaries; // they come after the first answer, unless it needs them
  let events = items(chronology, {});
  const list = new List();
  /** @type {NodeListOf<HTMLElement>} */
  const lanes = region.querySelectorAll("[data-lane]");
  const card = new Card(/** @type {HTMLElement} */ (region.parentElement));
  const view = new View(region, axis, moved);
  const marks = new Marks(region, chronology.events, view);
  const mini = new Mini(/** @type {HTMLElement} */ (box.querySelector(".mini")), view);
  let walked = () => {};
  const walking = () => {
    walked = walk(region, marks.all, view, card);
    walked();
  };
  let { asked, faults } = read(location.search, known);
  /** @type {Promise<Record<string, string>> | undefined} */
  let coming;
  /** @type {string[]} */
  let unsaid = [];
  let settling = 0;
  let part = 1; // how much was in view when the marks were placed
  /** @type {"pushState" | "replaceState"} */
  let settle = "replaceState";

  /** Show what is asked. */
  function show() {
    form.write(asked);
    view.show(wanted());
    refresh();
  }

  /** The part of the axis that is asked for: by days, or else by period. */
  function wanted() {
    const period = chronology.periods.find((/** @type {any} */ one) => one.id === asked.chosen.period);
    const from = asked.from ? bounds(asked.from)[0] : asked.to ? "" : period?.from;
    const to = asked.to ? bounds(asked.to)[1] : asked.from ? "" : period?.to;
    return axis.window(from ? axis.at(from) : 0, to ? axis.at(to) + 1 / axis.days : 1);
  }

  /** Fetch the summaries, once. */
  async function summarise() {
    coming ??= data("summaries.json").catch(() => {
      unsaid = ["The summaries could not be fetched, so words are sought in titles and names alone."];
      return {};
    });
    summaries = await coming;
    events = items(chronology, summaries);
    if (!card.anchor) return;
    card.fill(tell(card.anchor));
    card.follow();
  }

  /** Sift the events and show what is left, for the part in view. @returns {unknown} */
  function refresh() {
    if (asked.find && !summaries) return summarise().then(refresh);
    const question = { chosen: { ...asked.chosen, kind: asked.kind }, find: asked.find };
    const [from, to] = [asked.from && bounds(asked.from)[0], asked.to && bounds(asked.to)[1]];
    const { kept, left, counts } = sift(events, { ...question, from, to });
    const everywhere = from || to ? sift(events, { ...question, from: "", to: "" }).kept : kept;
    const shown = view.turned.matches ? kept : everywhere;
    const layout = write({ ...asked, hide: [] }) ? marks.arrange(shown, kept, left) : marks.asDrawn; // before anything changes, so that the page is laid out once
    marks.place(layout, shown, kept);
    part = view.window.part;
    list.show(kept);
    for (const lane of lanes) hide(lane, asked.hide.includes(lane.dataset.lane ?? ""));
    form.count(counts);
    mini.mark(view.window);
    const years = byYear(everywhere);
    mini.count(years);
    marks.density(years);
    card.follow();
    walked();
    form.tell([...faults, ...unsaid, said(left)]);
  }

  /** @param {boolean[]} kept */
  function byYear(kept) {
    const counts = Array.from({ length: axis.last - axis.first + 1 }, () => 0);
    events.forEach((event, at) => {
      const year = Number(event.from.slice(0, 4)) - axis.first;
      if (kept[at] && counts[year] !== undefined) counts[year] += 1;
    });
    return counts;
  }

  /** @param {number} left */
  function said(left) {
    const years = asked.from || asked.to ? `, ${asked.from || axis.first} to ${asked.to || axis.last}` : "";
    if (left) return `${left === events.length ? `All ${left}` : `${left} of ${events.length}`} events${years}.`;
    return `No event matches${years}. “Show everything” clears the question.`;
  }

  /** What the card says of a mark. @param {HTMLElement} link */
  function tell(link) {
    const at = marks.all.indexOf(link);
    const said = link.querySelector(".said")?.textContent ?? "";
    const href = /** @type {HTMLAnchorElement} */ (link).href;
    if (at < 0) return { title: said, href };
    const event = chronology.events[at];
    const kind = chronology.kinds.find((/** @type {any} */ one) => one.id === event.kind)?.label ?? "";
    const aside = event.certainty && `${event.certainty}, not established.`;
    return { when: `${event.words} · ${kind}`, title: event.label, text: summaries?.[event.id], aside, href };
  }

  /** Keep what is asked in the address. @param {"pushState" | "replaceState"} how */
  function keep(how) {
    const address = location.pathname + write(asked) + location.hash;
    if (how === "replaceState" || address !== location.pathname + location.search + location.hash)
      history[how](null, "", address);
  }

  /** The reader moved to a part of the axis: settle there after a moment. @param {import("./timeline-view.js").Window} window */
  function moved(window) {
    mini.mark(window);
    const span = axis.said(window);
    if (asked.chosen.period && !span.from) Object.assign(span, { from: `${axis.first}`, to: `${axis.last}` });
    asked = { ...asked, ...span };
    if (window.part !== part) marks.wait();
    clearTimeout(settling);
    settling = globalThis.setTimeout(() => {
      faults = [];
      form.write(asked);
      keep(settle);
      settle = "replaceState";
      refresh();
    }, 180);
  }

  /** The reader asked something else. @param {"pushState" | "replaceState"} how @param {boolean} elsewhere */
  function ask(how, elsewhere) {
    clearTimeout(settling);
    faults = [];
    keep(how);
    if (elsewhere) return show();
    form.write(asked);
    refresh();
  }

  form.form.addEventListener("submit", (event) => event.preventDefault());
  form.form.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input === form.from || input === form.to) return; // while a year is being typed it is no year
    asked = { ...asked, ...form.asked };
    if (input.name === "period") asked = { ...asked, from: "", to: "" };
    ask(input === form.words ? "replaceState" : "pushState", input.name === "period");
  });
  form.form.addEventListener("change", (event) => {
    if (event.target !== form.from && event.target !== form.to) return;
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    const answer = read(write({ ...asked, [name]: value }), known);
    asked = answer.asked;
    ask("pushState", true);
    faults = answer.faults;
    if (faults.length) refresh();
  });
  form.form.addEventListener("reset", (event) => {
    event.preventDefault();
    asked = nothing();
    form.words.value = "";
    ask("pushState", true);
  });
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-move]"))) {
    const act = {
      in: () => view.zoom(2),
      out: () => view.zoom(0.5),
      back: () => view.move(-0.5),
      on: () => view.move(0.5),
      all: () => view.go(0, 1),
    }[button.dataset.move ?? ""];
    if (!act) continue;
    button.addEventListener("click", () => {
      settle = "pushState"; // a step that the reader may take back
      act();
    });
  }
  globalThis.addEventListener("popstate", () => {
    clearTimeout(settling);
    ({ asked, faults } = read(location.search, known));
    form.words.value = asked.find;
    show();
  });
  view.turned.addEventListener("change", refresh);

  cards(region, card, tell);
  if (asked.find) {
    form.write(asked); // what is ticked meanwhile is added to it
    await summarise();
  }
  show();
  region.dataset.ready = "";
  const ready = () => {
    region.addEventListener("focusin", walking, { once: true }); // thousands of marks need no order of keys before
    summarise();
  };
  if (!folded) return ready();
  const complete = () => {
    unfold();
    marks.read();
    refresh();
    ready();
  };
  requestAnimationFrame(() => requestAnimationFrame(complete)); // the picture after the next
}

/** Show what a browser without scripts has shown from the start. */
function unfold() {
  if (folded) folded.outerHTML = folded.textContent ?? "";
}
