// @ts-check
// The axis of the timeline in numbers: days as shares of it, the part of it that is in view, and marks in rows.

const DAY = 86_400_000;

/** The days between two years, the last one included, as shares from 0 to 1. */
export class Axis {
  /**
   * @param {number} first year
   * @param {number} last year
   */
  constructor(first, last) {
    this.first = first;
    this.last = last;
    this.zero = Date.UTC(first, 0, 1) / DAY;
    this.days = Date.UTC(last + 1, 0, 1) / DAY - this.zero;
  }

  /**
   * @param {string} day in ISO form
   * @returns {number} its share, at an end for a day outside the axis
   */
  at(day) {
    return Math.min(Math.max((Date.parse(`${day}T00:00Z`) / DAY - this.zero) / this.days, 0), 1);
  }

  /**
   * @param {number} share
   * @returns {string} the day in ISO form
   */
  day(share) {
    return new Date(Math.round(this.zero + share * this.days) * DAY).toISOString().slice(0, 10);
  }

  /**
   * List the months that begin in a part of the axis, but for January, which is a year's own.
   *
   * @param {number} start share
   * @param {number} end share
   * @returns {[number, string][]} where each begins, and its short name
   */
  months(start, end) {
    /** @type {[number, string][]} */
    const found = [];
    const short = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }); // takes a while: made when it is needed
    const [year = 0, month = 0] = this.day(Math.max(start, 0)).split("-").map(Number);
    for (let at = month; ; at += 1) {
      const first = new Date(Date.UTC(year, at, 1));
      const share = (first.getTime() / DAY - this.zero) / this.days;
      if (share >= Math.min(end, 1)) return found;
      if (first.getUTCMonth()) found.push([share, short.format(first)]);
    }
  }

  /** The least part that can be in view: a year. */
  get least() {
    return 365 / this.days;
  }

  /**
   * Keep a part of the axis on the axis, and no less than a year of it.
   *
   * @param {number} start share
   * @param {number} end share
   * @returns {{ start: number, part: number }}
   */
  window(start, end) {
    const part = Math.min(Math.max(end - start, this.least), 1);
    const middle = (start + end) / 2;
    return { start: Math.min(Math.max(middle - part / 2, 0), 1 - part), part };
  }

  /**
   * Say a part as days: whole years where it begins and ends with one.
   *
   * @param {{ start: number, part: number }} window
   * @returns {{ from: string, to: string }} the first and the last day or year; nothing for the whole axis
   */
  said({ start, part }) {
    if (part > 1 - 0.5 / this.days) return { from: "", to: "" };
    const from = this.day(start);
    const to = this.day(start + part - 1 / this.days);
    return {
      from: from.endsWith("-01-01") ? from.slice(0, 4) : from,
      to: to.endsWith("-12-31") ? to.slice(0, 4) : to,
    };
  }
}

/**
 * Put marks into rows so that none covers another: each in the row nearest the middle where it stands clear.
 *
 * @param {{ start: number, width: number }[]} marks in order of their starts, in one unit
 * @returns {{ rows: number[], count: number }} the row of each mark, counted from the top, and how many there are
 */
export function pack(marks) {
  /** @type {number[]} */
  const ends = [];
  const placed = marks.map(({ start, width }) => {
    let row = ends.findIndex((end) => end <= start);
    if (row < 0) row = ends.length;
    ends[row] = start + width;
    return row;
  });
  const middle = Math.floor(ends.length / 2);
  return {
    rows: placed.map((row) => middle + Math.floor((row + 1) / 2) * (row % 2 ? -1 : 1)),
    count: Math.max(ends.length, 1),
  };
}
