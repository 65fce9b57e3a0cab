// <button data-print hidden>: opens the browser's own print window.
export function offerToPrint() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
