// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { anniversary, changes, holders, readDay } from "../../docs/assets/on-logic.js";

const post = { side: "ruritania", role: "head-of-state", acting: false };
const tenures = [
  { ...post, person: "first", from: ["1901-01-01", "1901-01-01"], to: ["1903-05-01", "1903-05-01"] },
  { ...post, person: "second", from: ["1904-01-01", "1904-01-01"], to: ["1905-01-01", "1905-12-31"] },
  { ...post, person: "third", from: ["1907-01-01", "1907-12-31"], to: ["1910-01-01", "1910-01-01"] },
];
/** @param {string} day */
const on = (day) => {
  const { holders: found, vacant } = holders(tenures, "ruritania", "head-of-state", day);
  return [found.map(({ tenure, sure }) => `${sure ? "" : "perhaps "}${tenure.person}`).join(), vacant];
};

for (const [day, who, vacant] of /** @type {[string, string, boolean][]} */ ([
  ["1900-06-01", "", false],
  ["1902-01-01", "first", false],
  ["1903-05-01", "first", false],
  ["1903-06-01", "", true],
  ["1905-06-01", "perhaps second", false],
  ["1906-06-01", "", false],
  ["1907-06-01", "perhaps third", false],
  ["1908-06-01", "third", false],
  ["1911-06-01", "", true],
])) {
  test(`on ${day}: ${who || (vacant ? "vacant" : "not known")}`, () => assert.deepEqual(on(day), [who, vacant]));
}

test("changes are days that are known", () => {
  const chronology = {
    covers: ["1901-01-01", "1912-12-31"],
    tenures,
    treaties: [{ force: ["1902-02-02", ""] }, { force: null }],
    periods: [{ from: "1900-01-01" }],
  };
  assert.deepEqual(changes(chronology), ["1901-01-01", "1902-02-02", "1903-05-02", "1904-01-01", "1910-01-02"]);
});

test("a day is read strictly", () => {
  /** @type {[string, string]} */
  const covers = ["1901-01-01", "1912-12-31"];
  assert.equal(readDay("1904-02-29", covers).day, "1904-02-29");
  assert.match(readDay("1903-02-29", covers).fault, /is not a day/u);
  assert.equal(
    readDay("1913-01-01", covers).fault,
    "1 January 1913 is outside this record, which runs from 1 January 1901 to 31 December 1912.",
  );
  assert.deepEqual(readDay(null, covers), { day: "", fault: "" });
});

test("the anniversary is the roundest that the span has", () => {
  assert.equal(anniversary("2026-11-23", ["1947-08-14", "1991-12-26"]), "1976-11-23");
  assert.equal(anniversary("2028-02-29", ["1947-08-14", "1991-12-26"]), "1948-02-29");
});
