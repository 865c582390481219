/** One view at a time: the one that the address names, or that holds what it names. */
export function startViews(): void {
  const views = [...document.querySelectorAll<HTMLElement>('.view')]
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
  const left = new Map<HTMLElement, number>()
  let current: HTMLElement | undefined
  const show = (): void => {
    const target = targetOf(location.hash)
    const view = views.find((one) => target !== null && one.contains(target)) ?? views[0]
    if (!view) return
    if (current && current !== view) left.set(current, scrollY)
    for (const one of views) one.classList.toggle('shown', one === view)
    for (const link of links) {
      if (link.hash === `#${view.dataset['tab'] ?? view.id}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    document.querySelector('.here')?.classList.remove('here')
    if (target && target !== view) point(target)
    else if (current !== view) scrollTo(0, left.get(view) ?? 0)
    current = view
  }
  // A reader who comes back finds the list where it was left: only this script knows how long the view then is.
  history.scrollRestoration = 'manual'
  addEventListener('hashchange', show)
  show()
}

function point(target: HTMLElement): void {
  target.classList.add('here')
  target.scrollIntoView({ block: target.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
  const focusable = target.matches('a[href]') ? target : target.querySelector<HTMLElement>('h3[tabindex]')
  focusable?.focus({ preventScroll: true })
}

function targetOf(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
}
