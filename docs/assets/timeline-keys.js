// @ts-check
// Walking the timeline by keys: along the axis in time, across it from lane to lane. One mark at a time is a tab stop.

/**
 * Let the keys work while the focus is in the timeline.
 *
 * @param {HTMLElement} region
 * @param {HTMLElement[]} marks also those that a filter keeps from the page
 * @param {import("./timeline-view.js").View} view
 * @param {import("./timeline-card.js").Card} card
 * @returns {() => void} to be called when marks were hidden or shown
 */
export function walk(region, marks, view, card) {
  const links = [.../** @type {NodeListOf<HTMLElement>} */ (region.querySelectorAll(".bar a")), ...marks];
  const places = new Map(links.map((link) => [link, place(link)]));
  for (const link of links) link.tabIndex = -1;
  /** @type {HTMLElement | undefined} */
  let stop;

  /** @param {HTMLElement | undefined} link */
  function settle(link) {
    if (stop) stop.tabIndex = -1;
    stop = link;
    if (stop) stop.tabIndex = 0;
  }

  /** @param {HTMLElement | undefined} link */
  function go(link) {
    if (!link) return;
    settle(link);
    link.focus();
  }

  /** @param {HTMLElement} link */
  const at = (link) => places.get(link)?.start ?? 0;

  /** @param {HTMLElement[]} lane @param {number} here */
  const nearest = (lane, here) => {
    /** @param {HTMLElement} link */
    const away = (link) => Math.max(at(link) - here, here - at(link) - (places.get(link)?.width ?? 0), 0);
    return lane.reduce((best, link) => (away(link) < away(best) ? link : best), /** @type {HTMLElement} */ (lane[0]));
  };

  /** @param {HTMLElement} link */
  const seen = (link) => {
    const { start, part } = view.window;
    const end = at(link) + (places.get(link)?.width ?? 0);
    return !view.turned.matches || (at(link) <= 100 * (start + part) && end >= 100 * start);
  };

  /** @param {Element} lane */
  const inTime = (lane) =>
    /** @type {HTMLElement[]} */ ([...lane.querySelectorAll(".bar a, .mark")])
      .filter(seen)
      .sort((one, other) => at(one) - at(other));

  const spine = () => {
    const lanes = [...region.querySelectorAll("[data-lane]:not([hidden])")].map(inTime).filter((lane) => lane.length);
    return lanes.find((lane) => lane[0]?.matches(".mark")) ?? lanes[0] ?? [];
  };

  /** @param {HTMLElement} link @param {number} step */
  function across(link, step) {
    const side = view.turned.matches ? "left" : "top";
    const lanes = [...region.querySelectorAll("[data-lane]:not([hidden])")]
      .filter((lane) => inTime(lane).length)
      .sort((one, other) => one.getBoundingClientRect()[side] - other.getBoundingClientRect()[side]);
    const lane = lanes[lanes.indexOf(/** @type {Element} */ (link.closest("[data-lane]"))) + step];
    const here = at(link);
    return lane && nearest(inTime(lane), here);
  }

  region.addEventListener("focusin", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a");
    if (link && links.includes(link)) settle(link);
  });
  region.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const link = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".bar a, .mark"));
    const lane = link ? inTime(/** @type {Element} */ (link.closest("[data-lane]"))) : spine();
    const here = link ? lane.indexOf(link) : -1;
    const down = view.turned.matches;
    const middle = link ? at(link) / 100 : undefined;
    /** @type {Record<string, () => unknown>} */
    const keys = {
      [down ? "ArrowDown" : "ArrowRight"]: () => go(lane[here + 1]),
      [down ? "ArrowUp" : "ArrowLeft"]: () => go(lane[Math.max(here - 1, 0)]),
      [down ? "ArrowRight" : "ArrowDown"]: () => go(link ? across(link, 1) : lane[0]),
      [down ? "ArrowLeft" : "ArrowUp"]: () => go(link ? across(link, -1) : lane[0]),
      Home: () => go(lane[0]),
      End: () => go(lane[lane.length - 1]),
      Escape: () => card.hide() || region.focus(),
      "+": () => view.zoom(2, middle),
      "=": () => view.zoom(2, middle),
      "-": () => view.zoom(0.5, middle),
      0: () => view.go(0, 1),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return () => {
    if (!stop?.isConnected || stop.closest("[hidden]")) settle(spine()[0]);
  };
}

/**
 * @param {HTMLElement} link a mark, or the link in a bar
 * @returns {{ start: number, width: number }} in hundredths of the axis
 */
function place(link) {
  const bar = /** @type {HTMLElement | null} */ (link.closest(".bar"));
  if (!bar) return { start: Number.parseFloat(link.style.insetInlineStart), width: 0 };
  return { start: number(bar, "--s"), width: number(bar, "--w") };
}

/** @param {HTMLElement} bar @param {string} name */
function number(bar, name) {
  return Number(bar.style.getPropertyValue(name));
}
