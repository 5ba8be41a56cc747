import { readRedirect } from '../call/read-redirect.ts';
import { responseEvent } from '../call/response-events.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding, FindingParts, Found, Rule } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** What events are checked by. */
export interface CheckedBy {
  readonly active: readonly Rule[];
  readonly settings: RuleSettings;
  readonly parts: FindingParts;
}

/**
 * Returns what rules find in the event of a response. Copies on other hops and repeats give nothing: an event is told once,
 * at the entry nearest to where it was made.
 */
export function checkEvent(trace: Trace, index: number, by: CheckedBy): readonly Finding[] {
  const event = responseEvent(trace, index);
  if (event === undefined || event.index !== index) return [];
  const redirect = readRedirect(trace, index);
  const found: Finding[] = [];
  for (const rule of by.active) {
    if (rule.subject === 'redirect' && redirect !== undefined) {
      for (const one of rule.check(trace, redirect, by.settings)) found.push(complete(rule, one, by));
    }
    if (rule.subject === 'failure' && redirect === undefined) {
      for (const one of rule.check(trace, event, by.settings)) found.push(complete(rule, one, by));
    }
  }
  return found;
}

/** Written out: an object made by taking a few of another one's properties away costs more than a rule. */
function complete(rule: Rule, found: Found, { settings, parts }: CheckedBy): Finding {
  const wanted = settings.severities[rule.id] ?? 'default';
  const cited = found.reference ?? rule.reference;
  const finding: Completed = {
    index: found.index,
    span: found.span,
    messageId: found.messageId,
    args: found.args,
    remedies: parts === 'message' ? none : found.remedies(),
    rule: rule.id,
    severity: wanted === 'default' || wanted === 'off' ? (found.severity ?? rule.defaultSeverity) : wanted,
    basis: found.basis ?? rule.basis,
    related: parts === 'all' ? (found.related?.() ?? none) : none,
  };
  if (cited !== undefined && cited !== 'none') finding.reference = cited;
  return finding;
}

/** A finding to which its reference is added, as most have one. */
type Completed = { -readonly [Name in keyof Finding]: Finding[Name] };

const none: readonly never[] = Object.freeze([]);
