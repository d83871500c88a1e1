// An offer that comes while the page is open is shown at once; what is being counted above it stays as it is.
const asked = document.getElementById('asked')
if (asked) {
  const look = async () => {
    const answer = await fetch('/office')
    if (!answer.ok || answer.redirected) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = page.getElementById('asked')
    if (now && now.dataset.asked !== asked.dataset.asked) {
      asked.dataset.asked = now.dataset.asked
      asked.replaceChildren(...now.childNodes)
    }
  }
  const news = new EventSource('/board/events')
  news.addEventListener('case', look)
  addEventListener('pagehide', () => news.close())
}
