import type { Notice } from './document.ts'

export interface Decoded {
  readonly text: string
  /** As `TextDecoder` names it, or `binary`. */
  readonly encoding: string
  readonly notices: readonly Notice[]
}

/**
 * Bytes to text: by byte order mark, then as UTF-8 where they are valid UTF-8 (no other encoding of Chinese
 * is so by chance), then by the declaration of an HTML or XML page, then by what reads most like Chinese.
 * A byte order mark stays part of the text, as Node's `readFile(…, 'utf8')` keeps it.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length)
  const marked = byteOrderMark(bytes)
  if (marked) {
    const text = decode(bytes, marked)
    return { text, encoding: marked, notices: damage(text) }
  }
  if (isKnownBinary(bytes)) return binary()
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined && !utf8.includes('\u0000')) {
    return controlShare(utf8) > MOST_CONTROLS ? binary() : { text: utf8, encoding: 'utf-8', notices: [] }
  }
  const declared = declaredEncoding(bytes)
  if (declared && declared !== 'utf-8') {
    const text = tryDecode(bytes, declared)
    if (text !== undefined && controlShare(text) <= MOST_CONTROLS)
      return { text, encoding: declared, notices: [] }
  }
  return guess(bytes, utf8)
}

/** No article is as long, and no string of V8 holds much more. */
const MOST_BYTES = 256 * 1024 * 1024

const ENCODINGS = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/** How much of the text is looked at to judge an encoding. */
const SAMPLE = 65_536
/** Below this share of everyday characters no guess holds. */
const LEAST_CHINESE = 0.04
const MOST_CONTROLS = 0.02
const REPLACEMENT = '\ufffd'

function guess(bytes: Uint8Array, utf8: string | undefined): Decoded {
  const lenient = utf8 ?? decode(bytes, 'utf-8')
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2))
  const scored = ENCODINGS.map((encoding) => ({ encoding, score: chineseScore(decode(sample, encoding)) }))
  const utf8Score = chineseScore(lenient.slice(0, SAMPLE))
  const best = scored.reduce((top, each) => (each.score > top.score ? each : top))
  if (utf8Score >= LEAST_CHINESE && utf8Score >= best.score) {
    return { text: lenient, encoding: 'utf-8', notices: damage(lenient) }
  }
  if (best.score >= LEAST_CHINESE) {
    const text = decode(bytes, best.encoding)
    return { text, encoding: best.encoding, notices: [guessed(best.encoding), ...damage(text)] }
  }
  if (lenient.includes('\u0000') || controlShare(lenient) > MOST_CONTROLS) {
    // Latin text in UTF-16: every second byte is NUL.
    const wide = (['utf-16le', 'utf-16be'] as const).find((encoding) => isLatinText(decode(sample, encoding)))
    if (!wide) return binary()
    return { text: decode(bytes, wide), encoding: wide, notices: [guessed(wide)] }
  }
  return { text: lenient, encoding: 'utf-8', notices: damage(lenient) }
}

/** The characters that make up a fifth of any Chinese text, in both scripts, and its punctuation. */
const EVERYDAY = new Set(
  '的一是在了不和有人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子' +
    '说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當' +
    '使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又' +
    '么利比或但质質气氣第向道命此变變条條没沒结結解问問意建月公无無系军軍很情者最立代想已通并提直题題党黨程展五果料象员員革位入常文总總次品' +
    '式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計万萬亿億余餘破案警网網，。、：；“”「」（）《》',
)

/** Share of everyday Chinese characters; spoilt characters and rare ones count against it. */
function chineseScore(text: string): number {
  let everyday = 0
  let spoilt = 0
  let counted = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) {
      if (code < 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) spoilt++
      continue
    }
    counted++
    if (EVERYDAY.has(character)) everyday++
    else if (character === REPLACEMENT || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff) spoilt++
  }
  return counted === 0 ? 0 : Math.max(0, everyday - spoilt) / counted
}

function isLatinText(text: string): boolean {
  let plain = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d)) plain++
  }
  return text.length > 1 && plain >= text.length * 0.9
}

function controlShare(text: string): number {
  const length = Math.min(text.length, SAMPLE)
  let controls = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) controls++
  }
  return length === 0 ? 0 : controls / length
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** `<meta charset>` or an XML declaration among the first bytes, as HTML asks for. GBK and its kin read as GB18030. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label =
    /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w-]{1,40})/i.exec(
      head,
    )
  const name = label?.[1] ?? label?.[2]
  if (name === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(name)
    if (encoding === 'gbk') return 'gb18030'
    // The declaration itself was read byte by byte, so it cannot be UTF-16.
    return encoding.startsWith('utf-16') ? undefined : encoding
  } catch {
    return undefined
  }
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x52, 0x49, 0x46, 0x46], // RIFF: webp, wav, avi
  [0x00, 0x00, 0x01, 0x00], // ico
]

function isKnownBinary(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))
}

function binary(): Decoded {
  return {
    text: '',
    encoding: 'binary',
    notices: [
      {
        code: 'binary',
        message: {
          zh: '不是文本文件（图片、PDF、压缩包或程序），未作检查。请提供文字稿（.md、.html 或 .txt）。',
          en: 'This is no text (an image, PDF, archive or program) and was not checked. Supply its text as .md, .html or .txt.',
        },
      },
    ],
  }
}

function tooLarge(length: number): Decoded {
  const size = `${Math.round(length / (1024 * 1024))} MB`
  return {
    text: '',
    encoding: 'binary',
    notices: [
      {
        code: 'too-large',
        message: {
          zh: `文件有 ${size}，超出上限（256 MB），未作检查。请拆分后再检查。`,
          en: `The file has ${size}, more than the 256 MB that are read, and was not checked. Split it first.`,
        },
      },
    ],
  }
}

function guessed(encoding: string): Notice {
  const name = encoding.toUpperCase()
  return {
    code: 'encoding-guessed',
    message: {
      zh: `未声明编码，按内容推断为 ${name}。如有乱码，请另存为 UTF-8。`,
      en: `No encoding is declared; the content reads as ${name}. Should it be garbled, save the file as UTF-8.`,
    },
  }
}

function damage(text: string): Notice[] {
  const at = text.indexOf(REPLACEMENT)
  if (at < 0) return []
  let count = 0
  for (let next = at; next >= 0; next = text.indexOf(REPLACEMENT, next + 1)) count++
  return [
    {
      code: 'encoding-damaged',
      message: {
        zh: `有 ${count} 处字节无法解码，已用“${REPLACEMENT}”代替。请核对原文并另存为 UTF-8。`,
        en: `${count} byte sequences could not be decoded and read as “${REPLACEMENT}”. Check the original and save it as UTF-8.`,
      },
      place: { start: at, end: at + 1 },
    },
  ]
}
