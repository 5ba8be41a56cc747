import { readRedirect } from '../call/read-redirect.ts';
import { responseEvent } from '../call/response-events.ts';
import { surveyInSlices } from '../call/survey.ts';
import type { Trace } from '../log/trace.ts';
import { statusClass } from '../reference/status-class.ts';
import { groupAlikeFailures } from './alike-failures.ts';
import { rules } from './index.ts';
import type { Finding, Found, Rule, Severity } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** How many responses are checked before the caller may do something else. */
const sliceLength = 200;

/**
 * Checks a trace; yields between slices, and returns the findings in a total order: severity, rule, offset. One event
 * (a response with its copies on other hops and its repeats) is checked once.
 */
export function* findings(trace: Trace, settings: RuleSettings): Generator<void, readonly Finding[]> {
  const { redirects, failures } = yield* surveyInSlices(trace);
  const active = rules.filter((rule) => isActive(rule, settings));
  const found: Finding[] = [];
  const failed: Finding[] = [];
  let checked = 0;
  for (const index of [...redirects, ...failures]) {
    if (isWanted(trace, index, settings)) {
      for (const rule of active) {
        for (const one of runRule(rule, trace, index, settings)) {
          (rule.subject === 'failure' ? failed : found).push(complete(rule, one, settings));
        }
      }
    }
    checked += 1;
    if (checked % sliceLength === 0) yield;
  }
  return [...found, ...groupAlikeFailures(trace, failed)].toSorted(compareFindings);
}

function isActive({ id, statusClasses }: Rule, settings: RuleSettings): boolean {
  return settings.severities[id] !== 'off' && statusClasses.some((digit) => settings.classes[`${digit}xx`]);
}

function isWanted(trace: Trace, index: number, settings: RuleSettings): boolean {
  const { status } = trace.facts(index);
  const digit = status === undefined ? undefined : statusClass(status);
  return digit !== undefined && settings.classes[`${digit}xx`];
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

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
const ruleRank: ReadonlyMap<string, number> = new Map(rules.map(({ id }, rank) => [id, rank]));

function compareFindings(a: Finding, b: Finding): number {
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    (ruleRank.get(a.rule) ?? 0) - (ruleRank.get(b.rule) ?? 0) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    (a.messageId < b.messageId ? -1 : 1)
  );
}
