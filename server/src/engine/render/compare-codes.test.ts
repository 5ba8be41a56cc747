import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { briefProse } from '../testing/brief-prose.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { compareCodes } from './compare-codes.ts';

const prose = briefProse('en');

function reading(answer: string, codes: readonly [number, number] = [301, 380]): readonly string[] {
  const trace = analyse(documentText(request('INVITE', 'sip:bob@example.com') + answer));
  const text = compareCodes(codes[0], codes[1], prose, { trace, index: 1, maxHops: 5 });
  const [, own = ''] = text.split('## In the trace at hand\n\n');
  return (
    own
      .split('\n### ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('- ')) ?? []
  );
}

describe('compareCodes', () => {
  it('has the five sections, generated from the pages of both codes', () => {
    expect(compareCodes(301, 380, prose)).toBe(
      `# Compare 301 Moved Permanently with 380 Alternative Service

## Description

### 301 Moved Permanently

redirection · [RFC 3261 §21.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2)

Meaning of 301.

- more of 301

### 380 Alternative Service

redirection · [RFC 3261 §21.3.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.5)

Meaning of 380.

- more of 380

## When you see it

### 301 Moved Permanently

- seen 301

### 380 Alternative Service

- seen 380

## How to fix it

### 301 Moved Permanently

1. fix 301

### 380 Alternative Service

1. fix 380

## Key differences

|  | 301 Moved Permanently | 380 Alternative Service |
| --- | --- | --- |
| Class | redirection | redirection |
| Defined in | [RFC 3261 §21.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2) | [RFC 3261 §21.3.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.5) |
| What it says | who 301 | who 380 |
| Where the answer is | answer 301 \\| or not | answer 380 \\| or not |

## Which to use when

### 301 Moved Permanently

- use 301

### 380 Alternative Service

- use 380
`,
    );
  });

  it('works for any two codes, unregistered and equal ones too', () => {
    const text = compareCodes(399, 486, prose);
    expect(text).toContain('| Defined in | not registered; treated as 300 | [RFC 3261 §21.4.24]');
    expect(text).toContain('### 486 Busy Here');
    expect(compareCodes(301, 301, prose).match(/### 301/g)).toHaveLength(4);
  });

  it.each([
    [
      'a 301 without Contact and with an XML body',
      response('301 Moved Permanently', { headers: ['Content-Type: text/xml'], body: '<a/>' }),
      ['- This 301 has no Contact and a body of type `text/xml`: the server may have meant 380.'],
    ],
    [
      'a 301 with the 3GPP body',
      response('301 Moved Permanently', {
        headers: ['Content-Type: application/3gpp-ims+xml'],
        body: '<ims-3gpp version="1"><alternative-service><type>emergency</type></alternative-service></ims-3gpp>',
      }),
      ['- This 301 carries the 3GPP body of an alternative service: the server may have meant 380.'],
    ],
    [
      'a 380 with a Contact and no body',
      response('380 Alternative Service', { headers: ['Contact: <sip:b@example.net>'] }),
      ['- This 380 has a Contact and no body: the server may have meant 301 (for good) or 302 (for now).'],
    ],
    [
      'a 380 with a body that SIP Lens does not decode',
      response('380 Alternative Service', {
        headers: ['Content-Type: text/plain', 'Contact: <sip:b@example.net>'],
        body: 'Call the desk.',
      }),
      [
        '- It has a body of type `text/plain`: 380 fits if the body says which services there are; for a mere change of address 301 or 302 is the code.',
      ],
    ],
    [
      'a 301 whose Contact expires and whose phrase is that of another code',
      response('301 Moved Temporarily', { headers: ['Contact: <sip:b@example.net>;expires=60'] }),
      [
        '- The Contact expires after 60 s, so the move is not for good: 302 may be what was meant.',
        '- The phrase `Moved Temporarily` is that of 302; the number decides, the phrase is for people.',
      ],
    ],
    [
      'a code that is neither of the two',
      response('302 Moved Temporarily', { headers: ['Contact: <sip:b@example.net>'] }),
      [
        '- This 302 is neither of the two codes compared.',
        '- It has a Contact without expiry: 302 fits, for this one request.',
      ],
    ],
    [
      'a bare 301',
      response('301 Moved Permanently'),
      ['- It has no Contact: whatever was meant, no client can follow it.'],
    ],
  ])('reads the trace at hand: %s', (_what, answer, expected) => {
    expect(reading(answer)).toEqual(expected);
  });

  it('says nothing of a request', () => {
    const trace = analyse(documentText(request('INVITE', 'sip:bob@example.com')));
    expect(compareCodes(301, 380, prose, { trace, index: 0, maxHops: 5 })).toBe(compareCodes(301, 380, prose));
  });
});
