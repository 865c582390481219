/** A language of messages. */
export type Language = 'zh' | 'en'

/** A text for people, in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}
