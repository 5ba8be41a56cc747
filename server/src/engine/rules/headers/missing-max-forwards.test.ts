import { describe, expect, it } from 'vitest';
import { request, response } from '../../testing/sip-text.ts';
import { toldOf, toldOfCut, without } from '../../testing/told-of.ts';

const rule = 'missing-max-forwards';
const bare = without('Max-Forwards', request('OPTIONS', 'sip:bob@example.com'));

describe('missing-max-forwards', () => {
  it('speaks at the start line', () => {
    const place = 'OPTIONS sip:bob@example.com SIP/2.0';
    expect(toldOf(rule, bare)).toEqual([`0 warning missing-max-forwards.missing at ${place}`]);
  });

  it.each([
    ['the header', request('OPTIONS', 'sip:bob@example.com')],
    ['a value that cannot be read is there', request('OPTIONS', 'sip:bob@example.com').replace(': 70', ': seventy')],
    ['a response', response('200 OK')],
    [
      'the template of a scenario',
      `<send>\n<![CDATA[\n\n${bare.replace('Call-ID: call', 'Call-ID: [call_id]')}\n]]>\n</send>\n`,
    ],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('is silent where a log cut the message short', () => {
    expect(toldOfCut(rule, bare)).toEqual([]);
  });
});
