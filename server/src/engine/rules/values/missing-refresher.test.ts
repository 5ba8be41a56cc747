import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-refresher';
const headers = ['Session-Expires: 1800'];

describe('missing-refresher', () => {
  it('points at the timer of a 2xx that names nobody, and names the side that answers', () => {
    const text = response('200 OK', { headers });
    expect(foundIn(text, rule)).toEqual([`0 warning ${rule}.missing at 1800`]);
    expect(fixedBy(text, rule)).toBe(text.replace('1800', '1800;refresher=uas'));
  });

  it.each([
    ['a 2xx that names one', response('200 OK', { headers: ['Session-Expires: 1800;refresher=uac'] })],
    ['a 2xx without a timer', response('200 OK')],
    ['a request', request('INVITE', 'sip:bob@example.com', { headers })],
    ['an answer to another method', response('200 OK', { headers, method: 'OPTIONS' })],
    ['a provisional response', response('183 Session Progress', { headers })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });
});
