// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { counted, drawn, fits, nothing, radius, read, write } from "../../docs/assets/map-sieve.js";

const known = { kinds: new Set(["visit", "treaty"]), first: 1947, last: 1992 };
const all = { kind: "", from: 1947, to: 1992 };

for (const [query, asked, faults] of /** @type {[string, object, RegExp[]][]} */ ([
  ["", all, []],
  ["?kind=visit", { ...all, kind: "visit" }, []],
  ["?kind=visit&from=1960&to=1971", { kind: "visit", from: 1960, to: 1971 }, []],
  ["?from=1947&to=1992", all, []],
  ["?from=1971&to=1971", { kind: "", from: 1971, to: 1971 }, []],
  ["?kind=&from=", all, []],
  ["?h=moscow", all, []],
  ["?kind=war", all, [/“war” is no kind/]],
  ["?kind=__proto__", all, [/“__proto__”/]],
  ["?from=1946", all, [/“1946” is not a year of the map, which runs from 1947 to 1992/]],
  ["?from=1960-05-01&to=soon", all, [/“1960-05-01” is not a year/, /“soon” is not a year/]],
  ["?from=1971&to=1960", all, [/1971 is after 1960/]],
  ["?colour=red", all, [/“colour”/]],
  [`?kind=${"x".repeat(200)}`, all, [/“x{40}…”/]],
  ["?kind=%3Cimg%20src%3Dx%3E", all, [/“<img src=x>” is no kind/]],
])) {
  test(`the address ${query.slice(0, 50) || "without a query"} is read`, () => {
    const found = read(query, known);
    assert.deepEqual(found.asked, asked);
    assert.equal(found.faults.length, faults.length);
    for (const [number, fault] of faults.entries()) assert.match(found.faults[number] ?? "", fault);
  });
}

test("what is written is read as it was", () => {
  for (const query of ["", "?kind=visit", "?from=1960", "?to=1971", "?kind=treaty&from=1950&to=1951"]) {
    assert.equal(write(read(query, known).asked, known), query);
  }
});

test("an event answers in every year in which it may have happened", () => {
  const event = { kind: "visit", from: 1961, to: 1962 };
  assert.ok(fits(event, nothing(known)));
  assert.ok(fits(event, { kind: "visit", from: 1962, to: 1970 }));
  assert.ok(fits(event, { kind: "", from: 1947, to: 1961 }));
  assert.ok(!fits(event, { kind: "treaty", from: 1947, to: 1992 }));
  assert.ok(!fits(event, { kind: "", from: 1963, to: 1992 }));
  assert.ok(!fits(event, { kind: "", from: 1947, to: 1960 }));
});

test("of a land that ended and the one after it, one alone is drawn", () => {
  for (const from of [1947, 1971, 1972, 1992]) {
    const asked = { kind: "", from, to: 1992 };
    assert.equal(drawn({ to: "1971" }, asked), from <= 1971);
    assert.equal(drawn({ from: "1972" }, asked), from > 1971);
    assert.ok(drawn({}, asked));
  }
});

test("the area of a circle grows with its events", () => {
  assert.deepEqual([0, 1, 4, 25].map(radius), [4, 6, 8, 14]);
});

test("one is counted as one", () => {
  assert.equal(counted(1, "event"), "1 event");
  assert.equal(counted(2, "event"), "2 events");
  assert.equal(counted(0, "place"), "0 places");
});
