import { describe, expect, it, test } from 'vitest'
import { LINE_RULES, lineReason } from '../../src/document/line-furniture.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { foldText } from '../../src/text/fold.ts'
import { leftOut, outline } from './outline.ts'

const PROSE = '今年以来，各地共办结案件3114起，成效显著。'

describe('a line of furniture', () => {
  test.each([
    ['editor-line', '责任编辑：某某'],
    ['source-line', '【港警速報　二〇二一年五月十四日】'],
    ['editor-line', '（素材来源：某某局　编辑：某某　阅读 1.2万　在看 56）'],
    ['editor-line', '（编辑 某某　校对 某某）'],
    ['editor-line', '【责编：某某】'],
    ['editor-line', '責任編輯：某某'],
    ['editor-line', '策划：某某 统筹：某某'],
    ['editor-line', '一审：某某　二审：某某　三审：某某'],
    ['copyright', '本网站版权所有，未经书面授权不得转载。'],
    ['copyright', 'Copyright © 2001-2022 某某网 All Rights Reserved'],
    ['copyright', '京ICP备00000000号-1'],
    ['copyright', '免责声明：本文不构成投资建议，据此操作风险自担。'],
    ['copyright', '文章仅代表作者观点，不代表本网立场。'],
    ['qr-code', '扫一扫，领取88元红包'],
    ['qr-code', '海量资讯，尽在某某客户端'],
    ['qr-code', '长按二维码关注我们'],
    ['hotline', '新闻热线：010-00000000'],
    ['hotline', '举报电话：12345；邮箱：a@example.com'],
    ['hotline', '地址：某市某路8号　邮编：100000'],
    ['related-links', '上一篇：某地办结99起'],
    ['related-links', '【相关阅读】某地办结99起'],
    ['related-links', '[相关] 某县慰问环卫工人300名'],
    ['related-links', '友情链接：某省农业农村厅　某市人民政府'],
    ['related-links', '网站链接：国家统计局 | 某省统计局'],
    ['related-links', '上级网站群：某某部　某省某厅'],
    ['metadata', '报：市委办、市政府办（共印60份）'],
    ['metadata', '调查报告全文.pdf 大小 1.8MB'],
    ['navigation', '您现在的位置：首页 > 新闻 > 正文'],
    ['navigation', '首页>要闻'],
    ['navigation', '[打印] [关闭]'],
    ['source-line', '2022-07-25 11:02:11'],
    ['source-line', '2022年7月25日 11:02'],
    ['source-line', '2022年7月25日 上午11:02 星期一'],
    ['source-line', '2023-08-09 HKT 18:25'],
    ['source-line', '來源：互聯網'],
    ['source-line', '2022-01-12 16:40　来源：某某在线　作者：某某　阅读 3.2万　评论 816'],
    ['source-line', '来源：某某网 | 浏览次数：1234 次 | 字号：大 中 小'],
    ['source-line', '发布时间：2022年07月25日'],
    ['source-line', '某报记者 张某'],
    ['source-line', '（记者 张某 通讯员 李某）'],
    ['source-line', '記者林某某／臺北報導　112年10月8日 19:05'],
    ['source-line', '阅读 10万+　点赞 86'],
    ['decoration', '※　※　※'],
    ['decoration', '* * *'],
    ['metadata', '原标题：某地办结99起'],
  ])('is %s: %s', (reason, line) => {
    expect(lineReason(foldText(line), false)).toBe(reason)
  })

  test.each([
    ['source-line', 'admin'],
    ['source-line', '2022年7月25日'],
    ['metadata', '0'],
    ['metadata', '10243'],
  ])('is %s above the text only: %s', (reason, line) => {
    expect(lineReason(foldText(line), true)).toBe(reason)
    expect(lineReason(foldText(line), false)).toBeUndefined()
  })

  test.each([
    PROSE,
    '警方提醒，不要随意扫码，今年已有3114人因此受骗。',
    '今年以来，12345热线共受理诉求3.2万件。',
    '全市开通举报热线以来，共接到线索99条。',
    '记者从市公安局获悉，今年共办结3114起。',
    '2022年7月25日，全市共办结99起。',
    '市场监管部门查处侵犯版权案件99起，下架未经授权作品3114件。',
    '编辑部收到来信99封。',
    '来源可靠的数据显示，共有99起。',
    '典型案例',
    '截至2022年12月底，办结99起',
    '评论员文章说，这99起案件各有不同。',
    '扫码诈骗案件99起；',
    '侵权视频删除3.2万条',
    '未经许可复制发行作品案件99起',
    '诱导下载涉诈APP99个',
    '吊销ICP证12家',
    '运营：全年接待99万人次',
    '分类：盗窃12起，诈骗3起',
    '记者调查网络乱象',
    '伪造二维码99个',
    '关注我们身边的安全',
    '3114起',
    '。',
  ])('is not: %s', (line) => {
    expect(lineReason(foldText(line), true)).toBeUndefined()
  })

  it('is told by patterns that look no further than their line, each with its reason', () => {
    for (const { pattern, longest, what } of LINE_RULES) {
      expect(longest, what).toBeLessThanOrEqual(300)
      expect(pattern.flags, what).not.toContain('g')
      for (const hostile of [
        '来源：'.repeat(100),
        '记者'.repeat(150),
        '（'.repeat(300),
        '2022-01-05 '.repeat(27),
        '阅读'.repeat(150),
        '>'.repeat(300),
      ]) {
        expect(typeof pattern.test(hostile.slice(0, longest)), what).toBe('boolean')
      }
    }
  })
})

