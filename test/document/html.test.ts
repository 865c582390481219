import { describe, expect, it, test } from 'vitest'
import { readDocument } from '../../src/document/read-document.ts'
import { leftOut, outline, outlineOf } from './outline.ts'

const PROSE = '今年以来，各地共办结案件3114起，成效显著。'

describe('a page of HTML', () => {
  test.each([
    [
      'joins inline tags',
      '<p>办结<b>3<i>1</i></b><span>14</span><a href="/">起</a>案件，成效<font color=red>显著</font>。</p>',
      ['paragraph 办结3114起案件，成效显著。'],
    ],
    [
      'splits at block tags',
      `<div>${PROSE}<div>${PROSE}</div>${PROSE}</div>`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'closes what was left open',
      `<p>${PROSE}<p><b>${PROSE}<div>${PROSE}`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'decodes entities',
      '<p>办结&#51;&#x31;14&nbsp;&#36215;，占&lt;5%&ldquo;以下&rdquo;。</p>',
      ['paragraph 办结3114起，占<5%“以下”。'],
    ],
    [
      'joins lines of the source',
      '<p>全年共办结\n      案件3114起，成效\r\n显著。</p>',
      ['paragraph 全年共办结案件3114起，成效显著。'],
    ],
    [
      'splits at a line break after a sentence',
      `<p>${PROSE}<br>${PROSE}<br/><br/>　　${PROSE}</p>`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'joins over a line break inside a sentence',
      '<p>今年以来，各地共办结<br>案件3114起，成效显著。</p>',
      ['paragraph 今年以来，各地共办结案件3114起，成效显著。'],
    ],
    [
      'keeps a heading whole over a line break',
      `<h1>上半年办结3114起<br>同比增长5.2%</h1><p>${PROSE}</p>`,
      ['headline 上半年办结3114起 同比增长5.2%', `paragraph ${PROSE}`],
    ],
    [
      'takes levels from h1 to h6',
      `<h1>办结3114起</h1><h2>总体</h2><p>${PROSE}</p><h3>分项</h3><p>${PROSE}</p>`,
      ['headline 办结3114起', 'heading2 总体', `paragraph ${PROSE}`, 'heading3 分项', `paragraph ${PROSE}`],
    ],
    [
      'tells a bold line over a paragraph for a heading',
      `<h1>办结3114起</h1><p><strong>分项情况</strong></p><p>${PROSE}</p>`,
      ['headline 办结3114起', 'heading2 分项情况', `paragraph ${PROSE}`],
    ],
    [
      'reads lists with their depth',
      '<ul><li>盗窃案件12起，<li>其他<ol><li>诈骗案件3起</ol></ul>',
      ['item1 盗窃案件12起，', 'item1 其他', 'item2 诈骗案件3起'],
    ],
    [
      'reads a paragraph of a list item as the item',
      '<ul><li><p>盗窃案件12起</p></li></ul>',
      ['item1 盗窃案件12起'],
    ],
    [
      'reads quotes and captions',
      `<blockquote><p>${PROSE}</p></blockquote><figure><img src=a><figcaption>民警查获的3台设备</figcaption></figure>`,
      [`quote ${PROSE}`, 'caption 民警查获的3台设备'],
    ],
    [
      'reads lines of a pre',
      `<pre>　　${PROSE}\n　　${PROSE}</pre>`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'keeps footnote marks out of figures',
      '<p>共办结案件3114<sup>2</sup>起，占地50km<sup>[1]</sup>。</p>',
      ['paragraph 共办结案件3114起，占地50km。'],
    ],
    [
      'leaves a layout table alone',
      `<table><tr><td><p>${PROSE}</p><p>${PROSE}</p></td></tr></table>`,
      [`paragraph ${PROSE}`, `paragraph ${PROSE}`],
    ],
    [
      'reads text between blocks',
      `<p>${PROSE}</p>其他方面也有成果。<p>${PROSE}</p>`,
      [`paragraph ${PROSE}`, 'paragraph 其他方面也有成果。', `paragraph ${PROSE}`],
    ],
    ['reads a fragment without any block', '办结<b>3114</b>起', ['paragraph 办结3114起']],
  ])('%s', (_, html, blocks) => {
    expect(outlineOf('a.html', html)).toEqual(blocks)
  })

  test.each([
    ['script', '<script>var hits = 99</script>'],
    ['script', '<noscript><p>请开启脚本，已有99人访问。</p></noscript>'],
    ['style', '<style>.a{width:99px}</style>'],
    ['style', '<style>.a&#123;width:99px;&#125;</style>'],
    ['comment', '<!-- 已办结99起 -->'],
    ['attribute', '<img alt="办结99起" src="99.jpg">', 'alt="办结99起"'],
    ['hidden', '<div hidden>办结99起，成效显著。</div>'],
    ['hidden', '<div style="color:red; display : none">办结99起，成效显著。</div>'],
    ['hidden', '<p aria-hidden="true">办结99起，成效显著。</p>'],
    ['hidden', '<template><p>办结99起。</p></template>'],
    ['hidden', '<del>99</del>'],
    ['navigation', '<nav><a href="/">首页</a> 12345热线</nav>'],
    ['navigation', '<header>今日 99 条</header>'],
    ['navigation', '<div class="siteFooter">99号</div>'],
    ['navigation', '<button>点赞 99</button>'],
    ['related-links', '<aside>热榜 99</aside>'],
    ['related-links', '<div id="recommend_list"><a href="/1">某地办结99起</a></div>'],
    ['related-links', '<div class="relatedNews"><h3>某地办结99起</h3></div>'],
    ['comments-area', '<div class="comment-list">网友：99分</div>'],
    ['qr-code', '<div class="appendQr_wrap">扫码领99元</div>'],
    ['editor-line', '<p class="article-editor">责任编辑：某人 工号99</p>'],
    ['copyright', '<div class="copyright">许可证99号</div>'],
    ['advertisement', '<div class="ad-box">只要99元</div>'],
  ])('drops %s: %s', (reason, html, words = html) => {
    const document = readDocument({
      path: 'a.html',
      content: `<article><p>${PROSE}</p>${html}<p>${PROSE}</p></article>`,
    })
    expect(outline(document)).toEqual([`paragraph ${PROSE}`, `paragraph ${PROSE}`])
    expect(leftOut(document)).toEqual([`${reason} ${words}`])
  })

  test.each([
    'comment-content',
    'main has-sidebar',
    'hot-article',
    'share-wrap',
    'ad-free',
    'relation',
    'TRS_Editor',
    'overflow-hidden',
  ])('keeps an article that stands in a box called %s', (name) => {
    expect(
      outlineOf(
        'a.html',
        `<div class="${name}"><p>${PROSE}</p><p>${PROSE}</p></div><div class="hot">热榜 99</div>`,
      ),
    ).toEqual([`paragraph ${PROSE}`, `paragraph ${PROSE}`])
  })

  it('keeps sections whose class names only sound like furniture', () => {
    const section = `<div class="section-header"><h2>总体</h2></div><ul class="list-none overflow-hidden"><li>盗窃12起</li></ul>`
    expect(outlineOf('a.html', `<h1>办结3114起</h1>${section}<p>${PROSE}</p>`)).toEqual([
      'headline 办结3114起',
      'heading2 总体',
      'item1 盗窃12起',
      `paragraph ${PROSE}`,
    ])
  })

  it('keeps an article that is nothing but a table in an editor box', () => {
    const table = '<table><tr><th>地区<th>案件<tr><td>甲市<td>12<tr><td>乙市<td>34</table>'
    expect(
      outlineOf('a.html', `<div class="zebian">${table}</div><div class="footer">某某网 版权所有。</div>`),
    ).toHaveLength(6)
  })

  it('keeps the headline of an article header', () => {
    expect(
      outlineOf('a.html', `<article><header><h1>办结3114起</h1></header><p>${PROSE}</p></article>`),
    ).toEqual(['headline 办结3114起', `paragraph ${PROSE}`])
  })

  it('takes the title without the name of the site where the page shows no headline', () => {
    const document = readDocument({
      path: 'a.html',
      content: `<title>上半年办结3114起_法治频道_某某网</title><p>${PROSE}</p><p>${PROSE}</p>`,
    })
    expect(outline(document)[0]).toBe('headline 上半年办结3114起')
    expect(document.metadata.publisher).toBe('某某网')
  })

  it('takes the heading that the title repeats, not the logo', () => {
    expect(
      outlineOf(
        'a.html',
        `<title>上半年办结3114起 - 某某网</title><h1>某某网</h1><h2>上半年办结3114起</h2><p>${PROSE}</p>`,
      )[0],
    ).toBe('headline 上半年办结3114起')
  })

  it.each([
    ['a hundred thousand nested boxes', '<div>'.repeat(100_000)],
    ['nested lists', '<ul><li>'.repeat(20_000)],
    [
      'formatting tags that are never closed',
      `<p>${Array.from({ length: 3000 }, (_, index) => `<font color=${index}>`).join('')}${'<p>x'.repeat(3000)}`,
    ],
    ['tables without end', '<table><tr><td>'.repeat(5000)],
    ['spans over everything', `<table>${'<tr><td colspan=99999999 rowspan=99999999>1'.repeat(500)}`],
    ['an open comment', '<!--'.repeat(1000)],
    ['brackets', '<'.repeat(50_000)],
  ])('outlives %s', (_, hostile) => {
    const document = readDocument({ path: 'a.html', content: `<p>${PROSE}</p>${hostile}` })
    expect(document.blocks[0]?.folded.text).toBe(PROSE)
  })
})

