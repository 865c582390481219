/**
 * Events after which news counts 「…以来」, with the day they began. National dates of common knowledge, longest
 * name first; anything else (a campaign, a flood season) begins where only its document can tell.
 */
export const EVENTS: readonly (readonly [string, string])[] = [
  ['中华人民共和国成立', '1949-10-01'],
  ['新中国成立', '1949-10-01'],
  ['建国', '1949-10-01'],
  ['改革开放', '1978-12-18'],
  ['党的十八届三中全会', '2013-11-09'],
  ['十八届三中全会', '2013-11-09'],
  ['党的十七大', '2007-10-15'],
  ['党的十八大', '2012-11-08'],
  ['党的十九大', '2017-10-18'],
  ['党的二十大', '2022-10-16'],
  ['十七大', '2007-10-15'],
  ['十八大', '2012-11-08'],
  ['十九大', '2017-10-18'],
  ['二十大', '2022-10-16'],
  ['进入新时代', '2012-11-08'],
  ['新时代', '2012-11-08'],
  ['加入世贸组织', '2001-12-11'],
  ['加入WTO', '2001-12-11'],
  ['入世', '2001-12-11'],
  ['香港回归', '1997-07-01'],
  ['澳门回归', '1999-12-20'],
  ['新世纪', '2001-01-01'],
]

/** Words that may stand between an event and 以来. */
export const EVENT_VERBS: readonly string[] = ['胜利召开', '召开', '祖国']

/** 「…以来」 that counts from no day: 长期以来. */
export const TIMELESS: readonly string[] = [
  '长期',
  '一直',
  '有史',
  '自古',
  '一贯',
  '记录',
  '历史',
  '统计',
  '多年',
  '历年',
  '一向',
  '长久',
  '千百年',
  '数百年',
  '纪录',
  '观测',
]
