import { describe, expect, it, test } from 'vitest'
import type { Metadata } from '../../src/document/document.ts'
import { readDocument } from '../../src/document/read-document.ts'

const PROSE = '今年以来，各地共办结案件3114起，成效显著。'

function metadataOf(path: string, content: string): Metadata {
  return readDocument({ path, content }).metadata
}

function head(inner: string): string {
  return `<html><head>${inner}</head><body><h1>上半年办结3114起</h1><p>${PROSE}</p></body></html>`
}

describe('the publisher', () => {
  test.each([
    ['front matter', 'a.md', `---\nsource: 某某日报\nauthor: 某人\n---\n${PROSE}`, '某某日报', '某人'],
    ['an author that is an outlet', 'a.md', `---\nauthor: 某某财经\n---\n${PROSE}`, '某某财经', '某某财经'],
    ['no outlet where the author is a person', 'a.md', `---\nauthor: 张某某\n---\n${PROSE}`, null, '张某某'],
    [
      'an author with office',
      'a.md',
      `---\nauthor: 某某网记者 张某\nsource: 某某网\n---\n${PROSE}`,
      '某某网',
      '张某',
    ],
    [
      'a source line',
      'a.txt',
      `上半年办结3114起\n来源：某某晚报　记者：张某\n\n${PROSE}`,
      '某某晚报',
      '张某',
    ],
    ['a Traditional source line', 'a.txt', `上半年辦結3114起\n來源：某某時報\n\n${PROSE}`, '某某時報', null],
    ['a source line that names nobody', 'a.txt', `上半年办结3114起\n来源：互联网\n\n${PROSE}`, null, null],
    ['a dateline', 'a.txt', `上半年办结3114起\n\n某某网7月25日电 ${PROSE}`, '某某网', null],
    [
      'a dateline with its place',
      'a.txt',
      `上半年办结3114起\n\n新华社北京7月25日电 ${PROSE}`,
      '新华社',
      null,
    ],
    [
      'no paper that only calls itself 本报',
      'a.txt',
      `上半年办结3114起\n\n本报北京7月25日讯 ${PROSE}`,
      null,
      null,
    ],
    [
      'the name of a site below the page',
      'a.txt',
      `上半年办结3114起\n\n${PROSE}\n\n某某百科網`,
      '某某百科網',
      null,
    ],
    [
      'the name of an outlet above the text',
      'a.txt',
      `上半年办结3114起\n某某日报\n\n${PROSE}`,
      '某某日报',
      null,
    ],
    ['og:site_name', 'a.html', head('<meta property="og:site_name" content="某某在线">'), '某某在线', null],
    [
      'a government page',
      'a.html',
      head(
        '<meta name="SiteName" content="某某政府网"><meta name="ContentSource" content="某某办公厅"><meta name="Author" content="张某">',
      ),
      '某某办公厅',
      '张某',
    ],
    ['the end of a title', 'a.html', head('<title>上半年办结3114起_要闻_某某网</title>'), '某某网', null],
    [
      'JSON-LD',
      'a.html',
      head(
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"author":[{"@type":"Person","name":"张某"}],"publisher":{"name":"某某新闻"}}]}</script>',
      ),
      '某某新闻',
      '张某',
    ],
    [
      'broken JSON-LD, which is passed over',
      'a.html',
      head('<script type="application/ld+json">{"@type":"NewsArticle",</script>'),
      null,
      null,
    ],
  ])('is read from %s', (_, path, content, publisher, author) => {
    const metadata = metadataOf(path, content)
    expect([metadata.publisher, metadata.author]).toEqual([publisher, author])
  })
})

