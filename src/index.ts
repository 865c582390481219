/** The public face of hecha: everything a user may import, and nothing else. */
export { extractClaims } from './claims.ts'
export { readDocument } from './document/read-document.ts'
