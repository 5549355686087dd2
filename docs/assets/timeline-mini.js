// @ts-check
// The small map above the timeline: how many events each year has, and the part that is in view, to drag.

const SVG = "http://www.w3.org/2000/svg";

/** Draws the map in its box; the fields for years say and do the same without a pointer. */
export class Mini {
  /**
   * @param {HTMLElement} box
   * @param {import("./timeline-view.js").View} view
   */
  constructor(box, view) {
    this.view = view;
    const { first, last } = view.axis;
    this.svg = svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none" });
    this.bars = Array.from({ length: last - first + 1 }, (_, at) =>
      svg("rect", { x: ((at + 0.1) / (last - first + 1)) * 100, width: 80 / (last - first + 1), y: 10, height: 0 }),
    );
    this.frame = svg("rect", { class: "frame", y: 0, height: 10 });
    this.svg.append(...this.bars, this.frame);
    box.append(this.svg);
    this.svg.addEventListener("pointerdown", (event) => {
      this.svg.setPointerCapture(event.pointerId);
      this.drag(event);
    });
    this.svg.addEventListener("pointermove", (event) => {
      if (this.svg.hasPointerCapture(event.pointerId)) this.drag(event);
    });
  }

  /** @param {PointerEvent} event */
  drag(event) {
    const box = this.svg.getBoundingClientRect();
    const { part } = this.view.window;
    const start = (event.clientX - box.left) / box.width - part / 2;
    this.view.go(start, start + part);
  }

  /** @param {number[]} counts of events, year by year */
  count(counts) {
    const most = Math.max(1, ...counts);
    this.bars.forEach((bar, at) => {
      const height = (10 * (counts[at] ?? 0)) / most;
      bar.setAttribute("y", `${10 - height}`);
      bar.setAttribute("height", `${height}`);
    });
  }

  /** @param {{ start: number, part: number }} window */
  mark({ start, part }) {
    this.frame.setAttribute("x", `${start * 100}`);
    this.frame.setAttribute("width", `${part * 100}`);
  }
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @returns {SVGElement}
 */
function svg(name, attributes) {
  const node = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, `${value}`);
  return node;
}
