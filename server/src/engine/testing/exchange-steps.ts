import { analyse } from '../log/analyse.ts';
import type { RuleId } from '../rules/rule.ts';
import { documentText } from '../text/text-source.ts';
import { linesOf, withBody, type Around } from './findings-in-body.ts';
import { findingsOf } from './findings-of.ts';
import { sessionLines } from './sdp-lines.ts';

/** Returns a message of one call that carries media, or nothing where there are none. */
export function carrying(media: readonly string[] | undefined, around: Around = {}): string {
  return media === undefined
    ? withBody('', { ...around, contentType: '' })
    : withBody(linesOf([...sessionLines, ...media]), around);
}

/** Returns an INVITE with an offer and the 200 that answers it. */
export function exchange(offer: readonly string[], answer: readonly string[], around: Around = {}): readonly string[] {
  return [carrying(offer, around), carrying(answer, { ...around, toTag: 'callee', start: '200 OK' })];
}

/** Returns what a rule says about these messages, each finding as its message, its severity, its sentence, and the text that it marks. */
export function saidOfMessages(messages: readonly string[], rule: RuleId): readonly string[] {
  const text = messages.join('\r\n');
  const trace = analyse(documentText(text));
  if (trace.count !== messages.length) throw new Error('the messages run into one another');
  return findingsOf(trace, rule, { profile: 'strict' }).map(({ index, severity, messageId, span }) => {
    return `${index} ${severity} ${messageId.slice(rule.length + 1)}: ${text.slice(span.start, span.end)}`;
  });
}
