import { describe, expect, it } from 'vitest';
import { toldOf, toldOfCut } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-expires';

describe('missing-expires', () => {
  it.each([
    [
      '200 to SUBSCRIBE',
      response('200 OK', { method: 'SUBSCRIBE' }),
      '0 warning missing-expires.missing at SIP/2.0 200 OK',
    ],
    [
      '200 to PUBLISH',
      response('200 OK', { method: 'PUBLISH' }),
      '0 warning missing-expires.missing at SIP/2.0 200 OK',
    ],
  ])('speaks at the start line: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['the header', response('200 OK', { method: 'SUBSCRIBE', headers: ['Expires: 60'] })],
    ['a refusal', response('403 Forbidden', { method: 'SUBSCRIBE' })],
    ['another method', response('200 OK', { method: 'REGISTER' })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it.each(['SUBSCRIBE', 'PUBLISH'])('is silent for the answer to a %s that ends what there was', (method) => {
    const asked = (seconds: number): string =>
      request(method, 'sip:bob@example.com', { headers: ['Event: presence', `Expires: ${seconds}`] });
    expect(toldOf(rule, asked(0) + response('200 OK', { method }))).toEqual([]);
    expect(toldOf(rule, asked(60) + response('200 OK', { method }))).toHaveLength(1);
    const answers = [1, 2].map((cseq) =>
      response('200 OK', { method, cseq, headers: ['Expires: 60'].slice(cseq - 1) }),
    );
    expect(toldOf(rule, answers.join(''))).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, response('200 OK', { method: 'SUBSCRIBE' }))).toEqual([]);
  });
});
