import { describe, expect, it } from 'vitest';
import { plainContext } from '../testing/hover-text.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { hover } from './hover.ts';
import { repeatLine } from './repeat-line.ts';

const uri = 'sip:bob@example.com';
const steps = [
  ask(0, uri),
  ask(0.5, uri),
  answer(0.6, '301 Moved Permanently', ['<sip:bob@example.net>']),
  answer(0.62, '301 Moved Permanently', ['<sip:bob@example.net>']),
];
const trace = traceFromMessages(steps);

describe('what a hover says of a message that is there again', () => {
  it.each([
    [0, undefined],
    [1, 'Sent again 500 ms after line 3 (retransmission).'],
    [2, undefined],
    [3, 'The log shows the message of line 27 a second time, 20 ms later (duplicate): it was sent once.'],
  ])('message %d', (index, expected) => {
    expect(repeatLine(trace, index, 'en')).toBe(expected);
    expect(repeatLine(trace, index, 'ja') === undefined).toBe(expected === undefined);
    const text = hover(trace, trace.messageSpan(index).start + 1, plainContext)?.markdown ?? '';
    expect(text.startsWith(expected ?? '')).toBe(true);
    expect(text.includes('(retransmission)')).toBe(index === 1);
    expect(text.includes('(duplicate)')).toBe(index === 3);
  });

  it('names no time where the log has none', () => {
    const bare = traceFromMessages(steps.slice(0, 2).map(({ text }) => ({ text })));
    expect(repeatLine(bare, 1, 'ja')).toBe(
      '1 行目と同じメッセージです。再送か、二重に記録されただけかは、このトレースからは判断できません。',
    );
  });
});
