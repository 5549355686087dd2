// @ts-check
// Walking the timeline by keys: along the axis in time, across it from lane to lane. One mark at a time is a tab stop.

/** @typedef {{ zoom: (times: number) => void, all: () => void, dismiss: () => boolean }} Acts */

/**
 * Let the keys work while the focus is in the timeline.
 *
 * @param {HTMLElement} region
 * @param {() => boolean} turned whether time runs down the page
 * @param {Acts} acts
 * @returns {() => void} to be called when marks were hidden or shown
 */
export function walk(region, turned, acts) {
  const links = /** @type {HTMLElement[]} */ ([...region.querySelectorAll(".bar a, .mark a")]);
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

  /** @param {Element} lane */
  const inTime = (lane) =>
    /** @type {HTMLElement[]} */ ([...lane.querySelectorAll(".bar:not([hidden]) a, .mark:not([hidden]) a")]).sort(
      (one, other) => at(one) - at(other),
    );

  const spine = () => {
    const lane = region.querySelector(".spine:not([hidden])") ?? region.querySelector("[data-lane]:not([hidden])");
    return lane ? inTime(lane) : [];
  };

  /** @param {HTMLElement} link @param {number} step */
  function across(link, step) {
    const side = turned() ? "left" : "top";
    const lanes = [...region.querySelectorAll("[data-lane]:not([hidden])")]
      .filter((lane) => lane.querySelector("a"))
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
    const link = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".bar a, .mark a"));
    const lane = link ? inTime(/** @type {Element} */ (link.closest("[data-lane]"))) : spine();
    const here = link ? lane.indexOf(link) : -1;
    const down = turned();
    /** @type {Record<string, () => unknown>} */
    const keys = {
      [down ? "ArrowDown" : "ArrowRight"]: () => go(lane[here + 1]),
      [down ? "ArrowUp" : "ArrowLeft"]: () => go(lane[Math.max(here - 1, 0)]),
      [down ? "ArrowRight" : "ArrowDown"]: () => go(link ? across(link, 1) : lane[0]),
      [down ? "ArrowLeft" : "ArrowUp"]: () => go(link ? across(link, -1) : lane[0]),
      Home: () => go(lane[0]),
      End: () => go(lane[lane.length - 1]),
      Escape: () => acts.dismiss() || region.focus(),
      "+": () => acts.zoom(2),
      "=": () => acts.zoom(2),
      "-": () => acts.zoom(0.5),
      0: () => acts.all(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return () => {
    if (!stop || stop.closest("[hidden]")) settle(spine()[0]);
  };
}

/** @param {HTMLElement} link */
function at(link) {
  return Number(/** @type {HTMLElement} */ (link.parentElement).style.getPropertyValue("--s"));
}

/** @param {HTMLElement[]} links @param {number} here */
function nearest(links, here) {
  /** @param {HTMLElement} link */
  const away = (link) => {
    const width = Number(/** @type {HTMLElement} */ (link.parentElement).style.getPropertyValue("--w"));
    return Math.max(at(link) - here, here - at(link) - width, 0);
  };
  return links.reduce((best, link) => (away(link) < away(best) ? link : best), /** @type {HTMLElement} */ (links[0]));
}
