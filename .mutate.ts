import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkConsistency } from '/work/rules-a/src/check.ts'
const root = '/work/rules-a/test/gold/planted'
const want = process.argv.slice(2)
let seed = 7
const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n }
const stats = new Map<string, [number, number]>()
for (const folder of readdirSync(root).filter((f) => /^\d\d-/.test(f) && (want.length === 0 || want.includes(f.slice(0, 2))))) {
  const docs = readdirSync(join(root, folder)).map((f) => ({ path: f, content: readFileSync(join(root, folder, f), 'utf8') }))
  const base = await checkConsistency(docs, { language: 'zh' })
  const prints = new Set(base.findings.map((f) => f.fingerprint))
  const byNominal = new Map<string, number>()
  for (const c of base.claims) { const k = c.value.nominal + c.value.unit; byNominal.set(k, (byNominal.get(k) ?? 0) + 1) }
  for (const c of base.claims) {
    if (c.source.part !== 'body') continue
    const digits = c.value.stated.replace(/\D/g, '')
    if (digits.length < 3 || !/^[\d.,]+[万亿]?$/.test(c.value.stated)) continue
    const kind = c.relation ? c.relation.kind + (c.relation.kind === 'part' ? (c.relation.complete ? '!' : '?') : '') : base.claims.some((o) => o.relation && ((o.relation.kind === 'share' && (o.relation.part === c.id || o.relation.whole === c.id)) || (o.relation.kind === 'change' && o.relation.of === c.id) || (o.relation.kind === 'part' && o.relation.whole === c.id))) ? 'base' : (byNominal.get(c.value.nominal + c.value.unit) ?? 0) > 1 ? 'repeated' : 'lone'
    if (kind === 'lone') continue
    if (rnd(4) !== 0) continue
    const at = [...c.value.stated].flatMap((ch, i, all) => /\d/.test(ch) && /\d/.test(all[i + 1] ?? '') && ch !== all[i + 1] && !(i === 0 && all[i + 1] === '0') ? [i] : [])
    if (at.length === 0) continue
    const i = at[rnd(at.length)] ?? 0
    const doc = docs.find((d) => d.path === c.source.document)
    if (!doc) continue
    const fig = doc.content.slice(c.source.figure.start, c.source.figure.end)
    const p = fig.indexOf(c.value.stated)
    if (p < 0) continue
    const s = c.value.stated
    const mutated = s.slice(0, i) + s[i + 1] + s[i] + s.slice(i + 2)
    const start = c.source.figure.start + p
    const content = doc.content.slice(0, start) + mutated + doc.content.slice(start + s.length)
    const report = await checkConsistency(docs.map((d) => (d === doc ? { path: d.path, content } : d)), { language: 'zh' })
    const hit = report.findings.some((f) => !prints.has(f.fingerprint) && f.severity !== 'note' && f.evidence.some((e) => e.document === doc.path && e.start <= start && e.end >= start))
    const st = stats.get(kind) ?? [0, 0]
    stats.set(kind, [st[0] + Number(hit), st[1] + 1])
    if (!hit) {
      const l = doc.content.slice(Math.max(0, start - 90), start) + '【' + s + '→' + mutated + '】' + doc.content.slice(start + s.length, start + s.length + 40)
      console.log(`${kind} ${folder.slice(0, 2)} ${doc.path}: ${l.replace(/\s+/g, ' ')}`)
    }
  }
}
for (const [k, [h, n]] of stats) console.log('STAT', k, h, '/', n)