describe('the time of publication', () => {
  test.each([
    [
      'front matter in GMT',
      'a.md',
      `---\ndate: Wed, 13 Oct 2021 23:40:00 GMT\n---\n${PROSE}`,
      '2021-10-14',
      '07:40',
      'GMT',
    ],
    [
      'front matter as a YAML date',
      'a.md',
      `---\ndate: 2021-10-14\n---\n${PROSE}`,
      '2021-10-14',
      undefined,
      undefined,
    ],
    [
      'front matter with an offset',
      'a.md',
      `---\ndate: '2021-10-13T23:40:00-05:00'\n---\n${PROSE}`,
      '2021-10-14',
      '12:40',
      '-05:00',
    ],
    [
      'a line of its own',
      'a.txt',
      `上半年办结3114起\n2022-07-25 11:02:11\n\n${PROSE}`,
      '2022-07-25',
      '11:02',
      undefined,
    ],
    [
      'a source line',
      'a.txt',
      `上半年办结3114起\n发布时间：2022年07月25日 来源：某某网\n\n${PROSE}`,
      '2022-07-25',
      undefined,
      undefined,
    ],
    [
      'a ROC date',
      'a.txt',
      `上半年辦結3114起\n112年10月8日 19:05\n\n${PROSE}`,
      '2023-10-08',
      '19:05',
      undefined,
    ],
    [
      'Open Graph',
      'a.html',
      head('<meta property="article:published_time" content="2022-07-25T03:02:11Z">'),
      '2022-07-25',
      '11:02',
      'Z',
    ],
    [
      'pubdate',
      'a.html',
      head('<meta name="PubDate" content="2022-07-25 11:02">'),
      '2022-07-25',
      '11:02',
      undefined,
    ],
    [
      'JSON-LD',
      'a.html',
      head(
        '<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2022-07-25T11:02:11+08:00"}]</script>',
      ),
      '2022-07-25',
      '11:02',
      '+08:00',
    ],
    [
      'time',
      'a.html',
      `<h1>上半年办结3114起</h1><time datetime="2022-07-25T11:02+08:00">昨天</time><p>${PROSE}</p>`,
      '2022-07-25',
      '11:02',
      '+08:00',
    ],
  ])('is read from %s', (_, path, content, date, time, zone) => {
    const { published } = metadataOf(path, content)
    expect([published?.date, published?.time, published?.zone]).toEqual([date, time, zone])
  })

  it('is not taken from other stories', () => {
    const content = [
      '上半年办结3114起',
      PROSE,
      PROSE,
      '相关阅读',
      '2025-05-08 某地办结99起',
      '来源：某某网',
    ].join('\n\n')
    expect(metadataOf('a.txt', content)).toEqual({
      publisher: null,
      author: null,
      published: null,
      dateline: null,
    })
  })

  it('stands where it is said to stand', () => {
    const content = `上半年办结3114起\n2022-07-25 11:02　来源：某某网\n\n某某网7月24日电 ${PROSE}`
    const document = readDocument({ path: 'a.txt', content })
    const { published, dateline } = document.metadata
    for (const stamp of [published, dateline]) {
      expect(content.slice(stamp?.place?.start, stamp?.place?.end)).toBe(stamp?.stated)
    }
    expect(published?.stated).toBe('2022-07-25 11:02')
    expect(dateline?.date).toBe('2022-07-24')
  })

  test.each([
    ['a.md', `---\ntitle: 办结3起\ndate: "2022-07-25 11:02"\n---\n${PROSE}`],
    ['a.html', head('<meta content="2022-07-25 11:02" name="pubdate">')],
    ['a.html', `<h1>办结3起</h1><p><span>某某网</span><b>2022-07-25</b> <i>11:02</i></p><p>${PROSE}</p>`],
    ['a.html', `<h1>办结3起</h1><p>${PROSE}</p><time datetime='2022-07-25 11:02'>昨天</time>`],
  ])('stands exactly in %s, tags and all', (path, content) => {
    const { published } = metadataOf(path, content)
    expect(published?.date).toBe('2022-07-25')
    const quote = content.slice(published?.place?.start, published?.place?.end)
    expect(quote.replace(/<[^>]*>/g, '')).toBe(published?.stated)
  })
})
