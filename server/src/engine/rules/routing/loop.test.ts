import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'loop';

/** A request on one hop: the hosts of its Vias with their branches, the top one first. */
function hop(uri: string, ...vias: readonly (readonly [host: string, branch: string])[]): string {
  const lines = vias.map(([host, branch]) => `Via: SIP/2.0/UDP ${host};branch=z9hG4bK${branch}`).join('\r\n');
  return request('INVITE', uri).replace('Via: SIP/2.0/UDP host;branch=z9hG4bK1', lines);
}

const phone = ['phone', 'a'] as const;
const first = ['proxy', 'b'] as const;
const other = ['other', 'c'] as const;
const again = ['proxy', 'd'] as const;
const uri = 'sip:bob@example.com';

function found(...texts: readonly string[]): readonly string[] {
  const trace = traceFromMessages(texts.map((text) => ({ text })));
  return briefly(trace, findingsOf(trace, rule));
}

describe('loop', () => {
  it('points at the Via of the proxy that sends the same again', () => {
    const hops = [hop(uri, phone), hop(uri, first, phone), hop(uri, other, first, phone)];
    expect(found(...hops, hop(uri, again, other, first, phone))).toEqual([
      `3 error ${rule}.found at SIP/2.0/UDP proxy;branch=z9hG4bKd`,
    ]);
  });

  it('sees a proxy that sends to itself', () => {
    expect(found(hop(uri, phone), hop(uri, first, phone), hop(uri, again, first, phone))).toHaveLength(1);
  });

  it.each([
    ['a spiral', [hop(uri, phone), hop(uri, first, phone), hop('sip:carol@example.com', again, other, first, phone)]],
    [
      'a route that leads by one proxy twice',
      [
        hop(uri, phone),
        hop(uri, first, phone).replace('Max-Forwards', 'Route: <sip:proxy;lr>\r\nMax-Forwards'),
        hop(uri, again, other, first, phone),
      ],
    ],
    ['a first pass that is not in the trace', [hop(uri, phone), hop(uri, again, other, first, phone)]],
    ['a fork', [hop(uri, phone), hop(uri, first, phone), hop(uri, again, phone)]],
    ['different proxies', [hop(uri, phone), hop(uri, first, phone), hop(uri, other, first, phone)]],
  ])('is silent for %s', (_what, texts) => {
    expect(found(...texts)).toEqual([]);
  });
});
