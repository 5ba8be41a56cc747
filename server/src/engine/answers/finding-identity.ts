import type { Trace } from '../log/trace.ts';
import type { Finding } from '../rules/rule.ts';
import { senderNamed } from '../rules/sender-named.ts';
import type { Span } from '../text/span.ts';
import { stretchOf } from '../text/text-source.ts';
import { utf8Text } from './utf8-text.ts';

/** So much of a line tells it from others; a body on one line may be megabytes long. */
const longestPart = 300;

/** What a finding is about. */
export interface FindingIdentity {
  readonly own: string;
  /**
   * What stands for all messages of its sender in which the same was found, as it would be told if they were many: one fewer, and they
   * are told one by one.
   */
  readonly group: () => string;
}

/**
 * Returns what a finding is about, as one text that is the same wherever its message stands in a file: the rule and its sentence, what
 * the message is told apart by (Call-ID, CSeq, tags, branch, start line), and the words that are wrong in it. The figures of the
 * sentence are no part of it. Repeats of a message have the same identity. What stands for many messages of one sender is about that
 * sender: one message more or less changes nothing.
 */
export function findingIdentity(trace: Trace, finding: Finding): FindingIdentity {
  const group = (): string => groupIdentity(trace, finding);
  return { own: finding.alike === undefined ? ownIdentity(trace, finding) : group(), group };
}

function ownIdentity(trace: Trace, { rule, messageId, index, span }: Finding): string {
  const { callId, cseqNumber, cseqMethod, viaBranch, fromTag, toTag } = trace.facts(index);
  const start = firstLine(trace, trace.messageSpan(index));
  const words = firstLine(trace, span);
  const texts = [callId, cseqMethod, viaBranch, fromTag, toTag, start, words];
  return JSON.stringify([rule, messageId, cseqNumber ?? -1, ...texts.map((text) => utf8Text(text, trace.text.unit))]);
}

function groupIdentity(trace: Trace, { rule, messageId, index, args }: Finding): string {
  if (rule !== 'request-failed') return JSON.stringify([rule, messageId, 'all of', senderNamed(trace, index)]);
  return JSON.stringify([rule, 'all of', trace.head(index).source ?? '', args['status'] ?? '']);
}

function firstLine({ text }: Trace, { start, end }: Span): string {
  const [line = ''] = stretchOf(text, start, Math.min(end, start + longestPart)).split(/[\r\n]/, 1);
  return line;
}
