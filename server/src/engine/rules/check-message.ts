import type { Trace } from '../log/trace.ts';
import { bodyFaults } from '../reference/body-faults.ts';
import type { Header } from '../sip/header.ts';
import type { Problem } from '../sip/problem.ts';
import { completeFinding, type CompletedBy } from './complete-finding.ts';
import { beforeTheCut } from './framing/before-the-cut.ts';
import { besideReturns } from './framing/behind-returns.ts';
import type { FormsSeen } from './forms-seen.ts';
import type { Finding, Found, MessageRule, Rule } from './rule.ts';
import { isTemplate } from './is-template.ts';
import type { RulesAsked } from './rules-asked.ts';
import { SeenMessage } from './seen-message.ts';
import type { Surrounding } from './surroundings.ts';
import { withTurnOff } from './with-turn-off.ts';

/** What messages are checked by. */
export interface MessagesCheckedBy extends CompletedBy {
  readonly asked: RulesAsked;
  readonly forms: FormsSeen;
}

/** What was found in a message, and what that rests on beside the message itself. */
export interface CheckedMessage {
  /** In the order of the message. */
  readonly findings: readonly Finding[];
  readonly surroundings: readonly Surrounding[];
}

/** Returns what the rules about single messages find in one. Messages are checked in the order of the text. */
export function checkMessage(trace: Trace, index: number, by: MessagesCheckedBy): CheckedMessage {
  const form = by.forms.ofMessage(trace, index);
  const known = form === undefined ? undefined : by.forms.seenMessage(form, trace, index);
  if (known === undefined) return checkWhole(trace, index, by, form);
  const { speaking, surroundings, clean } = known;
  return speaking.length === 0 ? clean : { findings: foundAgain(trace, index, speaking, by), surroundings };
}

/** Returns what those rules find that found something in another message of the same form. */
function foundAgain(
  trace: Trace,
  index: number,
  speaking: readonly MessageRule[],
  by: MessagesCheckedBy,
): readonly Finding[] {
  const seen = new SeenMessage(trace, index);
  const found: Finding[] = [];
  for (const rule of speaking) {
    for (const one of rule.check(seen, by.settings)) {
      const finding = completeFinding(rule, withTurnOff(rule, one), by);
      if (finding !== undefined) found.push(finding);
    }
  }
  return inOrder(besideReturns(found, seen));
}

function checkWhole(trace: Trace, index: number, by: MessagesCheckedBy, form: number | undefined): CheckedMessage {
  const seen = new SeenMessage(trace, index);
  const { surroundings } = seen;
  if (isTemplate(seen)) return { findings: nothing, surroundings };
  const speaking = new Set<Rule>();
  const findings = findingsIn(seen, by, speaking);
  const ofMessages = [...speaking].filter((rule) => rule.subject === 'message');
  // What the parser could not read is told again each time.
  const isTold = form !== undefined && ofMessages.length === speaking.size;
  if (isTold) by.forms.keepMessage(form, ofMessages, surroundings);
  return { findings, surroundings };
}

function findingsIn(seen: SeenMessage, by: MessagesCheckedBy, speaking: Set<Rule>): readonly Finding[] {
  const { startLine, problems } = seen.message;
  let found: Finding[] | undefined;
  const put = (rule: Rule, one: Found): void => {
    speaking.add(rule);
    const finding = completeFinding(rule, withTurnOff(rule, one), by);
    if (finding !== undefined) (found ??= []).push(finding);
  };
  for (const rule of by.asked.about(startLine.kind, seen.method, seen.status)) {
    for (const one of rule.check(seen, by.settings)) put(rule, one);
  }
  if (0 < problems.length) putFaults(seen, problems, by, put);
  const ofBody = seen.message.body.start < seen.message.body.end ? seen.body?.problems : undefined;
  if (ofBody !== undefined && 0 < ofBody.length) putFaults(seen, ofBody.filter(isOfBodies), by, put);
  return found === undefined ? nothing : inOrder(besideReturns(found, seen));
}

function inOrder(found: readonly Finding[]): readonly Finding[] {
  return beforeTheCut(found).toSorted((a, b) => a.span.start - b.span.start);
}

/** Header fields that stand inside a body, in a part or in a piece of a message, are not those of the message. */
function isOfBodies({ id }: Problem): boolean {
  return id in bodyFaults;
}

const nothing: readonly Finding[] = Object.freeze([]);

/** Each rule speaks once about one header field: what follows from its first fault would only be told again. */
function putFaults(
  seen: SeenMessage,
  problems: readonly Problem[],
  { asked }: MessagesCheckedBy,
  put: (rule: Rule, found: Found) => void,
): void {
  const told = new Map<Header | undefined, Set<Rule>>();
  let lastStart = -1;
  for (const problem of problems) {
    const header = headerAround(seen, problem);
    const spoken = told.get(header) ?? new Set<Rule>();
    told.set(header, spoken);
    for (const rule of asked.ofFault(problem.id)) {
      if (rule.headers !== undefined && (header === undefined || !rule.headers.includes(header.name))) continue;
      if (header !== undefined && spoken.has(rule)) break;
      // In the start line two words may each have a fault, but one place has one.
      if (header === undefined && spoken.has(rule) && problem.span.start === lastStart) break;
      const found = rule.check(seen, problem, header);
      for (const one of found) put(rule, one);
      if (found.length === 0) continue;
      lastStart = problem.span.start;
      spoken.add(rule);
      break;
    }
  }
}

/** Found by halving: a hostile message has as many problems as header fields. */
function headerAround({ message: { headers } }: SeenMessage, { span }: Problem): Header | undefined {
  let low = 0;
  let high = headers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headers[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const header = headers[low];
  return header !== undefined && header.start <= span.start ? header : undefined;
}
