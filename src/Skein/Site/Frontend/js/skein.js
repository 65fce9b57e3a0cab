// Everything on the page works without this file; it only makes some acts easier.
import { CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, Tabs, createAll } from 'govuk-frontend'
import { offerToDrag } from './board.js'
import { offerToCopy } from './copy.js'
import { sendOnce } from './once.js'
import { offerToPrint } from './print.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, Tabs]) {
  createAll(component)
}

offerToCopy()
offerToDrag()
offerToPrint()
sendOnce()

if (document.querySelector('[data-passkey]')) {
  import('./passkeys.js').then(({ offerPasskeys }) => offerPasskeys())
}
