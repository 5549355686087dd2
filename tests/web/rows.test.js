// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { narrow, nothing, order, read, said, write } from "../../docs/assets/rows.js";
import { fold } from "../../docs/assets/text.js";

const index = {
  facets: new Map([
    ["kind", new Set(["visit", "un"])],
    ["place", new Set(["strelsau", "edelweiss"])],
  ]),
  columns: ["date", "title"],
  sorted: "date",
};

/** @param {string} words @param {Record<string, string>} answers */
const row = (words, answers) => ({ words: () => fold(words), answers });
const rows = [
  row("The Princess at Strelsau Принцесса", { kind: "visit", place: "strelsau" }),
  row("A ball", { kind: "visit", place: "edelweiss" }),
  row("A vote", { kind: "un" }),
];

/** @param {Partial<import("../../docs/assets/rows.js").Asked>} asked */
const left = (asked) => narrow(rows, { ...nothing(index), ...asked }).left;

test("an address is read as it is written", () => {
  for (const query of ["", "?find=ball", "?find=a+b&kind=un&sort=-title", "?place=strelsau"]) {
    const { asked, faults } = read(query, index);
    assert.deepEqual(faults, []);
    assert.equal(write(asked, index), query);
  }
});

test("what an address asks in vain is left out, and said", () => {
  const { asked, faults } = read("?kind=war&colour=red&sort=size&__proto__=1&place=strelsau", index);
  assert.deepEqual(asked, { find: "", chosen: { place: "strelsau" }, sort: "date" });
  assert.equal(faults.length, 4);
  assert.ok(faults.some((fault) => fault.includes("“war”")));
  assert.ok(faults.some((fault) => fault.includes("“colour”")));
});

test("a long word in an address is told of in brief", () => {
  const { faults } = read(`?kind=${"x".repeat(5000)}`, index);
  assert.ok((faults[0] ?? "").length < 120);
});

test("the search box's own word is no fault", () => assert.deepEqual(read("?h=ball", index).faults, []));

test("words in any order and script, and answers, narrow together", () => {
  assert.deepEqual(left({ find: "STRELSAU princess" }), [true, false, false]);
  assert.deepEqual(left({ find: "принцесса" }), [true, false, false]);
  assert.deepEqual(left({ chosen: { kind: "visit" } }), [true, true, false]);
  assert.deepEqual(left({ chosen: { kind: "visit", place: "edelweiss" } }), [false, true, false]);
  assert.deepEqual(left({ find: "no such" }), [false, false, false]);
});

test("an answer's count is what choosing it would leave", () => {
  const { counts } = narrow(rows, { find: "", chosen: { kind: "visit" }, sort: "date" });
  assert.equal(counts.get("kind=visit"), 2);
  assert.equal(counts.get("kind=un"), 1);
  assert.equal(counts.get("place=edelweiss"), 1);
  assert.equal(narrow(rows, { find: "ball", chosen: {}, sort: "date" }).counts.get("kind=un"), undefined);
});

test("dates sort by machine dates, numbers as numbers, and nothing comes last either way", () => {
  assert.deepEqual(order(["1966-01-10", "", "1965-12-31"], false), [2, 0, 1]);
  assert.deepEqual(order(["1966-01-10", "", "1965-12-31"], true), [0, 2, 1]);
  assert.deepEqual(order(["10", "9", "100"], false), [1, 0, 2]);
  assert.deepEqual(order(["same", "same"], true), [0, 1]);
});

test("the count is said in words", () => {
  assert.equal(said(288, 288, "events"), "All 288 events");
  assert.equal(said(37, 288, "events"), "37 of 288 events");
  assert.equal(said(0, 288, "events"), "None of 288 events matches.");
});
