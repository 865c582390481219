import type { Language } from '../../../language.ts'

/** What a reader chose in an earlier report; nothing where the browser keeps nothing (private windows, files). */
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`hecha.${name}`)
  } catch {
    return null
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`hecha.${name}`, value)
  } catch {
    // Then the choice holds for this page alone.
  }
}

const root = document.documentElement

export function currentLanguage(): Language {
  return root.lang.startsWith('zh') ? 'zh' : 'en'
}

/** Shows the page's own words in a language; what the findings say stays as it was written. */
function setLanguage(language: Language): void {
  root.lang = language === 'zh' ? 'zh-Hans' : 'en'
  for (const element of document.querySelectorAll<HTMLElement>('[data-zh]')) {
    const text = element.dataset[language] ?? ''
    if (element instanceof HTMLInputElement) element.placeholder = text
    if (element instanceof HTMLOptionElement) element.textContent = text
    else element.setAttribute('aria-label', text)
  }
}

/** Wires the two buttons in the page's head. `changed` is called after the language is. */
export function startSettings(changed: () => void): void {
  const theme = remembered('theme')
  if (theme !== null) root.dataset['theme'] = theme
  const language = remembered('language')
  if (language === 'zh' || language === 'en') setLanguage(language)
  else setLanguage(currentLanguage())
  document.querySelector('#theme')?.addEventListener('click', () => {
    const dark = root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset['theme'] = dark ? 'light' : 'dark'
    remember('theme', dark ? 'light' : 'dark')
  })
  document.querySelector('#language')?.addEventListener('click', () => {
    const next = currentLanguage() === 'zh' ? 'en' : 'zh'
    setLanguage(next)
    remember('language', next)
    changed()
  })
}
