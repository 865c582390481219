import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyGroups } from '../../src/ledger/copies.ts'
import { document } from './claims.ts'

const RELEASE =
  '公安部今日召开发布会，通报云盾专项行动进展。各地公安机关坚持打源头、断链条、管平台，共侦破案件3.1万起，抓获犯罪嫌疑人4.2万名，并会同有关部门清理了一批违规账号，群众满意度有所上升。发言人说，下一步将继续保持力度。'
const OTHER =
  '今年春运期间，铁路部门加开夜间列车，优化售票规则，各大车站增设了老年旅客服务点。气象部门提醒，节后返程高峰可能遇到雨雪，请旅客留意路况，合理安排行程，携带好证件，提前到站候车，遵守秩序。'

describe('copies', () => {
  it('finds a reprint with a changed figure and another dateline', () => {
    const reprint = `本报讯 ${RELEASE.replace('3.1万', '3.1亿')}（记者 某某）`
    expect(
      copyGroups([document('b.md', reprint), document('a.md', RELEASE), document('c.md', OTHER)]),
    ).toEqual([['a.md', 'b.md']])
  })

  it('leaves texts of two subjects apart', () => {
    expect(copyGroups([document('a.md', RELEASE), document('b.md', OTHER)])).toEqual([])
  })

  it('leaves texts alone that are too short to tell', () => {
    expect(copyGroups([document('a.md', '已清理'), document('b.md', '已清理')])).toEqual([])
  })

  it('finds one group however often a text is reprinted and in whatever order', () => {
    const paths = Array.from({ length: 60 }, (_, index) => `${String(index).padStart(2, '0')}.md`)
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: 2 }), (chosen) => {
        expect(copyGroups(chosen.map((path) => document(path, RELEASE)))).toEqual([[...chosen].sort()])
      }),
      { numRuns: 10 },
    )
  })
})
