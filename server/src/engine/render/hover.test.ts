import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { hoverAt, plainContext } from '../testing/hover-text.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { hover } from './hover.ts';

const old = 'sip:bob@example.com';

describe('other hovers', () => {
  const trace = analyse(
    documentText(
      [
        request('INVITE', old),
        response('301 Moved Permanently', {
          headers: ['m: "B" <sip:bob@10.0.0.9;gr=1?Subject=x>;q=7', 'Reason: SIP;cause=301'],
        }),
        request('NOTIFY', old, {
          callId: 'n',
          headers: ['Content-Type: message/sipfrag;version=2.0'],
          body: 'SIP/2.0 404 Not Found\r\n',
        }),
        response('404 Not Found', { callId: 'x' }),
        response('399 What', { callId: 'y' }),
      ].join(''),
    ),
  );

  it('explains a Contact part by part, with its cautions', () => {
    expect(hoverAt(trace, 'sip:bob@10.0.0.9')).toBe(
      [
        '**Contact** · `sip:bob@10.0.0.9;gr=1?Subject=x`',
        '',
        'A target of this 301: the URI, without `method` and headers, becomes the new Request-URI ([RFC 3261 §8.1.3.4](https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.4)).',
        '',
        '- scheme: `sip`',
        '- user: `bob`',
        '- host: `10.0.0.9`',
        '- parameters: `gr=1`',
        '- headers: `Subject=x`',
        '- q: `7`',
        '- q is a number from 0 to 1 with up to three decimals; this one is not.',
        '- A private address: only clients in that network can reach it.',
        '- A GRUU (`gr`): it names one device, not the user; do not store it as an address of the user.',
      ].join('\n'),
    );
  });

  it('explains a header name by its RFC, the compact form included', () => {
    expect(hoverAt(trace, 'Max-Forwards')).toBe(
      '**Max-Forwards** · [RFC 3261 §20.22](https://www.rfc-editor.org/rfc/rfc3261#section-20.22)\n\nHow many more hops may pass the request on; at 0 the next proxy answers 483.',
    );
    expect(hover(trace, trace.text.chars.indexOf('m: "B"'), plainContext)?.markdown).toContain(
      '**Contact** · [RFC 3261 §20.10]',
    );
  });

  it('says of a sipfrag that it is an outcome told by a NOTIFY', () => {
    expect(hoverAt(trace, 'SIP/2.0 404')).toMatch(/^A fragment in the body of a NOTIFY: .*\n\n\*\*404 Not Found\*\*/);
  });

  it('explains any other status line, an unregistered one as its class', () => {
    expect(hover(trace, trace.text.chars.lastIndexOf('SIP/2.0 404') + 1, plainContext)?.markdown).toBe(
      [
        '**404 Not Found** · request failure · [RFC 3261 §21.4.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.5)',
        '',
        'Meaning of 404.',
        '',
        '- more of 404',
        '',
        '**How to fix it**',
        '',
        '1. fix 404',
      ].join('\n'),
    );
    expect(hoverAt(trace, 'SIP/2.0 399')).toMatch(
      /^\*\*399\*\* · redirection\n\nNot a registered code: a client treats it as 300, the general code of its class \(\[RFC 3261 §8\.1\.3\.2\]/,
    );
  });

  it('is silent where nothing can be explained', () => {
    expect(hoverAt(trace, 'SIP;cause=301')).toBeUndefined();
    expect(hoverAt(trace, 'INVITE sip:')).toBeUndefined();
    expect(hover(trace, trace.text.chars.length + 10, plainContext)).toBeUndefined();
  });
});
