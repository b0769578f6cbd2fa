// Keeps the page about one assessment fresh: whenever the server says that something changed,
// the page is fetched again as this reader may see it, and its live region is replaced.

const region = document.querySelector('[data-live]');
const said = document.getElementById('said');
const GATHER = 250;
let waiting;
let busy = false;
let again = false;

/** Puts the fresh region in place of the old one; keeps the focus and marks rows that are new. */
function replace(fresh) {
  const had = new Set([...region.querySelectorAll('[id]')].map((e) => e.id));
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  const address = focused?.getAttribute('href');
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
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById(region.id);
      if (fresh && fresh.innerHTML !== region.innerHTML) replace(fresh);
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

if (region) {
  const stream = new EventSource(region.dataset.live);
  let broken = false;
  // Whatever an event says, the answer is the same: ask again for what this reader may see.
  for (const name of ['message', 'change', 'changed']) stream.addEventListener(name, soon);
  stream.addEventListener('error', () => (broken = true));
  stream.addEventListener('open', () => {
    // What happened while the connection was gone is fetched when it is back.
    if (broken) soon();
    broken = false;
  });
}
