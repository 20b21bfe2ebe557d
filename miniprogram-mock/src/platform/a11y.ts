/*
 * In the browser uni-app draws its own elements (<uni-button>, <uni-input> …), which neither a screen reader nor a
 * keyboard knows. This gives them roles, names and focus, and lets Enter and Space press what can be pressed.
 * On WeChat the native components do that themselves.
 */
const PRESSABLE = '[role="button"],[role="link"],[role="tab"],[role="radio"],[role="checkbox"],[role="switch"]'

export function makeAccessible(): void {
  // #ifdef H5
  watchElements()
  document.addEventListener('keydown', pressWithKeyboard)
  // #endif
}

// #ifdef H5
function watchElements(): void {
  let waiting = false
  const refresh = () => {
    waiting = false
    nameEverything()
  }
  new MutationObserver(() => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(refresh)
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'disabled', 'aria-label', 'aria-invalid'] })
  refresh()
}

function nameEverything(): void {
  each('uni-button', (button) => {
    give(button, 'role', 'button')
    button.setAttribute('aria-disabled', String(button.hasAttribute('disabled')))
  })
  each(PRESSABLE, (part) => give(part, 'tabindex', part.getAttribute('aria-disabled') === 'true' ? '-1' : '0'))
  each('uni-input, uni-textarea', nameField)
  each('.uni-tabbar', (bar) => give(bar, 'role', 'tablist'))
  each('.uni-tabbar__item', (tab) => {
    give(tab, 'role', 'tab')
    give(tab, 'tabindex', '0')
    const label = tab.querySelector('.uni-tabbar__label')
    tab.setAttribute('aria-selected', String(label ? getComputedStyle(label).color === 'rgb(184, 28, 34)' : false))
  })
  each('.uni-page-head-btn', (button) => {
    give(button, 'role', 'button')
    give(button, 'tabindex', '0')
    give(button, 'aria-label', '返回')
  })
  each('.uni-page-head__title', (title) => {
    give(title, 'role', 'heading')
    give(title, 'aria-level', '1')
  })
  each('uni-image img, .uni-tabbar img', (picture) => give(picture, 'alt', ''))
  each('uni-page-body', (body) => give(body, 'role', 'main'))
}

/** What is written on uni's host element belongs to the native field inside: that is what one types into. */
function nameField(host: Element): void {
  const field = host.querySelector('input, textarea')
  if (!field) return
  for (const name of ['aria-label', 'aria-invalid', 'data-testid']) {
    const value = host.getAttribute(name)
    if (value === null) continue
    field.setAttribute(name, value)
    host.removeAttribute(name)
  }
}

function pressWithKeyboard(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  const target = event.target
  if (!(target instanceof HTMLElement) || !target.matches(PRESSABLE)) return
  event.preventDefault()
  target.click()
}

function each(selector: string, change: (element: Element) => void): void {
  document.querySelectorAll(selector).forEach(change)
}

function give(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value && !(name === 'role' && element.hasAttribute('role'))) {
    element.setAttribute(name, value)
  }
}
// #endif
