import { linkColumns } from '../call/link-columns.ts';
import { isFirstOfEvent } from '../call/response-events.ts';
import { surveyInSlices, type Survey } from '../call/survey.ts';
import type { Trace } from '../log/trace.ts';
import { alikeFailures, countedFinding, toldOneByOne } from './alike-failures.ts';
import { alikeFindings } from './alike-findings.ts';
import { callFindings } from './call-findings.ts';
import { checkEvent, type CheckedBy } from './check-event.ts';
import { rules } from './index.ts';
import { FormsSeen } from './forms-seen.ts';
import { isInProfile } from './is-in-profile.ts';
import { CallsOnce, KeptCalls, type Calls } from './kept-calls.ts';
import { ChecksOnce, KeptChecks, type Checks } from './kept-checks.ts';
import { KeptMessages, MessagesOnce, type Messages } from './kept-messages.ts';
import { KeptVerdicts, VerdictsOnce, type Verdicts } from './kept-verdicts.ts';
import { messageFindings } from './message-findings.ts';
import type { FailureRule, Finding, FindingParts, Rule, Severity } from './rule.ts';
import type { RuleSettings, StatusClassName } from './rule-settings.ts';
import { RulesAsked } from './rules-asked.ts';

/** How much is done before the caller may do something else: 40 responses checked, 200 failures weighed, or 5000 looked up. */
const sliceLength = 5000;
const checkLength = 125;
const verdictLength = 25;

/** What is known of a text from an earlier version, or from nowhere. */
interface Kept {
  readonly checks: Checks;
  /** Of failures: whether a rule has something to say. */
  readonly verdicts: Verdicts;
  /** Of redirections: whether it is the entry at which its event is told. */
  readonly firsts: Verdicts;
  /** Of single messages: what was found in them. */
  readonly messages: Messages;
  /** Of the messages of one Call-ID together. */
  readonly calls: Calls;
  /** Of messages and calls: what was found in those that are like them. */
  readonly forms: FormsSeen;
}

/** What was found in a text under the settings that were asked for last. */
interface KeptUnder extends Kept {
  readonly settings: string;
}

const lineages = new WeakMap<object, KeptUnder>();

/**
 * Checks a trace; yields between slices, and returns the findings in a total order: severity, rule, offset. One event
 * (a response with its copies on other hops and its repeats) is checked once; after an edit only those events are checked
 * again that the edit can have changed, and a finding that stands where it stood is the same object.
 */
export function* findings(trace: Trace, settings: RuleSettings): Generator<void, readonly Finding[]> {
  const survey = yield* surveyInSlices(trace);
  return yield* checked(trace, survey, asked(settings, 'all'), keptUnder(trace, settings));
}

/**
 * The same for a text that is checked once and never edited: nothing is kept for another version of it, and of the findings no more
 * is made than the `parts` that somebody will look at.
 */
export function* findingsOnce(
  trace: Trace,
  settings: RuleSettings,
  parts: FindingParts = 'all',
): Generator<void, readonly Finding[]> {
  const survey = yield* surveyInSlices(trace);
  return yield* checked(trace, survey, asked(settings, parts), {
    checks: new ChecksOnce(),
    verdicts: new VerdictsOnce(),
    firsts: new VerdictsOnce(),
    messages: new MessagesOnce(),
    calls: new CallsOnce(),
    forms: new FormsSeen(),
  });
}

function asked(settings: RuleSettings, parts: FindingParts): CheckedBy {
  return { active: rules.filter((rule) => isActive(rule, settings)), settings, parts };
}

