// Stands before the pages of an office when there is no line: shows the page of its beds that office.js kept, which names
// nobody, and takes the report of them to be sent later. Everything else goes through untouched and is never kept.
const reports = ['/office/reports', '/office/no-change']

addEventListener('install', () => skipWaiting())
addEventListener('activate', event => event.waitUntil(clients.claim()))

addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== location.origin) return
  if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(page(request, url))
  else if (request.mode === 'navigate' && reports.includes(url.pathname)) event.respondWith(report(request, url))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fetch(request).catch(failure => kept(request, failure)))
})

async function kept(request, failure) {
  const found = await caches.match(request)
  if (!found) throw failure
  return found
}

async function page(request, url) {
  try {
    return await fetch(request)
  } catch (failure) {
    const shell = await kept('/office', failure)
    return url.pathname === '/office' ? shell : Response.redirect('/office')
  }
}

/** When it was said goes beside the form, not into it: the form may have arrived although no answer came back. */
async function report(request, url) {
  const form = request.clone()
  try {
    return await fetch(request)
  } catch {
    await wait({ to: url.pathname + '?saidAt=' + new Date().toISOString(), fields: [...await form.formData()] })
    return Response.redirect('/office', 303)
  }
}

const wait = entry => new Promise((done, fail) => {
  const open = indexedDB.open('unsent', 1)
  open.onupgradeneeded = () => open.result.createObjectStore('reports', { keyPath: 'id', autoIncrement: true })
  open.onerror = () => fail(open.error)
  open.onsuccess = () => {
    const put = open.result.transaction('reports', 'readwrite').objectStore('reports').add(entry)
    put.onsuccess = () => { open.result.close(); done() }
    put.onerror = () => { open.result.close(); fail(put.error) }
  }
})
