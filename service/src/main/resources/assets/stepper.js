// A small number with − and ＋; without this file it is an ordinary field.
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
