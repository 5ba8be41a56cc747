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
  const found: Finding[] = [];
  for (const rule of active) {
    for (const one of runRule(rule, trace, index, settings)) found.push(complete(rule, one, settings));
  }
  return found;
}

function runRule(rule: Rule, trace: Trace, index: number, settings: RuleSettings): Iterable<Found> {
  const event = responseEvent(trace, index);
  if (event === undefined || event.index !== index) return [];
  if (rule.subject === 'failure') return event.status < 400 ? [] : rule.check(trace, event, settings);
  const redirect = readRedirect(trace, index);
  return redirect === undefined ? [] : rule.check(trace, redirect, settings);
}

function complete(rule: Rule, found: Found, settings: RuleSettings): Finding {
  const { severity, basis, reference, related, ...own } = found;
  const wanted = settings.severities[rule.id] ?? 'default';
  const cited = reference ?? rule.reference;
  return {
    ...own,
    rule: rule.id,
    severity: wanted === 'default' || wanted === 'off' ? (severity ?? rule.defaultSeverity) : wanted,
    basis: basis ?? rule.basis,
    ...(cited === undefined || cited === 'none' ? {} : { reference: cited }),
    related: related ?? [],
  };
}
