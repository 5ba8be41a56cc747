import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { MessageId } from '../message-ids.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule } from '../rule.ts';
import { asSent } from './as-sent.ts';
import { textFrom } from './text-from.ts';
import { valueFaults } from './value-faults.ts';

type Facts = Pick<FaultRule, 'id' | 'defaultSeverity' | 'basis' | 'reference' | 'headers'> & {
  /** The sentence about what is no number, which takes `header` and `written`. */
  readonly malformed: MessageId;
  /** The sentence about a number that is too large, which takes `header` and `written`. */
  readonly tooLarge: MessageId;
  /** What stands for a value that cannot be right; absent where only the sender knows it. */
  readonly usual?: string;
};

/** Returns the rule about header fields that hold a number, of seconds for example, and hold something else or too much. */
export function malformedNumberRule({ malformed, tooLarge, usual, ...facts }: Facts): FaultRule {
  return Object.freeze({
    ...facts,
    subject: 'fault',
    scope: 'message',
    profile: 'recommended',
    faults: valueFaults,
    check: asSent((seen, problem, header) => {
      if (header === undefined) return nothingFound;
      const isTooLarge = problem.id === 'number-too-large';
      // What stands behind a number that is too large is no part of it.
      const written = isTooLarge ? header.text.slice(problem.span.start, problem.span.end) : textFrom(header, problem);
      const args = { header: header.writtenName, written };
      return foundAt(seen, problem.span, {
        messageId: isTooLarge ? tooLarge : malformed,
        args,
        fix: () => (usual === undefined ? undefined : editText(seen, header.valueSpan, usual)),
      });
    }),
  } as const satisfies FaultRule);
}
