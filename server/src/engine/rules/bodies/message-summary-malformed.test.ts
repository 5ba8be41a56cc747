import { describe, expect, it } from 'vitest';
import { linesOf, saidOf, withBody } from '../../testing/findings-in-body.ts';

const around = { contentType: 'application/simple-message-summary', start: 'NOTIFY' };
const said = (...lines: readonly string[]): readonly string[] => {
  return saidOf(withBody(linesOf(lines), around), 'message-summary-malformed');
};

describe('message-summary-malformed', () => {
  it.each([
    [['Messages-Waiting: perhaps'], 'warning status: perhaps'],
    [['Voice-Message: 1/2'], 'warning status: Voice-Message: 1/2'],
    [['Messages-Waiting: yes', 'Voice-Message: 2 new'], 'warning count: 2 new'],
    [['Messages-Waiting: yes', 'Voice-Message: 2'], 'warning count: 2'],
  ])('%j', (lines, expected) => expect(said(...lines)).toEqual([expected]));

  it('says nothing about counts with urgent ones, and other headers', () => {
    const account = 'Message-Account: sip:alice@example.com';
    expect(said('Messages-Waiting: yes', account, 'Voice-Message: 4/8 (1/2)', 'X-Other: 1 of 2')).toEqual([]);
    expect(said('messages-waiting: no')).toEqual([]);
  });
});
