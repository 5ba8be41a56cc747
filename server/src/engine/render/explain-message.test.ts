import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { briefProse } from '../testing/brief-prose.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';
import { explainCode } from './explain-code.ts';
import { explainMessage } from './explain-message.ts';

const context = { prose: briefProse('en'), maxHops: 5 };
const invite = request('INVITE', 'sip:bob@example.com');

function explain(...messages: readonly string[]): string {
  return explainMessage(analyse(documentText(messages.join(''))), 1, context) ?? '';
}

/** The numbered steps of "What to do now". */
function steps(text: string): readonly string[] {
  const [, own = ''] = text.split('## What to do now\n\n');
  return own.split('\n\n')[0]?.split('\n') ?? [];
}

describe('explainMessage', () => {
  it('asks for no address book inside a dialog, where the Request-URI is a device', () => {
    const inDialog = request('INVITE', 'sip:bob@192.0.2.8', { toTag: 'callee' });
    const text = explain(inDialog, response('301 Moved Permanently', { headers: ['Contact: <sip:bob@192.0.2.9>'] }));
    expect(steps(text)).toEqual([
      '1. Send `INVITE` to `sip:bob@192.0.2.9`, as a new transaction; the request is drafted below.',
    ]);
  });

  it('has what this message asks for, and the next request ready to read', () => {
    const text = explain(invite, response('301 Moved Permanently', { headers: ['Contact: <sip:bob@192.0.2.9>'] }));
    expect(text).toMatch(/^# 301 Moved Permanently: what to do\n\nredirection · /);
    expect(steps(text)).toEqual([
      '1. Send `INVITE` to `sip:bob@192.0.2.9`, as a new transaction; the request is drafted below.',
      '2. Replace `sip:bob@example.com` with `sip:bob@192.0.2.9` in address books, dial plans, routing tables and caches, because 301 is for good.',
      '3. Caution before storing it: the new URI is a bare IP address.',
    ]);
    expect(text).toContain('```sip\nINVITE sip:bob@192.0.2.9 SIP/2.0\nVia: ');
    expect(text).toContain('## How to fix it\n\n1. fix 301\n');
  });

  it.each([
    [
      'a 301 to REGISTER',
      [
        request('REGISTER', 'sip:example.com'),
        response('301 Moved Permanently', { method: 'REGISTER', headers: ['Contact: <sip:r.example.net>'] }),
      ],
      '2. Change the registrar setting of the client from `sip:example.com` to `sip:r.example.net`; no address book is concerned.',
    ],
    [
      'no Contact',
      [invite, response('302 Moved Temporarily')],
      '1. Correct the server: give this 302 a Contact, or send a code that needs none (404, 410, 480).',
    ],
    [
      'a 302',
      [invite, response('302 Moved Temporarily', { headers: ['Contact: <sip:b@c>', 'Expires: 30'] })],
      '2. Store nothing: 302 holds for 30 s.',
    ],
    [
      'a 305',
      [invite, response('305 Use Proxy', { headers: ['Contact: <sip:p.example.com>'] })],
      '1. Repeat this one request by way of the proxy `sip:p.example.com`; the request is drafted below.',
    ],
    [
      'itself',
      [invite, response('301 Moved Permanently', { headers: ['Contact: <sip:bob@example.com>'] })],
      '1. Correct the server’s redirect table: the target must not be the address that was asked for.',
    ],
    [
      'a 380 without anything',
      [invite, response('380 Alternative Service')],
      '1. Correct the server: a 380 has to describe its alternatives in a body. If only the address changed, 301 or 302 is the code.',
    ],
    [
      'a target that is not SIPS',
      [
        request('INVITE', 'sips:bob@example.com'),
        response('302 Moved Temporarily', { headers: ['Contact: <sip:bob@example.net>'] }),
      ],
      '1. The target is not SIPS: let the user decide before anything is sent there (RFC 3261 §8.1.3.4).',
    ],
    [
      'a followed 301',
      [
        invite,
        response('301 Moved Permanently', { headers: ['Contact: <sip:bob@example.net>'] }),
        request('INVITE', 'sip:bob@example.net', { cseq: 2, vias: ['2'] }),
      ],
      '1. The redirection did its work: it was followed.',
    ],
    [
      'a 301 that was followed to a failure',
      [
        invite,
        response('301 Moved Permanently', { headers: ['Contact: <sip:bob@example.net>'] }),
        request('INVITE', 'sip:bob@example.net', { cseq: 2, vias: ['2'] }),
        response('404 Not Found', { cseq: 2, vias: ['2'] }),
      ],
      '1. The redirection was followed, and `404 Not Found` came back from there (line 28): look into that answer first.',
    ],
    [
      'a 380 that a later call probably took up',
      [
        invite,
        response('380 Alternative Service', {
          headers: ['Content-Type: application/3gpp-ims+xml'],
          body: '<ims-3gpp version="1"><alternative-service><type>emergency</type><reason/></alternative-service></ims-3gpp>',
        }),
        request('INVITE', 'urn:service:sos', { callId: 'other', fromTag: 'other', vias: ['2'] }),
      ],
      '1. Check that the request on line 19 belongs to this call: it probably followed the redirection, but the trace does not prove it.',
    ],
  ])('knows %s', (_what, messages, step) => {
    expect(steps(explain(...messages))).toContain(step);
  });

  it('asks to break a loop, and to look for a missing ACK', () => {
    const to = (uri: string, place: number): readonly string[] => [
      request('INVITE', place === 1 ? 'sip:bob@a' : 'sip:bob@b', { cseq: place, vias: [String(place)] }),
      response('301 Moved Permanently', { cseq: place, vias: [String(place)], headers: [`Contact: <${uri}>`] }),
    ];
    const loop = analyse(documentText([...to('sip:bob@b', 1), ...to('sip:bob@a', 2)].join('')));
    expect(steps(explainMessage(loop, 3, context) ?? '')).toEqual([
      '1. Break the loop: one of the servers has to stop redirecting to an address that redirects back. Store nothing before that.',
    ]);
    const unheard = traceFromMessages([
      ask(0, 'sip:bob@example.com'),
      ...[0.1, 0.6, 1.6].map((at) => answer(at, '301 Moved Permanently', ['<sip:bob@example.net>'])),
    ]);
    expect(steps(explainMessage(unheard, 1, context) ?? '').at(-1)).toMatch(/^3\. Find out why no ACK arrives: /);
  });

  it('asks for emergency registration when the body does', () => {
    const body =
      '<ims-3gpp version="1"><alternative-service><type>emergency</type><reason/><action>emergency-registration</action></alternative-service></ims-3gpp>';
    const text = explain(
      invite,
      response('380 Alternative Service', { headers: ['Content-Type: application/3gpp-ims+xml'], body }),
    );
    expect(steps(text)).toEqual([
      '1. Register for emergency (`;sos` in the Contact of the REGISTER), then send INVITE to `urn:service:sos`.',
      '2. Without emergency registration, or if it fails: place the call in the circuit-switched domain.',
    ]);
    expect(text).toContain('## Draft of the emergency request\n\n```sip\n# Draft of an emergency request: do not send');
  });

  it('drafts no request that would come back', () => {
    const itself = explain(
      invite,
      response('301 Moved Permanently', { headers: ['Contact: <sip:bob@example.com:5060>'] }),
    );
    expect(steps(itself)).toEqual([
      '1. Correct the server’s redirect table: the target must not be the address that was asked for.',
    ]);
    expect(itself).not.toContain('The next request');
  });

  it('drafts nothing for a 380 that fails the trust test, and says what to look at', () => {
    const body =
      '<ims-3gpp version="1"><alternative-service><type>emergency</type><reason/></alternative-service></ims-3gpp>';
    const headers = ['Content-Type: application/3gpp-ims+xml', 'P-Asserted-Identity: <sip:forged.example.org>'];
    const registered = response('200 OK', {
      method: 'REGISTER',
      callId: 'r',
      headers: ['Path: <sip:pcscf.example.com>'],
    });
    const register = request('REGISTER', 'sip:example.com', { callId: 'r' });
    // The address of record tells whose registration it is.
    const ofAlice = [register, registered].map((text) => text.replace('To: <sip:bob@', 'To: <sip:alice@')).join('');
    const trace = analyse(documentText(ofAlice + invite + response('380 Alternative Service', { headers, body })));
    const text = explainMessage(trace, 3, context) ?? '';
    expect(steps(text)).toEqual([
      '1. Do not act on it before its origin is clear: the trust test fails.',
      '2. Find out who sent it. If it was your own P-CSCF, let it assert the URI that it puts last into Path: `sip:pcscf.example.com`, not `sip:forged.example.org`.',
    ]);
    expect(text).not.toContain('## Draft');
  });

  it('is short for a code that is no redirection, and absent for a request', () => {
    expect(explain(invite, response('404 Not Found'))).toBe(
      '# 404 Not Found: what to do\n\n**404 Not Found** · request failure · [RFC 3261 §21.4.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.5)\n\nMeaning of 404.\n\n- more of 404\n\n**How to fix it**\n\n1. fix 404\n',
    );
    expect(explainMessage(analyse(documentText(invite)), 0, context)).toBeUndefined();
  });
});

describe('explainCode', () => {
  it('is the whole page of a code, of an unregistered one that of its class', () => {
    // The page itself says how rare a 380 is.
    expect(explainCode(380, context.prose)).toMatch(
      /^# 380 Alternative Service\n\nredirection · \[.*\]\(.*\)\n\n## Meaning\n/,
    );
    expect(explainCode(399, context.prose)).toMatch(
      /^# 399\n\nredirection\n\nNot a registered code: .*\n\n## Meaning\n\nMeaning of 3xx\./,
    );
    expect(explainCode(777, context.prose)).toBe(
      '# 777\n\nno class\n\nA status code lies between 100 and 699; a client cannot use this one.\n',
    );
  });
});
