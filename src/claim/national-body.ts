/**
 * The bodies of the nation that sign a page: 国家药品监督管理局, 中华人民共和国民政部, 最高人民检察院, 中国红十字会总会. They sit in the
 * capital, and what they tell is of the nation. A branch goes on with its place or its rank (国家税务总局天津市税务局,
 * 国家能源局华东监管局) and is none.
 */
const BODY = new RegExp(
  [
    '中华人民共和国[\\u4e00-\\u9fff]{1,16}?(?:部|委员会|总?署|总?局|银行|检察院|法院)',
    '国家[\\u4e00-\\u9fff]{2,14}?(?:总局|局|委员会|[改健民]委|总?署|办公室|中心|研究院|学会|协会)',
    '国务院[\\u4e00-\\u9fff]{2,16}?(?:办公室|办|委员会|国资委|中心)',
    '(?:国务院|国资委|发改委|国家网信办|中央网信办|最高法|最高检|最高人民法院|最高人民检察院|海关总署|税务总局|市场监管总局|广电总局|体育总局|审计署|证监会|银保监会|金融监管总局|新华社|人民银行|中国民航局|民航局|国铁集团|国新办|中国残联|全国妇联|共青团中央|团中央|中国作协|中国科协|中国文联|中国贸促会)',
    '(?:公安|应急管理|教育|财政|商务|交通运输|农业农村|生态环境|住房和?城乡建设|民政|司法|水利|科学技术|科技|工业和信息化|自然资源|人力资源和?社会保障|人社|国防|外交|文化和旅游|退役军人事务|国家安全|铁道|卫生|环境保护|文化|农业|国土资源)部',
    '(?:中国|中华|全国)[\\u4e00-\\u9fff]{0,16}?(?:总会|总工会|总社|协会|学会|联合会|联谊会|促进会|商会|基金会|研究院|科学院|工程院|气象局|地震局|银行|中心|委员会|集团公司|集团有限公司|集团)',
    '中央[\\u4e00-\\u9fff]{2,14}?(?:部|委|委员会|办公室|办|总台)',
  ].join('|'),
  'y',
)
/** What may stand behind its name; a word more would make it another's: 国家统计局北京调查总队. */
const ENDS =
  /^(?:$|[^\u4e00-\u9fff]|(?:政府)?(?:官方)?(?:网站|网|官网|版权|主办|承办|主管|版|办公厅|新闻办|新闻|宣传|信息|政务|综合|统计|规划|发布|机关|网信|公告|地址|电话|邮编|北京市|联系|技术支持|制作|京ICP|微信|微博|客户端))/
/** A label, or nothing, before it: 主办单位：, 版权所有. */
const BEGINS = /(?:^|[^\u4e00-\u9fff]|主办|承办|版权|所有|来源|主管|单位|发布|机构|作者|由)$/

/** True where one part of a page's imprint names such a body. */
export function namesNationalBody(part: string): boolean {
  for (let at = 0; at < part.length; at++) {
    if (!FIRST.has(part.charAt(at)) || !BEGINS.test(part.slice(Math.max(0, at - 2), at))) continue
    BODY.lastIndex = at
    const body = BODY.exec(part)
    if (body && ENDS.test(part.slice(at + body[0].length, at + body[0].length + 4))) return true
  }
  return false
}

/** What the names of `BODY` begin with. */
const FIRST = new Set('中国最海税市广体审证银金新人民全共团公应教财商交农生住司水科工自外文退铁卫环发')
