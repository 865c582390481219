import { Decimal as Base } from 'decimal.js'

/** Exact decimals of our own precision: the library's default of 20 digits is global and would round. */
export const Decimal = Base.clone({ precision: 100, toExpNeg: -100, toExpPos: 1000 })
export type Decimal = Base
