// @ts-check

/**
 * Fold a text for comparing: no case, no accents, one form for letters that are typed in two ways.
 *
 * @param {string} text in any script
 * @returns {string}
 */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, "")
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[‐-―]/gu, "-")
    .replace(/[يى]/gu, "ی")
    .replace(/ك/gu, "ک")
    .replace(/[هھۂۃةہ]/gu, "ہ")
    .toLowerCase();
}

/**
 * Whether every word of a query begins or stands in a text.
 *
 * @param {string} folded what `fold` made of the text
 * @param {string} query as typed
 * @returns {boolean}
 */
export function matches(folded, query) {
  return fold(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
