interface Row {
  readonly element: HTMLElement
  readonly severity: string
  readonly rule: string
  readonly campaigns: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  /** Lower case; read once, when somebody first searches. */
  text?: string
}

/** Shows the findings that all chosen filters let through, and says how many. */
export function startFilters(): void {
  const form = document.querySelector<HTMLFormElement>('#filters')
  const status = document.querySelector('#shown')
  if (!form || !status) return
  const rows = [...document.querySelectorAll<HTMLElement>('.finding')].map(
    (element): Row => ({
      element,
      severity: element.dataset['severity'] ?? '',
      rule: element.dataset['rule'] ?? '',
      campaigns: new Set(element.dataset['campaigns']?.split(' ')),
      documents: new Set(element.dataset['documents']?.split(' ')),
    }),
  )
  const apply = (): void => {
    const chosen = new FormData(form)
    const severities = new Set(chosen.getAll('severity'))
    const [rule, campaign, document] = ['rule', 'campaign', 'document'].map((name) =>
      String(chosen.get(name) ?? ''),
    )
    const words = String(chosen.get('text') ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
    let count = 0
    for (const row of rows) {
      const visible =
        severities.has(row.severity) &&
        (!rule || row.rule === rule) &&
        (!campaign || row.campaigns.has(campaign)) &&
        (!document || row.documents.has(document)) &&
        words.every((word) => textOf(row).includes(word))
      if (row.element.hidden === visible) row.element.hidden = !visible
      if (visible) count += 1
    }
    status.textContent = `${count} / ${rows.length}`
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(apply))
  addEventListener('hashchange', () => {
    // A link to a finding must not lead to one that is filtered out.
    const target = document.getElementById(location.hash.slice(1))
    if (target?.matches('.finding[hidden]')) form.reset()
  })
  apply()
}

function textOf(row: Row): string {
  row.text ??= (row.element.textContent ?? '').toLowerCase()
  return row.text
}
