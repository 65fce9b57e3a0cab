// <div data-board="…/moves">: somebody's seat can be dragged to another group. It fills in the form under the board and
// sends it: the form does the same for a keyboard, and the server looks at every rule again.
export function offerToDrag() {
  const board = document.querySelector('[data-board]')
  const form = board && [...document.forms].find((one) => one.getAttribute('action') === board.dataset.board)
  if (!form) return

  for (const seat of document.querySelectorAll('[data-seat]')) {
    seat.draggable = true
    seat.addEventListener('dragstart', (event) => {
      event.dataTransfer.setData('text/plain', seat.dataset.seat)
      event.dataTransfer.effectAllowed = 'move'
    })
  }

  for (const group of board.querySelectorAll('[data-group]')) {
    group.addEventListener('dragover', (event) => {
      event.preventDefault()
      group.classList.add('board__card--over')
    })
    group.addEventListener('dragleave', () => group.classList.remove('board__card--over'))
    group.addEventListener('drop', (event) => {
      event.preventDefault()
      move(form, event.dataTransfer.getData('text/plain'), group.dataset.group)
    })
  }
}

function move(form, who, to) {
  form.elements.Who.value = who
  form.elements.To.value = to
  if (form.elements.Who.value && form.elements.To.value) form.requestSubmit()
}
