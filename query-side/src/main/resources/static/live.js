// Keeps the page about one assessment fresh: whenever the server says that something changed,
// the page is fetched again as this reader may see it, and its live region is replaced.

const region = document.querySelector('[data-live]');
const said = document.getElementById('said');
const GATHER = 250;
const PAUSE = 10_000;
// Browsers that guard what becomes HTML are told that a page of our own server may.
const own = globalThis.trustedTypes?.createPolicy('samsyn', { createHTML: (page) => page });
// As it came from the server: rows are marked here, which is no change.
let shown = region?.innerHTML;
let waiting;
let busy = false;
let again = false;

/** Puts the fresh region in place of the old one; keeps the focus and marks rows that are new. */
function replace(fresh) {
  const had = new Set([...region.querySelectorAll('[id]')].map((e) => e.id));
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  const address = focused?.getAttribute('href');
  shown = fresh.innerHTML;
  region.replaceChildren(...fresh.childNodes);
  region.querySelectorAll('.events > li[id]').forEach((row) => row.classList.toggle('fresh', !had.has(row.id)));
  if (address) region.querySelector(`[href="${CSS.escape(address)}"]`)?.focus({ preventScroll: true });
  said.textContent = said.dataset.said;
}

async function refresh() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    // Redirected means signed out meanwhile: what was read stays on the screen.
    if (answer.ok && !answer.redirected) {
      const text = await answer.text();
      const page = new DOMParser().parseFromString(own ? own.createHTML(text) : text, 'text/html');
      const fresh = page.getElementById(region.id);
      if (fresh && fresh.innerHTML !== shown) replace(fresh);
    }
  } catch {
    // Offline: the stream connects again by itself and brings the next change.
  } finally {
    busy = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

/** Changes often come several at a time; they are fetched once. */
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, GATHER);
}

/** Listens; a server that refuses, for it is full or starting, is asked again as long as the page itself is to be had. */
function listen() {
  const stream = new EventSource(region.dataset.live);
  // Whatever an event says, the answer is the same: ask again for what this reader may see.
  for (const name of ['message', 'change', 'changed']) stream.addEventListener(name, soon);
  // What happened before the stream was open, or while it was gone, was not told.
  stream.addEventListener('open', soon);
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(listenAgain, PAUSE);
  });
}

async function listenAgain() {
  try {
    const answer = await fetch(location.href, { method: 'HEAD' });
    if (answer.redirected || (answer.status >= 400 && answer.status < 500)) return;
    listen();
  } catch {
    setTimeout(listenAgain, PAUSE);
  }
}

if (region) listen();
