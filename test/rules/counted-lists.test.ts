import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('a count that is no figure, and its list', () => {
  it.each([
    ['列为四大', '推广局把台湾、菲律宾、韩国、美国、日本列为四大重点客源。', 'enumeration 四大'],
    ['三市', '受台风影响，北海、钦州、防城港、玉林三市当季增速回落。', 'enumeration 三市'],
    ['四省, of three', '山西、河北、河南四省派出救援队。', 'enumeration 四省'],
    ['names in quotes', '全省推出“熊猫故乡”“蜀道探秘”“川西星空”“石窟光影”三条主题线路。', 'enumeration 三条'],
    ['等, of more', '苗栗、彰化、屏东、台东等三县停课。', 'enumeration 三'],
    ['a list in brackets', '列车停靠四市（柳州、来宾、南宁）。', 'enumeration 四市'],
    [
      'posts',
      '警方对企业实际控制人、总经理、安全总监、车间主任、承包队负责人等4人采取强制措施。',
      'enumeration 4',
    ],
    ['a list behind', '三大产业分别为装备制造、生物医药、新材料、食品加工。', 'enumeration 三大'],
  ])('do not match: %s', async (_, text, expected) => {
    expect(await told([text])).toEqual([expected])
  })

  it.each([
    ['posts of which there are more', '警方对企业实际控制人、总经理、车间主任等4人采取强制措施。'],
    ['kinds of people', '警方对组织者、引流者、收卡者、转账者等3人采取强制措施。'],
    ['as many', '推广局把台湾、菲律宾、韩国、美国列为四大重点客源。'],
    ['the first name with words before it', '水流经密云、怀柔、顺义、通州四区。'],
    ['a list behind another', '行动覆盖全省11个设区市和定州、辛集两市以及雄安新区。'],
    ['a name that holds 和', '包头、呼和浩特、鄂尔多斯三市供暖。'],
    ['a city beside the provinces', '上海、江苏、浙江、安徽三省一市联合执法。'],
    ['等, of fewer', '苗栗、彰化、屏东等十三县停课。'],
    ['some of the kinds in quotes', '查处“黑卡”“黑号”三类案件。'],
    ['a unit of the police', '记者从治安、刑侦、交警二大队了解到情况。'],
    ['names of districts that count', '东一区、西五区供水恢复。'],
    ['points told one by one', '三大变化：一是规模扩大、结构优化；二是质量提升。'],
    ['what another clause lists', '途经柳州、来宾，四市同时停运。'],
  ])('are left alone: %s', async (_, text) => {
    expect(await told([text])).toEqual([])
  })

  it('are left alone where far fewer words stand before a count', async () => {
    expect(await told(['持卡可免费乘坐公交、游览23家公园。'])).toEqual([])
  })
})
