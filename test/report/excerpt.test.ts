import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { excerptOf, shownPlace } from '../../src/report/excerpt.ts'
import { mappedTextBuilder } from '../../src/text/mapped-text.ts'
import { documentOf, wordEvidence } from './fixture.ts'

/** 侦破案件31<b>14</b>起。 as a reader sees it. */
function tagged(): Document {
  const original = '侦破案件31<b>14</b>起。共计&#49;00人。'
  const builder = mappedTextBuilder()
  builder.literal('侦破案件31', 0)
  builder.literal('14', original.indexOf('14'))
  builder.literal('起。共计', original.indexOf('起'))
  builder.replacement('1', original.indexOf('&'), original.indexOf('&') + 5)
  builder.literal('00人。', original.indexOf('00'))
  const shown = builder.build()
  return {
    ...documentOf('a.html', original, { format: 'html' }),
    blocks: [{ kind: 'paragraph', level: 0, shown, folded: shown }],
  }
}

describe('excerptOf', () => {
  it.each([
    ['侦破案件31<b>14</b>起', '31<b>14', { before: '侦破案件', marked: '3114', after: '起' }],
    ['共计&#49;00人', '&#49;00', { before: '共计', marked: '100', after: '人' }],
  ])('marks what a reader sees of %s', (quote, figure, shown) => {
    const document = tagged()
    const excerpt = excerptOf(document, wordEvidence({ document, quote, figure }), { context: 0, reach: 20 })
    expect(excerpt).toMatchObject(shown)
  })

  it('shows as much around the quote as it is asked for, and says where it cut', () => {
    const document = documentOf('a.txt', '标题\n前文很长，侦破案件3114起，后文也很长。')
    const evidence = wordEvidence({ document, quote: '侦破案件3114起', figure: '3114' })
    expect(excerptOf(document, evidence, { context: 3, reach: 20 })).toEqual({
      before: '很长，侦破案件',
      marked: '3114',
      after: '起，后文',
      cutBefore: true,
      cutAfter: true,
    })
  })

  it('of a long quote shows what is near the mark', () => {
    const document = documentOf('a.txt', `标题\n${'长'.repeat(500)}3起${'长'.repeat(500)}`)
    const evidence = wordEvidence({ document, quote: document.original.slice(3), figure: '3' })
    expect(excerptOf(document, evidence, { context: 0, reach: 5 })).toEqual({
      before: '长长长长长',
      marked: '3',
      after: '起长长长长',
      cutBefore: true,
      cutAfter: true,
    })
  })

  it('without the document falls back on the words of the evidence', () => {
    const document = documentOf('a.txt', '标题\n侦破案件3114起')
    const evidence = wordEvidence({ document, quote: '侦破案件3114起', figure: '3114' })
    expect(excerptOf(undefined, evidence, { context: 9, reach: 20 })).toMatchObject({
      before: '侦破案件',
      marked: '3114',
      after: '起',
    })
  })
})

describe('shownPlace', () => {
  it('of a tag alone is empty', () => {
    const document = tagged()
    const shown = document.blocks[0]?.shown ?? { text: '', runs: [] }
    const tag = document.original.indexOf('<b>')
    expect(shownPlace(shown, { start: tag, end: tag + 3 })).toEqual({ start: 6, end: 6 })
  })
})
