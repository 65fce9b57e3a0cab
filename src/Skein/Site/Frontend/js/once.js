// A second press on a form's button while the first is on its way is held back, and said to be.
// The server stores a form once in any case (its hidden key); this only spares the person the doubt.
const patience = 10_000

export function sendOnce() {
  document.addEventListener('submit', hold)
  // A page brought back by the browser's Back button may be sent again.
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(release))
}

function hold(event) {
  const form = event.target
  if (form.method !== 'post' || event.defaultPrevented) return

  if (form.dataset.sent) {
    event.preventDefault()
    say(form, 'This has been sent. The page will change in a moment.')
    return
  }

  form.dataset.sent = 'true'
  setTimeout(() => release(form), patience)
}

function release(form) {
  delete form.dataset.sent
  form.querySelector('.sent')?.remove()
}

function say(form, sentence) {
  if (form.querySelector('.sent')) return

  const status = document.createElement('p')
  status.className = 'sent'
  status.setAttribute('role', 'status')
  form.append(status)
  status.textContent = sentence
}