function* checked(trace: Trace, survey: Survey, by: CheckedBy, kept: Kept): Generator<void, readonly Finding[]> {
  const { active, settings } = by;
  const isWanted = wantedBy(trace, settings);
  const slice = new Slice();
  const redirects = yield* those(trace, survey.redirects.filter(isWanted), kept.firsts, isFirstOfEvent, slice);
  const failed = yield* speaking(trace, kept.verdicts, active, survey.failures.filter(isWanted), slice);
  const { single, groups } = alikeFailures(trace, failed);
  const ofRedirects: Finding[] = [];
  const ofFailures: Finding[] = [];
  const told = [...redirects, ...single, ...groups.map(({ first }) => first)];
  for (let place = 0; place < told.length; place += 1) {
    const index = told[place] ?? 0;
    const known = kept.checks.known(trace, index);
    const own = known ?? kept.checks.checked(trace, index, () => checkEvent(trace, index, by));
    const group = groups[place - redirects.length - single.length];
    const list = place < redirects.length ? ofRedirects : ofFailures;
    for (const one of own) list.push(group === undefined ? one : countedFinding(trace, one, group));
    if (slice.isDoneWith(known === undefined ? checkLength : 1)) yield;
  }
  kept.checks.keepOnly(trace, told);
  const { forms } = kept;
  forms.begin(trace, settings);
  const ofMessages = { asked: new RulesAsked(active), forms, settings, parts: by.parts };
  const alike: Finding[] = [...(yield* messageFindings(trace, ofMessages, kept.messages))];
  const ofCalls = { ofCalls: active.filter((rule) => rule.subject === 'call'), forms, settings, parts: by.parts };
  for (const one of yield* callFindings(trace, ofCalls, kept.calls)) alike.push(one);
  forms.retire();
  const found = [...ofFailures];
  for (const one of yield* alikeFindings(trace, ofRedirects, toldOneByOne)) found.push(one);
  for (const one of yield* alikeFindings(trace, alike)) found.push(one);
  return inOrder(found);
}

/** Returns the failures that a rule has something to say about, in the order of the text. */
function* speaking(
  trace: Trace,
  verdicts: Verdicts,
  active: readonly Rule[],
  failures: readonly number[],
  slice: Slice,
): Generator<void, readonly number[]> {
  const ofFailures = active.filter((rule) => rule.subject === 'failure');
  if (ofFailures.length === 0) return [];
  return yield* those(trace, failures, verdicts, (version, index) => applies(version, index, ofFailures), slice);
}

/** Returns the entries that pass a test, which is kept where it was made before. */
function* those(
  trace: Trace,
  entries: readonly number[],
  verdicts: Verdicts,
  test: (trace: Trace, index: number) => boolean,
  slice: Slice,
): Generator<void, readonly number[]> {
  const found: number[] = [];
  for (const index of entries) {
    const known = verdicts.known(trace, index);
    if (known ?? verdicts.looked(trace, index, test)) found.push(index);
    if (slice.isDoneWith(known === undefined ? verdictLength : 1)) yield;
  }
  return found;
}

function applies(trace: Trace, index: number, ofFailures: readonly FailureRule[]): boolean {
  if (!isFirstOfEvent(trace, index)) return false;
  for (const rule of ofFailures) if (rule.applies(trace, index)) return true;
  return false;
}

/** Counts what is done between two pauses. */
class Slice {
  #done = 0;

  /** Adds to what is done and tells whether it is time for a pause. */
  isDoneWith(length: number): boolean {
    this.#done += length;
    if (this.#done < sliceLength) return false;
    this.#done = 0;
    return true;
  }
}

/** The unit is part of the settings: lengths of bodies are counted by it. */
function keptUnder(trace: Trace, { severities, profile, classes, maxHops, trustDomain }: RuleSettings): KeptUnder {
  const wishes = rules.map(({ id }) => severities[id] ?? 'default');
  const settings = JSON.stringify([wishes, profile, classes, maxHops, trustDomain, trace.text.unit]);
  const known = lineages.get(trace.lineage);
  if (known?.settings === settings) return known;
  const made = {
    settings,
    checks: new KeptChecks(),
    verdicts: new KeptVerdicts(),
    firsts: new KeptVerdicts(),
    messages: new KeptMessages(),
    calls: new KeptCalls(),
    forms: new FormsSeen(),
  };
  lineages.set(trace.lineage, made);
  return made;
}

/** A rule that the user has set by name speaks in every profile. */
function isActive(rule: Rule, { severities, profile, classes: wanted }: RuleSettings): boolean {
  const setting = severities[rule.id] ?? 'default';
  if (setting === 'off' || (setting === 'default' && !isInProfile(rule, profile))) return false;
  return !('statusClasses' in rule) || rule.statusClasses.some((digit) => wanted[`${digit}xx`]);
}

const classes = ['1xx', '2xx', '3xx', '4xx', '5xx', '6xx'] as const satisfies readonly StatusClassName[];

function wantedBy(trace: Trace, settings: RuleSettings): (index: number) => boolean {
  const { status: statuses } = linkColumns(trace);
  const isClassWanted = classes.map((name) => settings.classes[name]);
  return (index) => isClassWanted[Math.floor((statuses[index] ?? 0) / 100) - 1] ?? false;
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
