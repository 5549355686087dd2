// @ts-check
// The events as marks, in rows and with titles beside them, and as a list: which of them stand in the page.

import { pack } from "./timeline-axis.js";

/** Most rows of events that may have their titles beside them. */
const TITLED_ROWS = 40;

/** Most events that may have their titles beside them. */
const TITLED = 150;

/** @typedef {{ rows: number[] | null, count: number, titled: boolean, late: Set<number> }} Layout null: as the page has them */

/**
 * Keeps the marks of the page, also those that a filter takes from it. Many are drawn a picture later than the rest of
 * an answer, and not while one zooms.
 */
export class Marks {
  /** @type {HTMLElement[]} */
  all = [];
  show = some(this.all);
  /** @type {number[]} the rows in which the page has them at first */
  first = [];
  /** @type {number[] | null} where they stand, or null for as at first */
  rows = null;
  /** @type {Set<HTMLElement>} those with titles */
  named = new Set();
  frame = 0;

  /**
   * @param {HTMLElement} region
   * @param {{ label: string, from: string }[]} events in the order of the marks
   * @param {import("./timeline-view.js").View} view
   */
  constructor(region, events, view) {
    this.spine = /** @type {HTMLElement} */ (region.querySelector(".spine"));
    this.track = /** @type {HTMLElement} */ (region.querySelector(".track"));
    this.labels = events.map((event) => event.label);
    this.starts = events.map((event) => view.axis.at(event.from));
    this.view = view;
    this.drawn = Number(this.spine.style.getPropertyValue("--rows"));
    this.most = Number(region.dataset.most);
    this.read();
  }

  /** Take the marks as they stand in the page; none, before the page shows them. */
  read() {
    this.all = /** @type {HTMLElement[]} */ ([...this.track.querySelectorAll(".mark")]);
    this.show = some(this.all);
    this.first = this.all.map((mark) => Number.parseFloat(mark.style.insetBlockStart));
    this.rows = null;
  }

  /**
   * Find rows for the marks that are shown. Those in view have their titles beside them where these have room, and
   * before them where the view ends; those beyond it stand where they can.
   *
   * @param {boolean[]} shown
   * @param {boolean[]} kept those in view
   * @param {number} left how many these are
   * @returns {Layout}
   */
  arrange(shown, kept, left) {
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { length, window: seen } = this.view;
    const late = new Set();
    const alone = (/** @type {number} */ one) => ({ start: (this.starts[one] ?? 0) * length, width: 0.75 * size });
    const beside = (/** @type {number} */ one) => {
      const start = (this.starts[one] ?? 0) * length;
      const title = Math.min((this.labels[one] ?? "").length * 0.3, 11) * size;
      if (start + title + size < (seen.start + seen.part) * length) return { start, width: title + 1.1 * size };
      late.add(one);
      return { start: start - title, width: title + 0.75 * size };
    };
    const within = shown.map((_, at) => at).filter((at) => shown[at] && kept[at]);
    let fit = pack(within.map(alone));
    let titled = false;
    if (!this.view.turned.matches && left <= TITLED) {
      const wide = pack(within.map(beside));
      titled = wide.count <= TITLED_ROWS;
      if (titled) fit = wide;
    }
    const beyond = shown.map((_, at) => at).filter((at) => shown[at] && !kept[at]);
    const others = pack(beyond.map(alone));
    /** @type {number[]} */
    const rows = [];
    within.forEach((one, place) => {
      rows[one] = fit.rows[place] ?? 0;
    });
    beyond.forEach((one, place) => {
      rows[one] = Math.min(others.rows[place] ?? 0, fit.count - 1);
    });
    return { rows, count: fit.count, titled, late };
  }

  /** @returns {Layout} where all of them stood at first */
  get asDrawn() {
    return { rows: null, count: this.drawn, titled: false, late: new Set() };
  }

  /**
   * Put those that are shown where they were found to stand.
   *
   * @param {Layout} layout
   * @param {boolean[]} shown
   * @param {boolean[]} kept those in view, which alone have titles
   */
  place({ rows, count, titled, late }, shown, kept) {
    if (rows || this.rows) {
      const before = this.rows ?? this.first;
      const after = rows ?? this.first;
      this.rows = this.all.map((mark, at) => {
        const row = (shown[at] ? after[at] : before[at]) ?? 0;
        if (row !== before[at]) mark.style.insetBlockStart = `${row}em`;
        return row;
      });
    }
    /** @type {Set<HTMLElement>} */
    const named = new Set();
    if (titled)
      this.all.forEach((mark, at) => {
        if (!shown[at] || !kept[at]) return;
        named.add(mark);
        mark.dataset.title = this.labels[at];
        mark.classList.toggle("late", late.has(at));
      });
    for (const mark of this.named) if (!named.has(mark)) delete mark.dataset.title;
    this.named = named;
    this.spine.style.setProperty("--rows", `${count}`);
    this.spine.classList.toggle("titled", titled);
    this.show(shown);
    this.wait();
    if (!this.all.length) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = requestAnimationFrame(() => this.track.classList.remove("waiting")); // the picture after the next
    });
  }

  /** Where there are many, draw only how densely they stand, until they are placed again. */
  wait() {
    cancelAnimationFrame(this.frame);
    this.track.classList.toggle("waiting", !this.all.length || this.track.childElementCount > this.most);
  }

  /** @param {number[]} counts of events, year by year */
  density(counts) {
    const most = Math.max(1, ...counts);
    const shades = counts.map(
      (count) => `color-mix(in srgb, var(--bar) ${Math.round((60 * count) / most)}%, transparent)`,
    );
    this.track.style.setProperty("--density", shades.join());
  }
}

/** Keeps the list below, by years, in the same way. */
export class List {
  constructor() {
    this.years = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("#list ~ ul")]);
    this.some = some(/** @type {HTMLElement[]} */ (this.years.flatMap((year) => [...year.children])));
  }

  /** @param {boolean[]} kept */
  show(kept) {
    this.some(kept);
    for (const year of this.years) {
      const none = !year.firstElementChild;
      hide(year, none);
      hide(/** @type {HTMLElement} */ (year.previousElementSibling), none);
    }
  }
}

/** @param {HTMLElement} node @param {boolean} hidden */
export function hide(node, hidden) {
  if (node.hidden !== hidden) node.hidden = hidden;
}

/**
 * Let some of many elements be seen. The others leave the page: to hide thousands of them takes longer.
 *
 * @param {HTMLElement[]} all in the order of the page
 * @returns {(shown: boolean[]) => void}
 */
export function some(all) {
  /** @type {Map<HTMLElement, number[]>} */
  const families = new Map();
  all.forEach((one, at) => {
    const parent = /** @type {HTMLElement} */ (one.parentElement);
    const family = families.get(parent);
    if (family) family.push(at);
    else families.set(parent, [at]);
  });
  return (shown) => {
    for (const [parent, family] of families) {
      const wanted = family.filter((at) => shown[at]);
      if (wanted.length === parent.childElementCount && wanted.every((at) => all[at]?.isConnected)) continue;
      parent.replaceChildren(...wanted.map((at) => /** @type {HTMLElement} */ (all[at])));
    }
  };
}
