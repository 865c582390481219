import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarCharacters } from '../../src/lexicon/similar-characters.ts'
import { suspectFinder } from '../../src/lexicon/suspect.ts'
import { termIndex } from '../../src/lexicon/term-index.ts'

const KNOWN = [
  '侦破',
  '黑客',
  '案件',
  '网络赌博',
  '个人信息',
  '诈骗',
  '抓获',
  '犯罪',
  '毒品',
  '网络',
  '信息',
  '预案',
]
const suspects = (...texts: readonly string[]) =>
  suspectFinder(KNOWN)(texts).map(({ term, candidates }) => `${term}→${candidates.join('/')}`)

describe('similar characters', () => {
  const { similarity } = similarCharacters()
  it.each([
    ['默', '黑', 'shape'],
    ['骗', '编', 'shape'],
    ['刻', '客', 'sound'],
    ['贞', '侦', 'sound'],
    ['帐', '账', 'sound'],
    ['客', '容', 'shape'],
    ['钓', '钧', 'shape'],
  ])('%s and %s are alike by %s', (a, b, kind) => {
    expect(similarity(a, b)).toBe(kind)
  })

  it.each([
    ['黑', '白'],
    ['海', '河'],
    ['信', '任'],
    ['集', '查'],
    ['沙', '江'],
  ])('%s and %s are not', (a, b) => {
    expect(similarity(a, b)).toBeNull()
  })

  it('is symmetric', () => {
    const character = fc.constantFrom(...'黑默客刻侦贞帧诈炸骗编篇网罔络落信息案按赌堵')
    fc.assert(fc.property(character, character, (a, b) => similarity(a, b) === similarity(b, a)))
  })
})

describe('suspect terms', () => {
  it.each([
    ['a part shared by shape', '侦破默客案件550余起', '默客→黑客'],
    ['one sound', '侦破黑刻案件550余起', '黑刻→黑客'],
    ['a longer term', '打击网络堵博犯罪', '网络堵博→网络赌博'],
  ])('are found by %s', (_, text, expected) => {
    expect(suspects(text)).toEqual([expected])
  })

  it('are found by a character that hardly any text uses, where the texts have the known word too', () => {
    expect(suspects('掃蕩毐品', '查获毒品12公斤')).toEqual(['毐品→毒品'])
    expect(suspects('掃蕩毐品')).toEqual([])
  })

  it('name every known word that may be meant, the commoner in these texts first', () => {
    const [first] = suspectFinder([...KNOWN, '黑课'])(['侦破黑刻案件3起', '黑客', '黑客', '黑课'])
    expect(first).toEqual({ term: '黑刻', candidates: ['黑客', '黑课'] })
  })

  it.each([
    ['a known word', '侦破黑客案件550余起'],
    ['a word of the dictionary', '侦破网罗犯罪'],
    ['two words that only meet', '民警上网落实案件'],
    ['a name in quotes', '抓获“默客”案件'],
    ['a company', '侦破默客公司'],
    ['words of grammar', '抓或的犯罪'],
    ['digits', '侦破10客案件'],
    ['a word that has no known neighbours', '他叫默客'],
    ['a word beside nothing but grammar', '默客以来。黑客以来'],
    ['a unit of what a digit counts', '侦破3默客案件'],
  ])('are not %s', (_, text) => {
    expect(suspects(text)).toEqual([])
  })

  it('are not what the texts use as a word of their own', () => {
    expect(suspects(...Array.from({ length: 9 }, () => '侦破默客案件'))).toEqual([])
  })

  it('are no words of the dictionary of which a text makes a matter, as 涉赌 beside 涉毒', () => {
    const find = suspectFinder(['涉毒', '全县', '警情', '案件'])
    expect(find(['全县涉赌警情9起', '全县涉毒警情3起']).map(({ term }) => term)).toEqual(['涉赌'])
    expect(find(['全县涉赌警情9起，涉赌案件4起，查处赌博人员', '全县涉毒警情3起'])).toEqual([])
  })

  it('are not what always ends a longer word, as 公局 of 高公局', () => {
    const find = suspectFinder(['分局', '统计', '案件', '侦破', '全市', '通报'])
    expect(find(['高公局统计，全市分局统计', '高公局通报']).map(({ term }) => term)).toEqual([])
    const more = suspectFinder(['个人信息', '侵犯', '公民', '案件'])
    expect(more(['侵犯公民个人辛息案件，侵犯公民个人辛息案件9起']).map(({ term }) => term)).toEqual([
      '个人辛息',
    ])
    expect(suspects('侦破默客案件3起，侦破默客案件9起', '侦破黑客案件2起')).toEqual(['默客→黑客'])
  })

  it('are not parts of the names given', () => {
    const names = termIndex([['堵博镇', true]] as const)
    expect(suspectFinder(KNOWN, [names])(['网络堵博镇'])).toEqual([])
    expect(suspectFinder(KNOWN, [termIndex([['客案', true]] as const)])(['侦破默客案件'])).toEqual([])
  })
})

describe('a slip that one place of the texts shows', () => {
  it('is found where a known term is what the dictionary lacks', () => {
    const texts = ['全省查处醉驾120起。', '其中醉驾占两成。', '醉驾入刑。', '一名醉架司机弃车而逃。']
    expect(suspectFinder(['醉驾'])(texts)).toEqual([{ term: '醉架', candidates: ['醉驾'] }])
  })

  it('is found where it makes a word of three with what follows', () => {
    const texts = ['各国的出版机构首次参加。', '一家出板社带来三千册新书。']
    expect(suspectFinder([])(texts)).toEqual([{ term: '出板', candidates: ['出版'] }])
  })
})
