/** One view at a time: the one that the address names, or holds what it names. */
export function startViews(): void {
  const views = [...document.querySelectorAll<HTMLElement>('.view')]
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
  const show = (): void => {
    const target = targetOf(location.hash)
    const view = views.find((one) => target !== null && one.contains(target)) ?? views[0]
    if (!view) return
    for (const one of views) one.hidden = one !== view
    for (const link of links) {
      if (link.hash === `#${view.dataset['tab'] ?? view.id}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    document.querySelector('.here')?.classList.remove('here')
    if (target && target !== view) {
      target.classList.add('here')
      target.scrollIntoView({ block: 'center' })
      const focusable = target.matches('a, button, [tabindex]')
        ? target
        : target.querySelector<HTMLElement>('h3[tabindex]')
      focusable?.focus({ preventScroll: true })
    } else {
      scrollTo(0, 0)
    }
  }
  addEventListener('hashchange', show)
  show()
}

function targetOf(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
}
