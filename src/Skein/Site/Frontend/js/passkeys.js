// <section data-passkey="get|create" data-options="/…" hidden>: a form whose button first asks this device for a passkey. It
// shows itself only where the browser knows passkeys; without it, a code by e-mail does the same.
export function offerPasskeys() {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) return

  for (const section of document.querySelectorAll('[data-passkey]')) {
    const form = section.querySelector('form')
    section.hidden = false
    // Before the listener that holds back a second sending: that one leaves alone what is prevented here.
    form.addEventListener('submit', event => {
      if (form.elements.Credential.value) return
      event.preventDefault()
      ask(section, form)
    })
  }
}

async function ask(section, form) {
  const problem = section.querySelector('[role=alert]')
  problem.hidden = true
  try {
    const asked = await options(section, form)
    const credential = section.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })
    form.elements.Credential.value = JSON.stringify(credential)
    form.submit()
  } catch {
    problem.textContent = 'Your device gave no passkey. Try again, or use another way.'
    problem.hidden = false
  }
}

async function options(section, form) {
  const body = new FormData(form)
  // The key that makes the form count once is for the form itself.
  body.delete('_once')
  const answer = await fetch(section.dataset.options, { method: 'POST', body })
  if (!answer.ok) throw new Error(answer.statusText)
  return answer.json()
}