describe('boxes of other stories', () => {
  const teasers = ['某地办结99起,... 据了解，99起案件中,...', '某公司产能99万吨', '99小时不打烊']

  test.each([
    '相关内容',
    '相关阅读：',
    '热门资讯',
    '【推荐阅读】',
    '猜你喜欢',
    '延伸閱讀',
    '24小时热榜',
    '最新评论',
  ])('go from 「%s」 to the end', (heading) => {
    const document = readDocument({
      path: 'a.txt',
      content: ['上半年办结3114起', PROSE, PROSE, heading, ...teasers].join('\n\n'),
    })
    expect(outline(document)).toEqual([
      'headline 上半年办结3114起',
      `paragraph ${PROSE}`,
      `paragraph ${PROSE}`,
    ])
    expect(document.furniture).toHaveLength(1 + teasers.length)
  })

  it('end where the article goes on', () => {
    const document = readDocument({
      path: 'a.txt',
      content: ['上半年办结3114起', PROSE, '相关阅读', ...teasers, PROSE, PROSE, PROSE].join('\n\n'),
    })
    expect(outline(document)).toEqual([
      'headline 上半年办结3114起',
      ...Array<string>(4).fill(`paragraph ${PROSE}`),
    ])
  })

  it('are told by their links where they have no heading', () => {
    const document = readDocument({
      path: 'a.md',
      content: `${PROSE}\n\n- [某地办结99起](/1)\n- [某公司产能99万吨](/2)\n`,
    })
    expect(outline(document)).toEqual([`paragraph ${PROSE}`])
    expect(document.furniture.map(({ reason }) => reason)).toContain('related-links')
  })

  it('do not swallow sections that merely sound like them', () => {
    const content = ['上半年办结3114起', PROSE, '相关法律', PROSE, '热点案件', PROSE].join('\n\n')
    expect(
      outline(readDocument({ path: 'a.txt', content })).filter((line) => line.startsWith('heading')),
    ).toEqual(['heading2 相关法律', 'heading2 热点案件'])
  })
})

it('lists every place that it leaves out, in the order of the text', () => {
  const content = `上半年办结3114起\nadmin\n2022-07-25 11:02:11\n0\n\n${PROSE}\n${PROSE}\n\n责任编辑：某某\n`
  const document = readDocument({ path: 'a.txt', content })
  expect(leftOut(document)).toEqual([
    'source-line admin',
    'source-line 2022-07-25 11:02:11',
    'metadata 0',
    'editor-line 责任编辑：某某',
  ])
})
