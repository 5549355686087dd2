// @ts-check
// The part of the timeline that is in view. On a wide screen the canvas grows and scrolls; on a narrow one, where time
// runs down the page, it is cut to the part, so that the page alone scrolls.

/** @typedef {import("./timeline-axis.js").Axis} Axis */
/** @typedef {{ start: number, part: number }} Window */

/** Shows a part of the axis, and tells of every part that the reader moves to. */
export class View {
  /**
   * @param {HTMLElement} region which scrolls
   * @param {Axis} axis
   * @param {(window: Window) => void} moved
   */
  constructor(region, axis, moved) {
    this.region = region;
    this.canvas = /** @type {HTMLElement} */ (region.querySelector(".canvas"));
    this.track = /** @type {HTMLElement} */ (region.querySelector(".track"));
    this.ticks = /** @type {HTMLElement} */ (region.querySelector(".ticks"));
    this.months = "";
    this.axis = axis;
    this.moved = moved;
    /** @type {Window} */
    this.window = { start: 0, part: 1 };
    this.scrolled = 0;
    this.width = 0;
    this.frame = 0;
    this.turned = matchMedia("(max-width: 60em)");
    this.turned.addEventListener("change", () => this.draw());
    region.addEventListener("scroll", () => this.scroll(), { passive: true });
    globalThis.addEventListener("resize", () => this.draw());
    region.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    region.addEventListener("touchmove", (event) => this.pinch(event), { passive: false });
    region.addEventListener("touchend", () => {
      this.spread = 0;
    });
    this.spread = 0;
  }

  /** @returns {number} the length of the whole axis in pixels */
  get length() {
    return this.turned.matches ? this.track.offsetHeight : this.track.offsetWidth;
  }

  /** @param {Window} window */
  show(window) {
    const same = window.start === this.window.start && window.part === this.window.part;
    this.window = window;
    if (!same) this.draw();
  }

  draw() {
    const { start, part } = this.window;
    const style = this.canvas.style;
    style.setProperty("--from", this.turned.matches ? `${start}` : "0");
    style.setProperty("--part", this.turned.matches ? `${part}` : "1");
    style.setProperty("--zoom", `${this.turned.matches ? Math.max(1, 0.3 / part) : 1 / part}`);
    this.tick();
    if (this.turned.matches || this.still()) return;
    this.width = this.track.offsetWidth;
    this.scrolled = Math.round(start * this.width);
    this.region.scrollLeft = this.scrolled;
    this.clear();
  }

  /** Name every year of a closer view, and the months of a very close one. */
  tick() {
    const { start, part } = this.window;
    const years = part * (this.axis.last - this.axis.first + 1);
    this.canvas.classList.toggle("close", years < 16);
    const wanted = years < 4 ? this.axis.months(start - part, start + 2 * part) : [];
    if (wanted.join() === this.months) return;
    this.months = wanted.join();
    for (const old of this.ticks.querySelectorAll(".month")) old.remove();
    for (const [share, name] of wanted) {
      const tick = document.createElement("i");
      tick.className = "month";
      tick.dataset.month = name;
      tick.style.setProperty("--s", `${share * 100}`);
      this.ticks.append(tick);
    }
  }

  /** Whether the whole axis is shown, and a narrow window may scroll over it without moving in time. */
  still() {
    return this.window.part === 1;
  }

  /** Keep the lines of the years off the names of the lanes, which stay while time scrolls by. */
  clear() {
    this.ticks.style.clipPath = this.turned.matches ? "" : `inset(0 0 0 ${this.region.scrollLeft}px)`;
  }

  scroll() {
    this.clear();
    if (!this.turned.matches && !this.still() && this.track.offsetWidth !== this.width) this.draw(); // not the reader moved, but the window grew
    if (this.turned.matches || this.still() || Math.abs(this.region.scrollLeft - this.scrolled) < 1) return;
    this.scrolled = this.region.scrollLeft;
    const start = this.scrolled / this.track.offsetWidth;
    this.window = this.axis.window(start, start + this.window.part);
    this.moved(this.window);
  }

  /**
   * Show more or less of the axis.
   *
   * @param {number} times more than 1 for a closer look
   * @param {number} [at] the share that stays where it is; the middle unless told
   */
  zoom(times, at = this.window.start + this.window.part / 2) {
    const { start, part } = this.window;
    const next = Math.min(Math.max(part / times, this.axis.least), 1);
    const left = at - ((at - start) * next) / part;
    this.go(left, left + next);
  }

  /** @param {number} parts how far to move, in parts of what is in view */
  move(parts) {
    const { start, part } = this.window;
    this.go(start + parts * part, start + (parts + 1) * part);
  }

  /**
   * Go to a part of the axis, once for every picture that the screen shows.
   *
   * @param {number} start
   * @param {number} end
   */
  go(start, end) {
    this.window = this.axis.window(start, end);
    this.moved(this.window);
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} the share of the axis at a point of the screen
   */
  share(x, y) {
    const box = this.track.getBoundingClientRect();
    return this.turned.matches ? (y - box.top) / box.height : (x - box.left) / box.width;
  }

  /** @param {WheelEvent} event */
  wheel(event) {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    this.zoom(Math.exp(-event.deltaY * lines * 0.003), this.share(event.clientX, event.clientY));
  }

  /** @param {TouchEvent} event */
  pinch(event) {
    const [one, other] = event.touches;
    if (!one || !other) return;
    event.preventDefault();
    const spread = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const at = this.share((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
    if (this.spread) this.zoom(spread / this.spread, at);
    this.spread = spread;
  }
}
