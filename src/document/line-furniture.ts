import { withDigits } from '../calendar/han-date.ts'
import type { FurnitureReason } from './document.ts'

/** One sign by which a line shows that it is no text of the article. */
interface FurnitureRule {
  readonly reason: FurnitureReason
  /** What the line is, for whoever reads or extends the list. */
  readonly what: string
  /** Longer pieces are never meant: they are prose that mentions the matter. In folded units. */
  readonly longest: number
  /** Tried on the folded text (Simplified, ASCII digits and letters, no spaces between Han). */
  readonly pattern: RegExp
  /** Only before the first paragraph of prose. */
  readonly top?: true
  /** A line that ends in 。 or ； is prose or a list all the same. */
  readonly unlessSentence?: true
}

const DATE = String.raw`(?:(?<!\d)\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d{2}|(?:民国)?\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?(?:T|（?(?:星期|周).）?)?)`
const CLOCK = String.raw`\s?(?:[A-Z]{3}\s?)?(?:[上下]午)?\d{1,2}[:：时]\d{2}(?:[:：分]\d{2}秒?)?分?(?:\s?(?:[A-Z]{3}|[+-]\d{2}:?\d{2}))?`
const STAMP = `${DATE}(?:${CLOCK})?`
const LABEL = `(?:(?:文章|信息|新闻|稿件|消息|内容)?(?:来源|出处)|稿源|(?:最[后新])?(?:发布|发表|更新|发稿|刊发|上传|编辑|公告|公布|公开|录入|添加|张贴|刊登|出版|见报|上稿|首次上稿|上版|上网|成文|发文|印发|生成|签发|修改|报道)?(?:时间|日期|于)|发布者|发布人|发布单位|发布机构|作者|记者|通讯员|文|撰文|撰稿|供稿|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量|数)?|人气|字号|字体(?:大小)?|分享(?:到|至)?|打印|收藏|评论(?:数)?|点赞|关键词|关键字|标签|栏目|索引号|文号|(?:原文|文章|本文)(?:链接|网址|地址))`

/** The commonest surnames: 「记者 王…」 is a byline, 「记者调查…」 a headline. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝羊平'

/** 2021年9月27日 星期一 农历八月廿一 第3版 乡村 */
export const MASTHEAD_DAY = new RegExp(
  `^${DATE}(?:[ |]?(?:星期|周|礼拜)[一二三四五六日天])?(?:[ |]?(?:农历|夏历)[^，。；\\d]{4,14})?(?:[ |]?第?[A-Z\\d]{1,4}版[^，。；！？]{0,12})?$`,
)

