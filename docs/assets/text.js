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
 * Cut what someone may have put into an address to a length that can be said back.
 *
 * @param {string} text
 * @returns {string}
 */
export function brief(text) {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
