import { decodeHTML } from 'entities'

/** Receives a decoded text in pieces, each with the stretch of the source that it stands for. */
export type DecodedSink = (text: string, start: number, end: number) => void

/** The longest named character reference has 33 letters. */
const REFERENCE = /&#?[0-9a-zA-Z]{1,40};?/y

/**
 * Walks a stretch of HTML source and its decoded text side by side. What a parser did between them is
 * known: character references, CRLF, dropped NULs. Should they part ways, the rest stands for the rest.
 */
export function alignDecoded(
  source: string,
  start: number,
  end: number,
  decoded: string,
  sink: DecodedSink,
): void {
  if (decoded.length === end - start && source.startsWith(decoded, start)) {
    sink(decoded, start, end)
    return
  }
  let at = start
  let done = 0
  let from = start
  const literal = (): void => {
    if (at > from) sink(decoded.slice(done - (at - from), done), from, at)
  }
  while (at < end && done < decoded.length) {
    const code = source.charCodeAt(at)
    const wanted = decoded.charCodeAt(done)
    const reference = code === 0x26 ? referenceAt(source, at, end, decoded, done) : undefined
    if (reference) {
      literal()
      sink(reference.text, at, at + reference.length)
      at += reference.length
      done += reference.text.length
      from = at
    } else if (code === wanted || (code === 0 && wanted === 0xfffd)) {
      at++
      done++
    } else if (code === 0x0d && wanted === 0x0a) {
      literal()
      const length = source.charCodeAt(at + 1) === 0x0a ? 2 : 1
      sink('\n', at, at + length)
      at += length
      done++
      from = at
    } else if (code === 0 || code === 0x0a) {
      // NUL is dropped, and so is the line end right behind <pre>.
      literal()
      at++
      from = at
    } else {
      break
    }
  }
  literal()
  if (done < decoded.length) sink(decoded.slice(done), at, Math.max(at, end))
}

/** Decodes HTML text (no tags) of its own accord, with the way back. */
export function decodeEntities(source: string, start: number, end: number, sink: DecodedSink): void {
  alignDecoded(source, start, end, decodeHTML(source.slice(start, end)), sink)
}

function referenceAt(
  source: string,
  at: number,
  end: number,
  decoded: string,
  done: number,
): { text: string; length: number } | undefined {
  REFERENCE.lastIndex = at
  const written = REFERENCE.exec(source)?.[0]
  if (written === undefined || at + written.length > end) return undefined
  const text = decodeHTML(written)
  return text !== written && decoded.startsWith(text, done) ? { text, length: written.length } : undefined
}
