// @ts-check
// Draws two people, years or periods side by side. The address holds which.

import { between, describe, figures, readPair, things } from "./compare-logic.js";
import { list, node } from "./nodes.js";
import { said } from "./on-logic.js";

const box = /** @type {HTMLElement} */ (document.querySelector(".asking"));
const form = /** @type {HTMLFormElement} */ (box.querySelector("form"));
const told = /** @type {HTMLElement} */ (box.querySelector(".told"));
const answer = /** @type {HTMLElement} */ (document.querySelector(".compared"));
const selects = [...form.querySelectorAll("select")];
const title = document.title;
box.hidden = false;
fetch(new URL("../data/chronology.json", import.meta.url))
  .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
  .then(start, () => tell("The record could not be fetched. The pages of people, years and periods say the same."));

/** @typedef {import("./compare-logic.js").Thing} Thing */
/** @typedef {ReturnType<typeof describe>} Told */

/** @param {any} chronology */
function start(chronology) {
  const known = things(chronology);
  for (const select of selects) fill(select, known);

  function show() {
    const { pair, faults } = readPair(location.search, known);
    const [a, b] = pair;
    selects.forEach((select, number) => {
      select.value = pair[number]?.id ?? "";
    });
    const one = a ?? b;
    const both = a && b ? `${a.label} and ${b.label}, side by side.` : "";
    const half = one ? `Choose ${another(one)} to compare ${one.label} with.` : "Choose two of a kind.";
    document.title = a && b ? `${a.label} and ${b.label} – ${title}` : title;
    tell(...faults, both || half);
    answer.replaceChildren(...(a && b ? draw(chronology, a, b) : []));
  }

  form.addEventListener("change", (event) => {
    const [a, b] = selects.map((select) => known.get(select.value));
    // what was chosen last stands; the other goes where the two are not of a kind
    const mixed = a && b && a.sort !== b.sort;
    const kept = selects.filter((select) => select.value && !(mixed && select !== event.target));
    const query = kept.map((select) => `${select.name}=${select.value}`).join("&");
    history.pushState(null, "", location.pathname + (query && `?${query}`));
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  globalThis.addEventListener("popstate", show);
  show();
}

/** @param {Thing} thing */
function another(thing) {
  return { people: "someone", years: "another year", periods: "another period" }[thing.sort];
}

/** @param {HTMLSelectElement} select @param {Map<string, Thing>} known */
function fill(select, known) {
  for (const group of new Set([...known.values()].map((thing) => thing.group))) {
    const options = [...known.values()]
      .filter((thing) => thing.group === group)
      .map((thing) => node("option", { value: thing.id }, thing.label));
    select.append(node("optgroup", { label: group }, ...options));
  }
}

/**
 * @param {any} chronology
 * @param {Thing} a
 * @param {Thing} b
 */
function draw(chronology, a, b) {
  const both = [describe(chronology, a), describe(chronology, b)];
  const people = a.sort === "people";
  return [
    ...(people ? together(between(chronology, a, b)) : []),
    ...(people ? beside("In office", both, posts) : []),
    ...beside(people ? "On the other side meanwhile" : "Who was in office", both, serving),
    ...(people ? beside("Met of the other side", both, met) : []),
    ...beside(people ? "Agreements of both sides in that time" : "Agreements of both sides", both, signed),
    ...counts(people ? "Events in that time, by kind" : "Events by kind", both),
    ...(people ? [] : beside("What happened", both, happened)),
    ...(a.sort === "years" ? numbers(both) : []),
  ];
}

/** @param {ReturnType<typeof between>} shared */
function together({ exact, together, met, named }) {
  const spans = together.map(([from, to]) => (from === to ? said(from) : `${said(from)} – ${said(to)}`)).join("; ");
  return [
    node("h2", {}, "Together"),
    node(
      "p",
      {},
      spans ? `In office at the same time${exact ? "" : ", at most"}: ${spans}.` : "Never in office at the same time.",
    ),
    ...(met.length ? [node("p", {}, "They met:"), events(met)] : [node("p", {}, "The record knows of no meeting.")]),
    ...(named.length ? [node("p", {}, "Named together, without meeting:"), events(named)] : []),
  ];
}

/**
 * @param {string} title
 * @param {Told[]} both
 * @param {(one: Told) => Node[]} cell
 */
function beside(title, both, cell) {
  const halves = both.map((one) => {
    const found = cell(one);
    const whose = node("h3", {}, link(one.thing));
    return node(
      "section",
      {},
      whose,
      ...(found.length ? found : [node("p", { className: "unknown" }, "Nothing known")]),
    );
  });
  return [node("h2", {}, title), node("div", { className: "beside" }, ...halves)];
}

/** @param {Told} one */
function posts({ posts }) {
  return [list(...posts.map((/** @type {any} */ post) => [`${post.office}${capacity(post)}, ${post.words}`]))];
}

/** @param {Told} one */
function serving({ serving, thing }) {
  return serving.flatMap((/** @type {any} */ side) => [
    ...(thing.person ? [] : [node("h4", { className: `side-title side-${side.id}` }, side.name)]),
    node(
      "dl",
      {},
      ...side.roles
        .filter((/** @type {any} */ role) => role.tenures.length)
        .map((/** @type {any} */ role) =>
          node("div", {}, node("dt", {}, role.title), ...role.tenures.map((/** @type {any} */ one) => held(one))),
        ),
    ),
  ]);
}

/** @param {any} tenure */
function held(tenure) {
  return node("dd", {}, link(tenure.holder), `${capacity(tenure)} `, node("small", {}, tenure.words));
}

/** @param {any} tenure */
function capacity(tenure) {
  return tenure.acting ? " (acting)" : tenure.rank === "charge" ? " (chargé d’affaires)" : "";
}

/** @param {Told} one */
function met({ met }) {
  return met.length ? [list(...met.map(({ person, events: rows }) => [link(person), events(rows)]))] : [];
}

/** @param {Told} one */
function signed({ signed }) {
  return signed.length ? [events(signed)] : [];
}

/** @param {Told} one */
function happened({ events: rows, thing }) {
  if (thing.sort === "years" || !rows.length) return rows.length ? [events(rows)] : [];
  const all = node("a", { href: `../events/?period=${thing.id.replace("periods/", "")}` }, `All ${rows.length} events`);
  return [node("p", {}, all)];
}

/** @param {string} title @param {Told[]} both */
function counts(title, both) {
  const [one, other] = both;
  const most = Math.max(1, ...both.flatMap(({ kinds }) => kinds.map((/** @type {any} */ kind) => kind.count)));
  const rows = (one?.kinds ?? [])
    .map((/** @type {any} */ kind, /** @type {number} */ at) => ({
      kind,
      values: [kind.count, other?.kinds[at].count],
    }))
    .filter((/** @type {any} */ row) => row.values.some(Boolean))
    .map((/** @type {any} */ { kind, values }) => {
      const name = node("span", { className: `kind kind-${kind.id}` }, kind.label);
      const cells = values.map((/** @type {number} */ value) => {
        const bar = node("i", {});
        bar.style.setProperty("--share", String(value / most));
        return node("td", {}, `${value} `, bar);
      });
      const header = node("th", {}, name);
      header.setAttribute("scope", "row");
      return node("tr", {}, header, ...cells);
    });
  const all = both.map(({ events }) => node("td", {}, String(events.length)));
  const last = node("th", {}, "All");
  last.setAttribute("scope", "row");
  return [
    node("h2", {}, title),
    table(["Kind", ...both.map((one) => one.thing.label)], [...rows, node("tr", {}, last, ...all)]),
  ];
}

/** @param {Told[]} both */
function numbers([one, other]) {
  const rows = figures(one?.figures ?? [], other?.figures ?? []).map(([label, ...values]) => {
    const header = node("th", {}, label);
    header.setAttribute("scope", "row");
    return node("tr", {}, header, ...values.map((value) => node("td", {}, value || "–")));
  });
  if (!rows.length) return [];
  const about = node(
    "p",
    {},
    "What each counts, and how it can mislead, is under ",
    node("a", { href: "../figures/" }, "Figures"),
    ".",
  );
  return [node("h2", {}, "Figures"), table(["Figure", one?.thing.label ?? "", other?.thing.label ?? ""], rows), about];
}

/** @param {string[]} heads @param {Node[]} rows */
function table(heads, rows) {
  const cells = heads.map((head) => {
    const cell = node("th", {}, head);
    cell.setAttribute("scope", "col");
    return cell;
  });
  return node(
    "table",
    { className: "beside-table" },
    node("thead", {}, node("tr", {}, ...cells)),
    node("tbody", {}, ...rows),
  );
}

/** @param {any[]} rows */
function events(rows) {
  return list(...rows.map((one) => [`${one.words} `, link(one), one.certainty ? ` (${one.certainty})` : ""]));
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
