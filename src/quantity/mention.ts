import type { Decimal } from './decimal.ts'
import type { Quantity } from './quantity.ts'

/** A stretch of the text that was read, 0-based UTF-16, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A figure that states a quantity. */
export interface QuantityMention extends Stretch {
  readonly kind: 'quantity'
  /** The number with the approximation words that touch it, without its unit. */
  readonly number: Stretch
  /** The unit, where one is written apart from the number; 百分之五 and 三成 hold theirs inside. */
  readonly unit: Stretch | null
  readonly quantity: Quantity
}

/**
 * Why a number-like stretch states no quantity:
 * `year` 2021年 · `date` 10月14日, 周三 · `clock` 7时50分 · `ordinal` 第十五届, 三等奖 · `name` G20, 211工程, “3·15” ·
 * `identifier` 身份证号, URL · `article` 第25条 · `phone` 12345热线 · `code` 600519 · `idiom` 千方百计 · `indefinite` 一名, 数名 ·
 * `version` 2.0版 · `score` 3:2 · `size` 800x533 · `citation` [12] · `list-marker` （一） · `bare` a Chinese numeral without unit.
 */
export type OtherReason =
  | 'year'
  | 'date'
  | 'clock'
  | 'ordinal'
  | 'name'
  | 'identifier'
  | 'article'
  | 'phone'
  | 'code'
  | 'idiom'
  | 'indefinite'
  | 'version'
  | 'score'
  | 'size'
  | 'citation'
  | 'list-marker'
  | 'bare'

/** A number-like stretch that is no figure. */
export interface OtherMention extends Stretch {
  readonly kind: 'other'
  readonly reason: OtherReason
  /** The number that was read, for ordinals, years and bare numerals; null where none stands for itself. */
  readonly value: Decimal | null
}

export type NumberMention = QuantityMention | OtherMention
