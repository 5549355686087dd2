// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { Axis, pack } from "../../docs/assets/timeline-axis.js";
import { bounds, isDate, read, write } from "../../docs/assets/timeline-query.js";
import { items, sift } from "../../docs/assets/timeline-sieve.js";

const axis = new Axis(1947, 1991);
const known = {
  first: 1947,
  last: 1991,
  kinds: new Set(["visit", "un"]),
  lanes: new Set(["treaties"]),
  facets: new Map([["person", new Set(["rudolf"])]]),
};

test("a day and its share of the axis are one another's inverse", () => {
  for (const day of ["1947-01-01", "1965-09-17", "1972-02-29", "1991-12-31"]) assert.equal(axis.day(axis.at(day)), day);
  assert.equal(axis.at("1900-01-01"), 0);
  assert.equal(axis.at("2000-01-01"), 1);
});

test("a part of the axis stays on it and is no less than a year", () => {
  assert.deepEqual(axis.window(-0.5, 0.1), { start: 0, part: 0.6 });
  assert.equal(axis.window(0.5, 0.5).part, axis.least);
  assert.deepEqual(axis.window(-1, 3), { start: 0, part: 1 });
});

test("a part is said in years where it begins and ends with one", () => {
  const span = axis.window(axis.at("1960-01-01"), axis.at("1972-01-01"));
  assert.deepEqual(axis.said(span), { from: "1960", to: "1971" });
  assert.deepEqual(axis.said({ start: 0, part: 1 }), { from: "", to: "" });
});

test("months name what begins in a part, January left to its year", () => {
  const found = axis.months(axis.at("1965-11-15"), axis.at("1966-03-15")).map(([, name]) => name);
  assert.deepEqual(found, ["Nov", "Dec", "Feb", "Mar"].slice(1));
});

test("marks share a row only where they stand clear, nearest the middle first", () => {
  const marks = [0, 1, 2, 10].map((start) => ({ start, width: 5 }));
  assert.deepEqual(pack(marks), { rows: [1, 0, 2, 1], count: 3 });
  assert.deepEqual(pack([]), { rows: [], count: 1 });
});

for (const [text, good] of /** @type {[string, boolean][]} */ ([
  ["1965", true],
  ["1965-02", true],
  ["1964-02-29", true],
  ["1965-02-29", false],
  ["1965-13", false],
  ["19650", false],
  ["<b>", false],
])) {
  test(`${text} is ${good ? "a" : "no"} date`, () => assert.equal(isDate(text), good));
}

test("a year and a month have a first and a last day", () => {
  assert.deepEqual(bounds("1964"), ["1964-01-01", "1964-12-31"]);
  assert.deepEqual(bounds("1964-02"), ["1964-02-01", "1964-02-29"]);
});

test("what is asked is read as it was written", () => {
  const query = "?from=1960&to=1971-03&kind=visit,un&person=rudolf&find=a+b&hide=treaties";
  const { asked, faults } = read(query, known);
  assert.deepEqual(faults, []);
  assert.equal(write(asked), query);
});

test("an end before the beginning is refused", () => {
  assert.deepEqual(read("?from=1971&to=1960", known).faults, [
    "1971 is after 1960, so they were taken the other way round.",
  ]);
});

test("an event is sifted by days, answers and words, and counts for what else might be asked", () => {
  const chronology = {
    kinds: [{ id: "visit", label: "Visit" }],
    people: { rudolf: { label: "Rudolf", names: "Рудольф" } },
    places: { zenda: { label: "Zenda", names: "" } },
    periods: [{ id: "peace", from: "1947-01-01", to: "1949-12-31" }],
    events: [
      {
        from: "1948-01-01",
        to: "1948-12-31",
        kind: "visit",
        id: "ball",
        label: "Ball",
        words: "1948",
        people: ["rudolf"],
        place: "zenda",
        effect: "improves",
      },
      {
        from: "1950-05-01",
        to: "1950-05-01",
        kind: "un",
        id: "vote",
        label: "Vote",
        words: "1 May 1950",
        people: [],
        certainty: "alleged",
      },
    ],
  };
  const all = items(chronology, {});
  assert.deepEqual(all[0]?.answers, {
    kind: ["visit"],
    effect: ["improves"],
    certainty: ["established"],
    person: ["rudolf"],
    place: ["zenda"],
    period: ["peace"],
  });
  const free = { chosen: {}, find: "", from: "", to: "" };
  assert.deepEqual(sift(all, { ...free, find: "рудольф" }).kept, [true, false]);
  assert.equal(sift(all, { ...free, find: "waltz" }).left, 0);
  assert.deepEqual(sift(items(chronology, { ball: "A waltz." }), { ...free, find: "waltz" }).kept, [true, false]);
  assert.deepEqual(sift(all, { ...free, from: "1948-06-01", to: "1949-01-01" }).kept, [true, false]);
  const { left, counts } = sift(all, { ...free, chosen: { kind: ["visit"] } });
  assert.equal(left, 1);
  assert.equal(counts.kind?.get("un"), 1);
  assert.equal(counts.certainty?.get("alleged"), undefined);
});
