// @ts-check
// The form above the timeline: what it asks, what it counts, and what it says of the answer.

/** @typedef {import("./timeline-query.js").Asked} Asked */

/** @param {HTMLDetailsElement} part */
function asks(part) {
  const boxes = [...part.querySelectorAll("input")];
  return (
    [...part.querySelectorAll("select")].some((select) => select.value) ||
    boxes.some((box) => box.checked !== box.defaultChecked)
  );
}

/** The form, read and written as what is asked. */
export class Form {
  /** @param {HTMLElement} box which holds the form and the line that tells of the answer */
  constructor(box) {
    this.form = /** @type {HTMLFormElement} */ (box.querySelector("form"));
    this.told = /** @type {HTMLElement} */ (box.querySelector(".told"));
    this.words = this.input("find");
    this.from = this.input("from");
    this.to = this.input("to");
    this.selects = [...this.form.querySelectorAll("select")];
    this.kinds = this.boxes("kind");
    this.lanes = this.boxes("lane");
    this.labels = new Map(this.selects.flatMap((select) => [...select.options].map((option) => [option, option.text])));
  }

  /** @param {string} name */
  input(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement[]}
   */
  boxes(name) {
    return [...this.form.querySelectorAll("input")].filter((input) => input.name === name);
  }

  /** What may be asked, but for the years. */
  get known() {
    return {
      kinds: new Set(this.kinds.map((box) => box.value)),
      lanes: new Set(this.lanes.map((box) => box.value)),
      facets: new Map(this.selects.map((one) => [one.name, new Set([...one.options].slice(1).map((o) => o.value))])),
    };
  }

  /** @returns {Omit<Asked, "from" | "to">} */
  get asked() {
    const kind = this.kinds.filter((box) => box.checked).map((box) => box.value);
    return {
      find: this.words.value,
      kind: kind.length === this.kinds.length ? [] : kind,
      hide: this.lanes.filter((box) => !box.checked).map((box) => box.value),
      chosen: Object.fromEntries(this.selects.map((one) => [one.name, one.value]).filter(([, value]) => value)),
    };
  }

  /** @param {Asked} asked */
  write(asked) {
    if (this.words.value.trim() !== asked.find) this.words.value = asked.find;
    this.from.value = asked.from.slice(0, 4);
    this.to.value = asked.to.slice(0, 4);
    for (const select of this.selects) select.value = asked.chosen[select.name] ?? "";
    for (const box of this.kinds) box.checked = asked.kind.includes(box.value);
    for (const box of this.lanes) box.checked = !asked.hide.includes(box.value);
    for (const part of this.form.querySelectorAll("details")) {
      if (asks(part)) part.open = true; // what narrows the view does not stand behind a fold
    }
  }

  /** @param {Record<string, Map<string, number>>} counts of events by question and answer */
  count(counts) {
    for (const select of this.selects) {
      for (const option of [...select.options].slice(1)) {
        const text = `${this.labels.get(option)} (${counts[select.name]?.get(option.value) ?? 0})`;
        if (option.text !== text) option.text = text;
      }
    }
    for (const box of this.kinds) {
      const place = box.parentElement?.querySelector(".count");
      if (place) place.textContent = `(${counts.kind?.get(box.value) ?? 0})`;
    }
  }

  /** @param {string[]} lines of which all but the last tell of faults */
  tell(lines) {
    this.told.replaceChildren(
      ...lines.map((text, number) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = text;
        if (number < lines.length - 1) paragraph.className = "fault";
        return paragraph;
      }),
    );
  }
}
