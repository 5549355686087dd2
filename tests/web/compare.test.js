// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { between, describe, figures, readPair, things } from "../../docs/assets/compare-logic.js";

const role = [{ id: "head-of-state", title: "Head of state" }];
/** @param {string} person @param {string} side @param {string} from @param {string} to */
const tenure = (person, side, from, to) => ({ person, side, role: "head-of-state", from: [from, from], to: [to, to] });
/** @param {string} id @param {string} day @param {string[]} people @param {object} more */
const event = (id, day, people, more = {}) => ({
  id,
  from: day,
  to: day,
  kind: "visit",
  people,
  met: people,
  ...more,
});
/** @param {string} id */
const person = (id) => ({ id, label: id.toUpperCase(), url: `leaders/${id}/` });
const chronology = {
  covers: ["1900-01-01", "1902-12-31"],
  sides: [
    { id: "north", name: "North", roles: role },
    { id: "south", name: "South", roles: role },
  ],
  kinds: [
    { id: "visit", label: "Visit" },
    { id: "letter", label: "Letter" },
  ],
  people: { rudolf: person("rudolf"), michael: person("michael"), yetive: person("yetive") },
  tenures: [
    tenure("rudolf", "north", "1900-01-01", "1900-06-30"),
    tenure("rudolf", "north", "1900-07-01", "1901-03-31"),
    tenure("michael", "north", "1901-04-01", "1902-12-31"),
    tenure("yetive", "south", "1901-01-01", "1902-12-31"),
  ],
  periods: [{ id: "spring", label: "Spring", url: "periods/spring/", from: "1900-01-01", to: "1901-02-01" }],
  treaties: [
    { id: "pact", from: "1901-02-01", to: "1901-02-28", both: true },
    { id: "other", from: "1901-02-01", to: "1901-02-01", both: false },
  ],
  events: [
    event("visit", "1901-02-02", ["rudolf", "yetive"]),
    event("letter", "1901-02-03", ["rudolf", "yetive"], { kind: "letter", met: undefined }),
    event("embassy", "1901-05-01", ["rudolf", "michael", "yetive"], { met: ["michael", "yetive"] }),
  ],
  figures: { 1901: [{ label: "Letters", value: "4", unit: "dozens" }] },
};
const known = things(chronology);
/** @param {string} id */
const thing = (id) => /** @type {import("../../docs/assets/compare-logic.js").Thing} */ (known.get(id));

test("people by side, periods and years can be compared", () => {
  assert.deepEqual(
    [...known.keys()],
    ["leaders/michael", "leaders/rudolf", "leaders/yetive", "periods/spring", "years/1900", "years/1901", "years/1902"],
  );
  assert.deepEqual(thing("leaders/rudolf").spans, [["1900-01-01", "1901-03-31"]]);
});

test("an address names two of a kind", () => {
  const { pair, faults } = readPair("?a=leaders/rudolf&b=/leaders/yetive/", known);
  assert.deepEqual(
    pair.map((one) => one?.person),
    ["rudolf", "yetive"],
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(readPair("", known), { pair: [undefined, undefined], faults: [] });
});

for (const [query, fault] of [
  ["?a=leaders/nobody&b=leaders/yetive", "nobody"],
  ["?a=leaders/rudolf&b=years/1901", "cannot be compared"],
  ["?a=years/1901&b=years/1901", "another"],
  ["?a=years/1899", "1899"],
  ["?a=__proto__&b=constructor", "__proto__"],
  [`?a=${"x".repeat(4000)}`, "xxx"],
]) {
  test(`${query?.slice(0, 40)} is told of`, () => {
    const { pair, faults } = readPair(query ?? "", known);
    assert.ok((faults[0] ?? "").includes(fault ?? ""));
    assert.ok((faults[0] ?? "").length < 160);
    assert.ok(pair.filter(Boolean).length < 2);
  });
}

test("two people were together in office, met, and were named together", () => {
  const { together, met, named } = between(chronology, thing("leaders/rudolf"), thing("leaders/yetive"));
  assert.deepEqual(together, [["1901-01-01", "1901-03-31"]]);
  assert.deepEqual(
    met.map((one) => one.id),
    ["visit"],
  );
  assert.deepEqual(
    named.map((one) => one.id),
    ["letter", "embassy"],
  );
});

test("time together is exact where all the days in office are", () => {
  const [a, b] = [thing("leaders/rudolf"), thing("leaders/yetive")];
  assert.equal(between(chronology, a, b).exact, true);
  const vague = { ...tenure("rudolf", "north", "1901-01-01", "1901-03-31"), to: ["1901-03-01", "1901-03-31"] };
  assert.equal(between({ ...chronology, tenures: [...chronology.tenures, vague] }, a, b).exact, false);
});

test("someone is told of with the other side meanwhile", () => {
  const told = describe(chronology, thing("leaders/rudolf"));
  assert.deepEqual(
    told.serving.map((side) => [side.id, side.roles[0].tenures.map((one) => one.holder.label)]),
    [["south", ["YETIVE"]]],
  );
  assert.deepEqual(
    told.met.map(({ person, events }) => [person.id, events.length]),
    [["yetive", 1]],
  );
  assert.deepEqual(
    told.signed.map((one) => one.id),
    ["pact"],
  );
  assert.deepEqual(
    told.kinds.map((kind) => kind.count),
    [1, 1],
  );
  assert.equal(told.events.length, 2);
});

test("a year has both sides and its figures", () => {
  const told = describe(chronology, thing("years/1901"));
  assert.equal(told.serving.length, 2);
  assert.equal(told.events.length, 3);
  assert.deepEqual(told.figures, [{ label: "Letters", value: "4", unit: "dozens" }]);
  assert.deepEqual(figures(told.figures, describe(chronology, thing("years/1902")).figures), [
    ["Letters (dozens)", "4", ""],
  ]);
});
