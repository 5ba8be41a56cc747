import { surveyInSlices } from '../call/survey.ts';
import type { Trace } from '../log/trace.ts';
import { statusClass } from '../reference/status-class.ts';
import { groupAlikeFailures } from './alike-failures.ts';
import { checkEvent } from './check-event.ts';
import { rules } from './index.ts';
import { KeptChecks } from './kept-checks.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** How much is done before the caller may do something else: 200 responses checked, or 5000 looked up. */
const sliceLength = 5000;
const checkLength = 25;

/** What was found in a text under the settings that were asked for last. */
interface KeptUnder {
  readonly settings: string;
  readonly checks: KeptChecks;
}

const lineages = new WeakMap<object, KeptUnder>();

/**
 * Checks a trace; yields between slices, and returns the findings in a total order: severity, rule, offset. One event
 * (a response with its copies on other hops and its repeats) is checked once; after an edit only those events are checked
 * again that the edit can have changed, and a finding that stands where it stood is the same object.
 */
export function* findings(trace: Trace, settings: RuleSettings): Generator<void, readonly Finding[]> {
  const { redirects, failures } = yield* surveyInSlices(trace);
  const active = rules.filter((rule) => isActive(rule, settings));
  const checks = checksUnder(trace, settings);
  const found: Finding[] = [];
  const wanted = [...redirects, ...failures].filter(wantedBy(trace, settings));
  let done = 0;
  for (const index of wanted) {
    const known = checks.known(trace, index);
    found.push(...(known ?? checks.checked(trace, index, () => checkEvent(trace, index, active, settings))));
    done += known === undefined ? checkLength : 1;
    if (sliceLength <= done) {
      done = 0;
      yield;
    }
  }
  checks.keepOnly(trace, wanted);
  return inOrder(groupAlikeFailures(trace, found));
}

/** The unit is part of the settings: lengths of bodies are counted by it. */
function checksUnder(trace: Trace, { severities, classes, maxHops }: RuleSettings): KeptChecks {
  const wishes = rules.map(({ id }) => severities[id] ?? 'default');
  const settings = JSON.stringify([wishes, classes, maxHops, trace.text.unit]);
  const known = lineages.get(trace.lineage);
  if (known?.settings === settings) return known.checks;
  const checks = new KeptChecks();
  lineages.set(trace.lineage, { settings, checks });
  return checks;
}

function isActive({ id, statusClasses }: Rule, settings: RuleSettings): boolean {
  return settings.severities[id] !== 'off' && statusClasses.some((digit) => settings.classes[`${digit}xx`]);
}

function wantedBy(trace: Trace, settings: RuleSettings): (index: number) => boolean {
  const statuses = trace.column('status');
  return (index) => {
    const digit = statusClass(statuses[index] ?? 0);
    return digit !== undefined && settings.classes[`${digit}xx`];
  };
}

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
const ruleRank: ReadonlyMap<string, number> = new Map(rules.map(({ id }, rank) => [id, rank]));

/** One list for each severity and rule: findings come nearly in the order of the text, so that each list is soon sorted. */
function inOrder(found: readonly Finding[]): readonly Finding[] {
  const lists: Finding[][] = Array.from({ length: 4 * rules.length }, () => []);
  for (const finding of found) {
    lists[severityRank[finding.severity] * rules.length + (ruleRank.get(finding.rule) ?? 0)]?.push(finding);
  }
  return lists.flatMap((list) => list.toSorted(compareFindings));
}

function compareFindings(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compareIds(a.messageId, b.messageId);
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
