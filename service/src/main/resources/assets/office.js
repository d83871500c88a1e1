// Tonight's beds where there is no line: the page is kept, reports wait and are sent later (sw.js stands before both).
const unsent = document.getElementById('unsent')
const shell = document.querySelector('h1[data-night]')

/** The reports that wait: runs one request on their store. */
const waiting = (mode, ask) => new Promise((done, fail) => {
  const open = indexedDB.open('unsent', 1)
  open.onupgradeneeded = () => open.result.createObjectStore('reports', { keyPath: 'id', autoIncrement: true })
  open.onerror = () => fail(open.error)
  open.onsuccess = () => {
    const asked = ask(open.result.transaction('reports', mode).objectStore('reports'))
    asked.onsuccess = () => { open.result.close(); done(asked.result) }
    asked.onerror = () => { open.result.close(); fail(asked.error) }
  }
})

const say = words => {
  unsent.hidden = !words
  unsent.textContent = words
}

/** What this account said; what a colleague said on the same phone is sent when they sign in again, under their own name. */
const mine = entry => entry.fields.some(([name, value]) => name === '_by' && value === unsent.dataset.by)

/** How many wait; browsers do not always tell that the line is back, so they are tried again and again. */
let again
const count = async () => {
  const all = await waiting('readonly', store => store.getAll())
  const left = all.filter(mine)
  const words = left.length ? unsent.dataset.waiting : all.length ? unsent.dataset.others : ''
  say(words.replace('{}', left.length || all.length))
  clearTimeout(again)
  if (left.length) again = setTimeout(send, 10000)
  return left
}

/** Sends what waits, in its order; one tab at a time. A form's own key makes a second sending of it do nothing. */
const send = () => navigator.locks.request('unsent', async () => {
  let sent = 0
  const refused = []
  for (const entry of (await waiting('readonly', store => store.getAll())).filter(mine)) {
    let answer
    try {
      answer = await fetch(entry.to, { method: 'POST', body: new URLSearchParams(entry.fields) })
    } catch {
      return void await count()
    }
    if (answer.status === 401) return say(unsent.dataset.signin)
    if (answer.status >= 500) return void await count()
    if (answer.redirected && !new URL(answer.url).searchParams.has('done')) return say(unsent.dataset.signin) // a password to set first
    if (answer.redirected) sent++
    else refused.push(await why(answer))
    await waiting('readwrite', store => store.delete(entry.id))
  }
  if (refused.length) return say(unsent.dataset.refused + refused.join(' '))
  if (sent) location.replace('/office?done=reported')
  else if (shell) location.replace('/office')
})

const why = async answer => {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return [...page.querySelectorAll('[role=alert] :is(h1, h2, p)')].map(part => part.textContent).join('')
}

/** Keeps the page that names nobody, and what it is made of, for when there is no line. */
const keep = async () => {
  const answer = await fetch('/office?offline=shell')
  if (!answer.ok || answer.redirected) return
  const cache = await caches.open('office')
  await cache.put('/office', answer)
  const parts = [...document.querySelectorAll('link[href*="/assets/"], script[src*="/assets/"]')].map(part => part.href || part.src)
  await cache.addAll(parts)
  for (const old of await cache.keys()) {
    if (old.url.includes('/assets/') && !parts.includes(old.url)) await cache.delete(old)
  }
}

if (unsent && 'serviceWorker' in navigator) {
  addEventListener('online', send)
  if (shell) {
    const late = shell.dataset.turns.split(':').reduce((hours, minutes) => hours * 60 + Number(minutes), 0)
    const night = new Date(Date.now() + (9 * 60 - late) * 60000) // Tokyo, and the small hours belong to the night before
    for (const { elements } of document.forms) {
      elements.night.value = night.toISOString().slice(0, 10)
      elements._once.value = crypto.randomUUID()
    }
    shell.textContent = shell.dataset.said.replace('{}', new Intl.DateTimeFormat('ja-JP',
      { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).format(night))
    count().then(left => left.flatMap(entry => entry.fields).forEach(([name, value]) => { // as last said
      if (name.startsWith('units')) document.forms.report.elements[name].value = value
    }))
  } else {
    navigator.serviceWorker.register('/sw.js')
    keep().then(count).then(send)
  }
}
