// Tells elements marked data-live that a case has changed (server-sent events); htmx then fetches them anew. When the line is cut,
// htmx's own "every 20s" goes on and the browser opens the line again by itself. data-live may name the one case it is about.
// While a part is being fetched it would drop what it is told, for it is replaced by the answer: it is told again a moment later.
const told = (id) => {
  for (const part of document.querySelectorAll('[data-live]')) {
    if (id && part.dataset.live && part.dataset.live !== id) continue;
    if (part.classList.contains('htmx-request')) setTimeout(told, 200, id);
    else htmx.trigger(part, 'changed');
  }
};

let first = true;
const line = new EventSource('/board/events');
line.addEventListener('ready', () => { if (!first) told(); first = false; });
line.addEventListener('case', (event) => told(JSON.parse(event.data).id));
addEventListener('pagehide', () => line.close());

// Nothing is taken from under somebody's hands: a part with something typed, ticked or opened in it stays, and says there is news.
const busy = (part) => {
  const active = document.activeElement;
  return (part.contains(active) && active.matches('input:not([type=checkbox]), textarea, select')) ||
    [...part.querySelectorAll('input, textarea')].some((field) =>
      field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked
        : field.type !== 'hidden' && field.value !== field.defaultValue) ||
    part.querySelector('details[open]:not([data-open])') !== null;
};

document.addEventListener('htmx:oobBeforeSwap', (event) => {
  if (!busy(event.detail.target)) return;
  event.detail.shouldSwap = false;
  const news = document.getElementById('news');
  if (news) news.hidden = false;
});
