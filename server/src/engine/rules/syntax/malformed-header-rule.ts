import { foundAt } from '../found-at.ts';
import type { MessageId } from '../message-ids.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule } from '../rule.ts';
import { asSent } from './as-sent.ts';
import { textFrom } from './text-from.ts';
import { valueFaults } from './value-faults.ts';

type Facts = Pick<FaultRule, 'id' | 'defaultSeverity' | 'basis' | 'reference' | 'headers'> & {
  /** The sentence, which takes `header` and `written`. */
  readonly messageId: MessageId;
};

/** Returns the rule about whatever cannot be read in some header fields, and of which no other rule has spoken. */
export function malformedHeaderRule({ messageId, ...facts }: Facts): FaultRule {
  return Object.freeze({
    ...facts,
    subject: 'fault',
    scope: 'message',
    profile: 'recommended',
    faults: valueFaults,
    check: asSent((seen, problem, header) => {
      if (header === undefined) return nothingFound;
      const args = { header: header.writtenName, written: textFrom(header, problem) };
      return foundAt(seen, problem.span, { messageId, args });
    }),
  } as const satisfies FaultRule);
}
