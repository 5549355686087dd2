// @ts-check
// The list below the timeline: the events that are asked for, under the years that have any.

import { some } from "./timeline-marks.js";

/** Keeps the events of the list, also those that a filter takes from it. */
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