describe('tables', () => {
  function cells(html: string): string[] {
    return readDocument({ path: 'a.html', content: html }).blocks.flatMap(({ cell, folded }) =>
      cell && !cell.header
        ? [
            `${cell.rowHeaders.join('/')} | ${cell.columnHeaders.join('/')} | ${folded.text} | ${cell.caption ?? ''}`,
          ]
        : [],
    )
  }

  test.each([
    [
      'with th',
      '<table><caption>产量（单位：万辆）</caption><tr><th>月份<th>产量<tr><th>1月<td>12.5</table>',
      ['1月 | 产量 | 12.5 | 产量（单位：万辆）'],
    ],
    [
      'without th',
      '<table><tr><td>地区<td>案件<td>人数<tr><td>甲市<td>12<td>34</table>',
      ['甲市 | 案件 | 12 | ', '甲市 | 人数 | 34 | '],
    ],
    [
      'with years for names',
      '<table><tr><td>指标<td>2021<td>2022<tr><td>案件<td>1,234<td>5,678</table>',
      ['案件 | 2021 | 1，234 | ', '案件 | 2022 | 5，678 | '],
    ],
    [
      'with two rows of headers',
      '<table><tr><th rowspan=2>地区<th colspan=2>案件<tr><th>受理<th>办结<tr><td>甲市<td>12<td>34</table>',
      ['甲市 | 案件/受理 | 12 | ', '甲市 | 案件/办结 | 34 | '],
    ],
    [
      'with a name over two rows',
      '<table><tr><th>地区<th>年<th>案件<tr><td rowspan=2>甲市<td>2021年<td>12<tr><td>2022年<td>34</table>',
      ['甲市 | 年 | 2021年 | ', '甲市 | 案件 | 12 | ', '甲市 | 年 | 2022年 | ', '甲市 | 案件 | 34 | '],
    ],
    [
      'with its unit in the line above',
      '<p>单位：亿元</p><table><tr><th>项目<th>数额<tr><td>收入<td>3.2</table>',
      ['收入 | 数额 | 3.2 | 单位：亿元'],
    ],
    [
      'with header rows in its middle',
      '<table><tr><th>地区<th>案件<tr><td>甲市<td>12<tr><th>地区<th>人数<tr><td>甲市<td>34</table>',
      ['甲市 | 案件 | 12 | ', '甲市 | 人数 | 34 | '],
    ],
  ])('know the headers of each cell %s', (_, html, expected) => {
    expect(cells(html)).toEqual(expected.map((line) => line.replaceAll(/(\d)，(\d{3})/g, '$1,$2')))
  })

  it('take their title and their unit from two lines above', () => {
    expect(
      cells(
        '<p>正文在此。</p><p>表1 办案情况</p><p>单位：起</p><table><tr><th>地区<th>案件<tr><td>甲市<td>12</table>',
      ),
    ).toEqual(['甲市 | 案件 | 12 | 表1办案情况 单位：起'])
    expect(
      outlineOf(
        'a.html',
        '<p>正文在此。</p><p>表1 办案情况</p><p>单位：起</p><table><tr><th>甲<td>12<tr><th>乙<td>3</table>',
      ).slice(0, 3),
    ).toEqual(['paragraph 正文在此。', 'caption 表1办案情况', 'caption 单位：起'])
  })

  it('are read from Markdown alike', () => {
    const content =
      '# 办案统计\n\n单位：起\n\n| 地区 | 案件 | |\n|---|--:|---|\n| 甲市 | **12** | |\n| 乙市 | | 5 |\n'
    const blocks = readDocument({ path: 'a.md', content }).blocks
    expect(
      blocks.flatMap(({ cell, folded }) =>
        cell && !cell.header
          ? [[cell.row, cell.column, folded.text, cell.rowHeaders, cell.columnHeaders, cell.caption]]
          : [],
      ),
    ).toEqual([
      [1, 1, '12', ['甲市'], ['案件'], '单位：起'],
      [2, 2, '5', ['乙市'], [], '单位：起'],
    ])
  })
})
