import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'bad-history-info';

function invite(...headers: readonly string[]): string {
  return request('INVITE', 'sip:bob@example.com', { headers });
}

describe('bad-history-info', () => {
  it.each([
    ['<sip:c@example.com>', 'no-index', '<sip:c@example.com>'],
    ['<sip:c@example.com>;index=1, <sip:d@example.com>;rc=1', 'no-index', '<sip:d@example.com>;rc=1'],
    ['<sip:c@example.com>;index=1.', 'index', 'index=1.'],
    ['<sip:c@example.com>;index=a', 'index', 'index=a'],
    ['<sip:c@example.com?Reason=SIP%3Bcause%3D302?Privacy=history>;index=1', 'two-questions', '?'],
  ])('points at what is wrong in %s', (value, what, place) => {
    expect(foundIn(invite(`History-Info: ${value}`), rule)).toEqual([`0 warning ${rule}.${what} at ${place}`]);
  });

  it('writes the index of a single entry only, and joins headers', () => {
    const one = invite('History-Info: <sip:c@example.com>');
    expect(fixedBy(one, rule)).toBe(invite('History-Info: <sip:c@example.com>;index=1'));
    expect(fixedBy(invite('History-Info: <sip:c@example.com>, <sip:d@example.com>'), rule)).toBeUndefined();
    const two = invite('History-Info: <sip:c@example.com?a=b?c=d>;index=1');
    expect(fixedBy(two, rule)).toBe(two.replace('b?c', 'b&c'));
  });

  it.each([
    'History-Info: <sip:c@example.com>;index=1, <sip:d@example.com;cause=302>;index=1.1;mp=1',
    'History-Info: <sip:c@example.com?Reason=SIP%3Bcause%3D302&Privacy=history>;index=1',
    'History-Info: sip:c@example.com',
  ])('is silent for %s', (line) => {
    expect(foundIn(invite(line), rule)).toEqual([]);
  });
});
