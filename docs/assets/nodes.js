// @ts-check

/**
 * Make an element. Text is only ever text.
 *
 * @param {string} name
 * @param {Record<string, string>} properties
 * @param {...(Node | string)} children
 */
export function node(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** @param {...(Node | string)[]} items */
export function list(...items) {
  return node("ul", {}, ...items.map((item) => node("li", {}, ...item)));
}
