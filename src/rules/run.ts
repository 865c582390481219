import type { Ledger } from '../ledger/ledger.ts'
import { rules } from './index.ts'
import type { CheckedDocument, Draft, Finding, Rule, RuleContext } from './rule.ts'
import { settle } from './settle.ts'

/**
 * Applies every rule to every document and dossier, and brings together what they find: worst first. The result does
 * not depend on the order of documents or dossiers.
 */
export function runRules(
  documents: readonly CheckedDocument[],
  ledger: Ledger,
  context: RuleContext,
): readonly Finding[] {
  const drafts: Draft[] = []
  for (const rule of rules) {
    for (const document of documents) drafts.push(...ofDocument(rule, document, context))
    for (const dossier of ledger.dossiers) drafts.push(...ofDossier(rule, dossier, context))
    if (rule.scope === 'dossier' && rule.checkEcho)
      for (const echo of ledger.echoes) drafts.push(...rule.checkEcho(echo, context))
    if (rule.scope !== 'document' && rule.checkRetelling)
      for (const retelling of ledger.retellings) drafts.push(...rule.checkRetelling(retelling, context))
    if (rule.scope === 'dossier' && rule.checkCrossing)
      for (const crossing of ledger.crossings) drafts.push(...rule.checkCrossing(crossing, context))
    if (rule.scope === 'document-and-dossier' && rule.checkName)
      for (const name of ledger.names) drafts.push(...rule.checkName(name, context))
  }
  return settle(drafts, context.language)
}

function ofDocument(rule: Rule, document: CheckedDocument, context: RuleContext): Iterable<Draft> {
  if (rule.scope === 'document') return rule.check(document, context)
  return rule.scope === 'document-and-dossier' ? rule.checkDocument(document, context) : []
}

function ofDossier(rule: Rule, dossier: Ledger['dossiers'][number], context: RuleContext): Iterable<Draft> {
  if (rule.scope === 'dossier') return rule.check(dossier, context)
  return rule.scope === 'document-and-dossier' ? rule.checkDossier(dossier, context) : []
}
