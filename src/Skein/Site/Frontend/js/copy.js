// <button data-copy="id" hidden>: copies the text of that element. Hidden until there is a clipboard to copy to.
const thanks = 'Copied'

export function offerToCopy() {
  if (!navigator.clipboard) return

  for (const button of document.querySelectorAll('[data-copy]')) {
    const target = document.getElementById(button.dataset.copy)
    if (!target) continue

    // The answer is announced from its own element: a button that changes its name is read out unreliably.
    const answer = document.createElement('span')
    answer.className = 'copied'
    answer.setAttribute('role', 'status')
    button.after(answer)

    button.hidden = false
    button.addEventListener('click', () => copy(target, answer))
  }
}

async function copy(target, answer) {
  try {
    await navigator.clipboard.writeText(target.value ?? target.textContent.trim())
    answer.textContent = thanks
    setTimeout(() => { answer.textContent = '' }, 4000)
  } catch {
    // The browser refused: select the text, so that it can be copied by hand.
    target.focus()
    target.select?.()
    answer.textContent = 'Selected: copy it with your keyboard'
  }
}
