// @ts-check
// The theme fetches its whole search index with the first page. Here it waits until the reader turns to the search. And it
// takes a hyphen for “not”, and a straight apostrophe for a letter; names have both.
{
  const { postMessage } = Worker.prototype;
  /** @param {any} message @param {any[]} more */
  Worker.prototype.postMessage = function (message, ...more) {
    const { type, data } = message;
    const asked =
      type === 2 /* a question, as the theme numbers its messages */
        ? data.replace(/(?<=\p{L})(['’]s\b|-(?=\p{L}))/gu, " ")
        : data;
    postMessage.call(this, { ...message, data: asked }, .../** @type {[]} */ (more));
  };
  const { open, send } = XMLHttpRequest.prototype;
  const waiting = new WeakSet();

  /** @param {any[]} given */
  XMLHttpRequest.prototype.open = function (...given) {
    if (`${given[1]}`.endsWith("/search/search_index.json")) waiting.add(this);
    return open.apply(this, /** @type {any} */ (given));
  };

  /** @param {any} body */
  XMLHttpRequest.prototype.send = function (body) {
    const search = document.querySelector(".md-search");
    const toggle = document.querySelector("[data-md-toggle=search]");
    if (!waiting.has(this) || !search || !toggle || new URLSearchParams(location.search).has("q")) {
      send.call(this, body);
      return;
    }
    const go = () => {
      if (waiting.delete(this)) send.call(this, body);
    };
    search.addEventListener("focusin", go, { once: true });
    search.addEventListener("pointerover", go, { once: true });
    toggle.addEventListener("change", go, { once: true });
  };
}
