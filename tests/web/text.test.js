// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { brief, fold } from "../../docs/assets/text.js";

for (const [one, other] of [
  ["Хрущёв", "хрущев"],
  ["كوسيگين", "کوسیگین"],
  ["Zafarullāh", "zafarullah"],
  ["ﷲ", fold("ﷲ")],
  ["d’affaires", "d'affaires"],
  ["1966–67", "1966-67"],
  ["ڈھاکہ", "ڈهاکه"],
]) {
  test(`${one} is found as ${other}`, () => assert.equal(fold(one), fold(other)));
}

test("what is said back is short", () => {
  assert.equal(brief("x".repeat(40)), "x".repeat(40));
  assert.equal(brief("x".repeat(41)), `${"x".repeat(40)}…`);
});
