import { describe } from 'vitest'
import { checkCampaigns } from './campaigns-told.ts'

describe('rites and temple festivals are events', () => {
  checkCampaigns([
    [
      'a sacrifice, by a year of the sixty with the year of the calendar in it',
      '公祭伏羲大典举行',
      '6月12日，2023（癸卯）年公祭伏羲大典在天水举行，海内外嘉宾1000名参加。',
      ['1000名 公祭伏羲大典2023'],
    ],
    [
      'a sacrifice, by a year of the sixty alone',
      '公祭大禹陵典礼举行',
      '4月20日，癸卯年公祭大禹陵典礼举行，各界代表1200名参加。',
      ['1200名 公祭大禹陵典礼2023'],
    ],
    [
      'a goddess’s rite',
      '湄洲妈祖祭典举行',
      '4月23日，2023年湄洲妈祖祭典举行，志愿者180名到场服务。',
      ['180名 湄洲妈祖祭典2023'],
    ],
    [
      'a dance of the fire dragon',
      '大坑舞火龙登场',
      '2023年大坑舞火龙连续三晚举行，主办方动员健儿300名。',
      ['300名 大坑舞火龙2023'],
    ],
    [
      'an act done for a festival, which is none',
      '德宏边检站服务泼水节旅客',
      '泼水节期间，德宏州各口岸验放旅客3.1万人次。',
      ['3.1万人次 -'],
    ],
    [
      'a ceremony that is no rite',
      '毕业典礼举行',
      '6月12日，2023届毕业典礼举行，毕业生3200名参加。',
      ['3200名 -'],
    ],
  ])
})

describe('figures beside a festival', () => {
  checkCampaigns([
    [
      'visitors of its sight on its own days',
      '三江多耶节落幕',
      '2023年三江多耶节落下帷幕。其间，程阳八寨接待游客8.1万人次。',
      ['8.1万人次 三江多耶节2023'],
    ],
    [
      'visitors of its sight whom its headline tells',
      '台儿庄庙会元宵夜迎客3.5万人次',
      '2023台儿庄庙会收官。元宵夜，古城接待游客3.5万人次。',
      ['3.5万人次 台儿庄庙会2023', '3.5万人次 台儿庄庙会2023'],
    ],
    [
      'months since January',
      '丽水马拉松鸣枪',
      '5月12日，2023丽水马拉松开跑，3200名选手参赛。今年前5个月，全市举办体育赛事86场。',
      ['3200名 丽水马拉松2023', '86场 -'],
    ],
    [
      'what a place makes in a year',
      '兴化大闸蟹美食节开幕',
      '昨天，2023兴化大闸蟹美食节开幕，现场签约项目21个。去年，兴化大闸蟹产业产值16亿元。',
      ['21个 兴化大闸蟹美食节2023', '16亿元 -'],
    ],
    [
      'the visitors of the edition before, which are its own',
      '韩城花椒节落幕',
      '2023韩城花椒节昨天落幕，四天吸引游客8.2万人次，去年为6.1万人次。',
      ['8.2万人次 韩城花椒节2023', '6.1万人次 韩城花椒节2022'],
    ],
  ])
})
