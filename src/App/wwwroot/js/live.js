// Screens of a running meeting: what moved is told by the server and shown at once. Without this script one reloads.
const box = document.querySelector('[data-live]');

function tick() {
  const now = Date.now();
  for (const time of document.querySelectorAll('[data-since]')) {
    const seconds = Math.max(0, Math.floor((now - Date.parse(time.dataset.since)) / 1000));
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (!time.dataset.words) time.dataset.words = time.textContent;
    time.textContent = `${time.dataset.words} · ${clock}`;
    const limit = Number(time.dataset.limit);
    time.classList.toggle('state-late', limit > 0 && seconds > limit * 60);
  }
}

// Parts that hold what somebody is typing are left alone until the next move.
function busy(part) {
  const field = document.activeElement;
  return part.contains(field) && field.matches('input:not([type=hidden]), textarea, select');
}

async function refresh() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const next = fresh.getElementById(part.id);
    if (!next || busy(part)) continue;
    const label = part.contains(document.activeElement) ? document.activeElement.textContent : null;
    part.innerHTML = next.innerHTML;
    if (label) [...part.querySelectorAll('button')].find((b) => b.textContent === label)?.focus();
  }
}

function show(event) {
  const state = document.getElementById('live-state') ?? box;
  const ballot = state.querySelector('[data-ballot]')?.dataset.ballot;
  if ('liveParts' in box.dataset) return refresh();
  state.innerHTML = event.data;
  if ('liveOwn' in box.dataset && state.querySelector('[data-ballot]')?.dataset.ballot !== ballot) return refresh();
  return undefined;
}

if (box) {
  const source = new EventSource(box.dataset.live);
  let first = true;
  source.addEventListener('state', (event) => {
    // The first tells what stands there already.
    if (first && 'liveParts' in box.dataset) first = false;
    else show(event);
    first = false;
    tick();
  });
  source.addEventListener('open', () => box.removeAttribute('data-lost'));
  source.addEventListener('error', () => box.setAttribute('data-lost', ''));
  addEventListener('pagehide', () => source.close());
  setInterval(tick, 1000);
  tick();
}