/** In order: the first that fits gives the reason. */
export const LINE_RULES: readonly FurnitureRule[] = [
  {
    reason: 'editor-line',
    what: 'who edited, proofread or signed the page off',
    longest: 100,
    pattern:
      /^[（(【[]?(?:本文|本期|文字|图片|视频|新媒体|网络|值班|执行)?(?:责任编辑|责编|责任校对|编辑|编审|校对|审校|监审|监制|主编|总编辑?|编委|美编)[：:丨|/]/,
  },
  {
    // These head lists of figures as well (运营：…), so nothing but names may follow.
    reason: 'editor-line',
    what: 'other hands that the page went through',
    longest: 60,
    pattern:
      /^[（(【[]?(?:审核|排版|统筹|策划|制图|设计|终审|初审|复审|[一二三]审|签发|剪辑|运营|文案|摄像)[：:丨|/][^\d，。；！？]{1,50}$/,
  },
  {
    reason: 'editor-line',
    what: 'an editor in brackets',
    longest: 30,
    pattern: /^[（(【[](?:责任)?(?:编辑|责编|校对)[^。；]{1,20}[）)】\]]$/,
  },
  {
    reason: 'editor-line',
    what: 'in brackets, who gave, edited and read it',
    longest: 100,
    pattern:
      /^[（(【[](?:素材|内容|图文|图片|文图|资料|信息|稿件|文章)?(?:来源|供稿|整理|编辑)[：:][^。；]{1,90}[）)】\]]$/,
  },
  {
    reason: 'copyright',
    what: 'rights, disclaimers, licence numbers',
    longest: 300,
    pattern:
      /版权所有|copyright|©|allrightsreserved|转载(?:请|须|需|时|应)[^。]{0,6}(?:注明|标明|联系|授权)|未经[^。]{0,24}(?:不得|禁止|严禁|请勿)[^。]{0,12}(?:转载|复制|使用|摘编|镜像)|(?:禁止|谢绝|不得|请勿|拒绝)[^。，]{0,6}转载|^[^。，]{0,6}(?:免责|版权)声明|ICP[备证][^。，]{0,6}\d{5}|公网安备[^。，]{0,4}\d{5}|许可证(?:编号|号)[：:]?[^。，]{0,4}\d{4}|(?:仅|只)代表(?:作者|本人)[^。]{0,10}(?:观点|立场)|不代表本[网站报台刊]|如有?侵权|侵权(?:请|必|即|立)[^。]{0,8}(?:删|联系)/i,
  },
  {
    reason: 'qr-code',
    what: 'follow us, scan the code, get the app',
    longest: 60,
    unlessSentence: true,
    pattern:
      /扫码(?:$|即可|可|后|免费|立即)?(?:$|关注|下载|查看|阅读|进|加|领|打开|了解|添加|观看|看|申请|报名|登录)|扫一扫|(?:扫描|长按|识别|微信|下方|上方)[^。]{0,12}二维码|^[^。，；]{0,12}二维码$|长按[^。]{0,8}(?:识别|图片)|关注[^。]{0,12}(?:公众号|微信|微博|客户端|我们)$|(?:下载|打开)[^。]{0,12}(?:APP|客户端)$|(?:尽在|就在|就上)[^。]{1,14}(?:APP|客户端)|^(?:微信)?公众号[：:]|^微信号[：:]|^点击[^。]{0,10}(?:关注|下载)/i,
  },
  {
    reason: 'hotline',
    what: 'telephone numbers and addresses to write to',
    longest: 120,
    pattern:
      /^(?:[^，。；]{0,16})(?:热线|举报电话|投诉电话|咨询电话|监督电话|服务电话|联系电话|联系方式|客服(?:电话|热线)?|报料|爆料|投稿(?:邮箱)?|邮箱|电子邮件|E-?mail|传真|电话|地址|邮编)(?:[（(][^）)]{1,20}[）)])?[：:][^。]{0,100}。?$/i,
  },
  {
    reason: 'related-links',
    what: 'the neighbours in the archive',
    longest: 120,
    pattern: /^(?:[上下]一[篇条页则]|前一篇|后一篇)(?:文章|新闻)?[：:>»]/,
  },
  {
    reason: 'related-links',
    what: 'one related headline in its line',
    longest: 120,
    pattern:
      /^[>»▶●【[（(]?(?:相关(?:新闻|阅读|报道|链接|文章|推荐)?(?=[】\]）):：|>»])|推荐阅读|延伸阅读|往期(?:回顾|推荐)|更多精彩)(?:[】\]）)]|[：:|>»])/,
  },
  {
    reason: 'related-links',
    what: 'the sites that a site points to',
    longest: 300,
    unlessSentence: true,
    pattern:
      /^(?:友情|友好|合作|常用|网站|站点|快速|便民|部门|下属|上级|政府)?(?:链接|网站群|网站导航|网站链接)[：:|](?=[^，。；]{2,})/,
  },
  {
    reason: 'navigation',
    what: 'the way from the front page',
    longest: 120,
    pattern: /^(?:(?:您|你)?(?:现在|当前|所在|目前)?的?(?:所在)?位置(?:是)?[：:]|首页(?:[>»›/|·-]|$))/,
  },
  {
    reason: 'navigation',
    what: 'the way from a site to a page of it',
    longest: 60,
    pattern:
      /^[^\d，。；：！？>]{2,16}>(?:[^\d，。；：！？>]{2,16}>){0,4}(?:[A-Z]?\d{0,3})[^\d，。；：！？>]{2,16}$/,
  },
  {
    reason: 'navigation',
    what: 'a ticker of stock indices',
    longest: 200,
    pattern: /^(?:[\u4e00-\u9fffA-Z]{2,8} ?[\d,]{1,9}(?:\.\d+)? ?[▲▼+-]\d{1,4}(?:\.\d+)?%?[ |]?){2,8}$/,
  },
  {
    reason: 'navigation',
    what: 'buttons',
    longest: 24,
    pattern:
      /^(?:(?:返回|回到|关闭|打印|分享|收藏|点赞|举报|纠错|展开|收起|点击|查看|阅读|加载|登录|注册|搜索|上一页|下一页|尾页|目录|全文|更多|原文|首页|顶部|列表|本页|窗口|到|至|全部|剩余|我要|[<>+【】[\]|/·]){1,6})$/,
  },
  {
    reason: 'source-line',
    what: 'a stamp with its clock alone',
    longest: 60,
    pattern: new RegExp(`^[【\\[]?${DATE}${CLOCK}[】\\]]?(?:[|/·—-]?[^，。；！？\\d]{0,10})?$`),
  },
  {
    // Further down, a day alone is a heading of a chronicle.
    reason: 'source-line',
    what: 'a day alone',
    longest: 40,
    top: true,
    pattern: new RegExp(`^[【\\[]?${DATE}[】\\]]?(?:[|/·—-]?[^，。；！？\\d]{0,10})?$`),
  },
  {
    reason: 'source-line',
    what: 'source, time, author, counters',
    longest: 160,
    unlessSentence: true,
    pattern: new RegExp(
      `^(?:${STAMP})?[|/·\\s]?(?:[^，。；！？：:]{0,20}\\s)?[（(【[]?${LABEL}[：:|/][^。；]{0,150}$`,
    ),
  },
  {
    reason: 'source-line',
    what: 'a stamp between source, author or counters',
    longest: 160,
    unlessSentence: true,
    pattern: new RegExp(`^[^，。；！？]{0,30}?${STAMP}[^。；，]{0,30}?${LABEL}[^。；，]{0,80}$`),
  },
  {
    reason: 'source-line',
    what: 'a line with a stamp and its clock between headline and text',
    longest: 60,
    top: true,
    unlessSentence: true,
    pattern: new RegExp(`^[^，。；！？]{0,24}?${DATE}${CLOCK}[^，。；！？]{0,24}$`),
  },
  {
    reason: 'source-line',
    what: 'a masthead: a paper, its date, perhaps weekday and page',
    longest: 60,
    top: true,
    unlessSentence: true,
    pattern:
      /^[\u4e00-\u9fff·“”|]{2,14}[ |]?(?:中华民国)?\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ |]?(?:星期|周|礼拜)[一二三四五六日天])?[ |]?第?[A-Z\d]{0,4}版?[^，。；！？]{0,12}$/,
  },
  {
    reason: 'source-line',
    what: "a masthead's day, with its weekday, day of the old calendar or page",
    longest: 50,
    top: true,
    unlessSentence: true,
    pattern: MASTHEAD_DAY,
  },
  {
    reason: 'source-line',
    what: 'in brackets, whose news of which day',
    longest: 40,
    pattern: new RegExp(`^[（(【[][^，。；：！？\\d]{2,14}[ |]?${DATE}[）)】\\]]$`),
  },
  {
    reason: 'source-line',
    what: 'a byline with the date of the Republic',
    longest: 50,
    top: true,
    pattern: /^(?:记者|文|撰文|作者)[^，。；：\d]{1,16}中华民国\d{2,3}年\d{1,2}月\d{1,2}日$/,
  },
  {
    reason: 'source-line',
    what: 'where the text first stood',
    longest: 60,
    pattern:
      /^[（(【[]?(?:原载|原刊|刊于|载于|摘自|转自)[于：:]?(?:\d{4}年\d{1,2}月\d{1,2}日)?[《“][^》”]{2,20}[》”][^，。；]{0,24}[）)】\]]?$/,
  },
  {
    reason: 'source-line',
    what: 'a byline',
    longest: 40,
    pattern: new RegExp(
      `^[（(【[]?(?:[^，。；：]{0,12}(?:记者|通讯员|评论员|特约撰稿)[:：]?[${SURNAMES}A-Z][^，。；：\\d]{0,12}){1,3}[）)】\\]]?$`,
    ),
  },
  {
    reason: 'source-line',
    what: 'a byline with its place, and perhaps a stamp behind',
    longest: 60,
    pattern:
      /^[（(【[]?(?:记者|[^，。；：]{0,8}(?:中心|组))[^，。；：\d]{1,16}[/]?[^，。；：\d]{0,10}(?:报导|报道)[）)】\]]?[^，。；！？]{0,24}$/,
  },
  {
    reason: 'source-line',
    what: 'the account that posted the page',
    longest: 16,
    top: true,
    pattern: /^(?:admin|administrator|webmaster|editor|root|管理员|小编|佚名|匿名|游客|原创)$/i,
  },
  {
    reason: 'source-line',
    what: 'counters of comments and views',
    longest: 24,
    pattern:
      /^(?:\d[\d.]*万?(?:次)?(?:阅读|浏览|评论|点赞|播放|转发|收藏|人参与|赞)|(?:阅读|浏览|评论|点赞|播放|转发|收藏|赞|热度)[（(]?\d[\d.]*万?\+?[）)]?)+$/,
  },
  {
    reason: 'metadata',
    what: 'how many were printed',
    longest: 40,
    pattern: /^[^，。；]{0,30}?(?:共印|印发|印数)[：:]?\d{1,5}份[）)]?$/,
  },
  {
    reason: 'metadata',
    what: 'a file to fetch, with its size',
    longest: 80,
    pattern: /\.(?:pdf|docx?|xlsx?|zip|rar|wps|ofd)[^。]{0,12}\d(?:\.\d+)?\s?[KM]B?/i,
  },
  {
    reason: 'metadata',
    what: 'how often an entry was read and edited',
    longest: 60,
    pattern:
      /^[*（(]?(?:本?(?:词条|文章|页面|条目))?被?(?:累计)?(?:浏览|编辑|访问|阅读)\s?\d[\d,.]*万?\s?次[^。]{0,30}$/,
  },
  { reason: 'metadata', what: 'a bare counter', longest: 8, top: true, pattern: /^\d{1,8}$/ },
  {
    reason: 'decoration',
    what: 'the number of a section, alone',
    longest: 8,
    pattern: /^(?:part\.?|no\.?)?0?\d$(?<=0\d|[a-z.]\d)/i,
  },
  {
    reason: 'decoration',
    what: 'a rule drawn with signs',
    longest: 200,
    pattern: /^[※*＊=＝_—·.~◆◇■□●○★☆▲△▼▽↓↑→←#|/\\\s-]+$/,
  },
  {
    reason: 'metadata',
    what: 'the headline that another paper gave',
    longest: 120,
    pattern: /^[（(【[]?原(?:标题|题|文标题)[：:]/,
  },
]

/** Why a folded line is no text of the article; `top` before the first paragraph of prose. */
export function lineReason(line: string, top: boolean): FurnitureReason | undefined {
  if (line === '') return undefined
  const folded = withDigits(line)
  const sentence = /[。！？；]$/.test(folded)
  return LINE_RULES.find(
    (rule) =>
      folded.length <= rule.longest &&
      (top || !rule.top) &&
      !(sentence && rule.unlessSentence) &&
      rule.pattern.test(folded),
  )?.reason
}
