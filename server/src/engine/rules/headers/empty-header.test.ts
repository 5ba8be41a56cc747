import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { toldOf } from '../../testing/told-of.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'empty-header';
const invite = (...headers: readonly string[]): string => request('INVITE', 'sip:bob@example.com', { headers });

describe('empty-header', () => {
  it.each([
    ['a list', invite('Require:'), '0 warning empty-header.found at Require'],
    ['blanks only', invite('Contact:  \t'), '0 warning empty-header.found at Contact'],
    [
      'what every message needs',
      invite().replace('Call-ID: call', 'Call-ID:'),
      '0 error empty-header.essential at Call-ID',
    ],
  ])('speaks at the name: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it('takes the line away, unless the message needs it', () => {
    expect(fixedBy(invite('Require:'), rule)).toBe(invite());
    expect(fixedBy(invite('Contact:'), rule)).toBeUndefined();
    expect(fixedBy(invite('Max-Forwards:'), rule)).toBe(invite('Max-Forwards: 70'));
  });

  it.each(['Supported:', 'Allow:', 'Accept:', 'Subject:', 'Recv-Info:', 'X-Own:'])('is silent: %s', (line) => {
    expect(toldOf(rule, invite(line))).toEqual([]);
  });
});
