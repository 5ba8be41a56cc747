import { readRedirect } from '../call/read-redirect.ts';
import { responseEvent } from '../call/response-events.ts';
import type { Trace } from '../log/trace.ts';
import { completeFinding, type CompletedBy } from './complete-finding.ts';
import type { Finding, Found, Rule } from './rule.ts';

/** What events are checked by. */
export interface CheckedBy extends CompletedBy {
  readonly active: readonly Rule[];
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
  const put = (rule: Rule, one: Found): void => {
    const finding = completeFinding(rule, one, by);
    if (finding !== undefined) found.push(finding);
  };
  for (const rule of by.active) {
    if (rule.subject === 'redirect' && redirect !== undefined) {
      for (const one of rule.check(trace, redirect, by.settings)) put(rule, one);
    }
    if (rule.subject === 'failure' && redirect === undefined) {
      for (const one of rule.check(trace, event, by.settings)) put(rule, one);
    }
  }
  return found;
}
