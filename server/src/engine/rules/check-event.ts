import { readRedirect } from '../call/read-redirect.ts';
import { responseEvent } from '../call/response-events.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding, Found, Rule } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/**
 * Returns what rules find in the event of a response. Copies on other hops and repeats give nothing: an event is told once,
 * at the entry nearest to where it was made.
 */
export function checkEvent(
  trace: Trace,
  index: number,
  active: readonly Rule[],
  settings: RuleSettings,
): readonly Finding[] {
  const event = responseEvent(trace, index);
  if (event === undefined || event.index !== index) return [];
  const redirect = readRedirect(trace, index);
  const found: Finding[] = [];
  for (const rule of active) {
    if (rule.subject === 'redirect' && redirect !== undefined) {
      for (const one of rule.check(trace, redirect, settings)) found.push(complete(rule, one, settings));
    }
    if (rule.subject === 'failure' && redirect === undefined) {
      for (const one of rule.check(trace, event, settings)) found.push(complete(rule, one, settings));
    }
  }
  return found;
}

/** Written out: an object made by taking a few of another one's properties away costs more than a rule. */
function complete(rule: Rule, found: Found, settings: RuleSettings): Finding {
  const wanted = settings.severities[rule.id] ?? 'default';
  const cited = found.reference ?? rule.reference;
  const finding = {
    index: found.index,
    span: found.span,
    messageId: found.messageId,
    args: found.args,
    remedies: found.remedies,
    rule: rule.id,
    severity: wanted === 'default' || wanted === 'off' ? (found.severity ?? rule.defaultSeverity) : wanted,
    basis: found.basis ?? rule.basis,
    related: found.related ?? [],
  };
  return cited === undefined || cited === 'none' ? finding : { ...finding, reference: cited };
}
