// A small number with − and ＋ (without this file it is an ordinary field), and the button that matters once one was changed.
for (const stepper of document.querySelectorAll('[data-stepper]')) {
  const input = stepper.querySelector('input')
  for (const button of stepper.querySelectorAll('[data-step]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const to = (Number(input.value.normalize('NFKC')) || 0) + Number(button.dataset.step)
      input.value = Math.min(Math.max(to, 0), Number(stepper.dataset.most))
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
}

const report = document.getElementById('report')
const same = document.querySelector('#same button')
report?.addEventListener('input', () => { // once a number is changed, "as yesterday" is no longer the main button
  report.querySelector('.stick').classList.add('now')
  report.querySelector('.stick button').classList.remove('quiet')
  same?.classList.add('quiet')
}, { once: true })
