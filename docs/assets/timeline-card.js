// @ts-check
// The card that tells of a mark: its date, what it is, and the way to its page.

/**
 * What a card says.
 *
 * @typedef {{ title: string, href: string, when?: string, text?: string, aside?: string }} Told
 */

/** A card that stands beside the mark that a reader points at, focuses or taps. */
export class Card {
  /** @param {HTMLElement} parent in which the card stands */
  constructor(parent) {
    this.parent = parent;
    parent.style.position = "relative";
    this.node = document.createElement("div");
    this.node.className = "card";
    this.node.id = "timeline-card";
    this.node.hidden = true;
    parent.append(this.node);
    /** @type {HTMLElement | null} */
    this.anchor = null;
    this.leaving = 0;
    this.node.addEventListener("pointerenter", () => clearTimeout(this.leaving));
    this.node.addEventListener("pointerleave", () => this.leave());
  }

  /**
   * Show a card beside a mark.
   *
   * @param {HTMLElement} anchor
   * @param {Told} told
   * @param {{ x: number, y: number } | null} point at which the reader points, since some marks are long
   */
  show(anchor, told, point) {
    clearTimeout(this.leaving);
    if (this.anchor === anchor) return;
    this.hide();
    this.anchor = anchor;
    this.fill(told);
    this.node.hidden = false;
    anchor.setAttribute("aria-describedby", this.node.id);
    this.place(anchor, point);
  }

  /** @param {Told} told */
  fill({ when, title, text, aside, href }) {
    const link = Object.assign(document.createElement("a"), { href, textContent: title, tabIndex: -1 });
    const lines = Object.entries({ when, title: link, text, aside });
    this.node.replaceChildren(...lines.flatMap(([name, content]) => (content ? [line(name, content)] : [])));
  }

  /** Stay beside a mark that moved. */
  follow() {
    if (this.anchor?.isConnected) this.place(this.anchor, null);
    else this.hide();
  }

  /** @param {HTMLElement} anchor @param {{ x: number, y: number } | null} point */
  place(anchor, point) {
    const whole = anchor.getBoundingClientRect();
    const long = { x: whole.width > 60, y: whole.height > 60 };
    const mark = {
      left: point && long.x ? point.x - 12 : whole.left,
      top: point && long.y ? point.y - 12 : whole.top,
      bottom: point && long.y ? point.y + 12 : whole.bottom,
    };
    const frame = this.parent.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.node;
    const wide = document.documentElement.clientWidth;
    const left = Math.min(Math.max(Math.max(mark.left, 0) - frame.left, 4 - frame.left), wide - width - 4 - frame.left);
    const above = mark.top - height - 8 > 0 || mark.bottom + height + 8 > innerHeight;
    this.node.style.left = `${left}px`;
    this.node.style.top = `${above && mark.top > height + 60 ? mark.top - frame.top - height - 8 : mark.bottom - frame.top + 8}px`;
  }

  /** Take the card away in a moment, unless the reader goes to it. */
  leave() {
    clearTimeout(this.leaving);
    this.leaving = window.setTimeout(() => this.hide(), 200);
  }

  /** @returns {boolean} whether there was a card */
  hide() {
    clearTimeout(this.leaving);
    if (!this.anchor) return false;
    this.anchor.removeAttribute("aria-describedby");
    this.anchor = null;
    this.node.hidden = true;
    return true;
  }
}

/**
 * Show the card of the mark that is pointed at, focused or tapped; a second tap follows the link.
 *
 * @param {HTMLElement} region which holds the marks
 * @param {Card} card
 * @param {(link: HTMLElement) => Told} tell
 */
export function cards(region, card, tell) {
  /** @param {Event} event */
  const linkOf = (event) => /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("a"));
  /** @param {HTMLElement | null} link @param {{ x: number, y: number } | null} point */
  const show = (link, point) => {
    if (!link) return;
    if (link.title && !link.textContent) link.ariaLabel = link.title;
    link.removeAttribute("title"); // the card says more
    card.show(link, tell(link), point);
  };
  let tapped = false;
  region.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") show(linkOf(event), { x: event.clientX, y: event.clientY });
  });
  region.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && linkOf(event)) card.leave();
  });
  region.addEventListener("pointerdown", (event) => {
    tapped = event.pointerType === "touch" && card.anchor !== linkOf(event);
  });
  region.addEventListener("pointercancel", () => {
    tapped = false;
  });
  region.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || !tapped) return;
    event.preventDefault();
    tapped = false;
    show(link, { x: event.clientX, y: event.clientY });
  });
  region.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) show(link, null);
  });
  region.addEventListener("focusout", (event) => {
    if (!region.contains(/** @type {Node | null} */ (event.relatedTarget))) card.leave();
  });
  const moved = () => (card.anchor?.matches(":focus-visible") ? card.follow() : card.leave());
  region.addEventListener("scroll", moved, { passive: true });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!card.node.contains(target) && !region.contains(target)) card.hide();
  });
}

/**
 * @param {string} name
 * @param {string | Node} content
 */
function line(name, content) {
  const paragraph = document.createElement("p");
  paragraph.className = name;
  paragraph.append(content);
  return paragraph;
}
