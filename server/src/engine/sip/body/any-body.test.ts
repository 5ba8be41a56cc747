import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { bodyOf } from './body-of.ts';

const types = [
  'application/sdp',
  'multipart/mixed;boundary=x',
  'multipart/mixed',
  'message/sipfrag',
  'message/sip',
  'application/3gpp-ims+xml',
  'application/pidf+xml',
  'application/reginfo+xml',
  'application/dialog-info+xml',
  'application/conference-info+xml',
  'application/resource-lists+xml',
  'application/simple-message-summary',
  'application/dtmf-relay',
  'application/isup',
  'application/qsig',
  'text/plain',
  'application/x-unknown',
  '',
];

const pieces = fc.constantFrom(
  '--x',
  '--x--',
  '\r\n',
  '\n',
  '\r\n\r\n',
  'Content-Type: multipart/mixed;boundary=x',
  'Content-Type: application/sdp\r\n\r\n',
  'v=0\r\n',
  'm=audio 1 RTP/AVP 0\r\n',
  'a=rtpmap:0 ',
  'SIP/2.0 200 OK',
  'To: x',
  '<presence entity="',
  '">',
  "<a b='c'>",
  '</a>',
  '<dialog><state>',
  '&amp;',
  '&',
  '<',
  'Messages-Waiting: yes',
  'Voice-Message: 1/2',
  'Signal=1',
  '01 10 60',
  '\u0001\u000c\u0002',
  '\ufffd',
  '\u{1f600}',
  '\ud800',
  '\0',
  ' ',
);

interface Place {
  readonly start: number;
  readonly end: number;
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' && value !== null && 'start' in value && 'end' in value && typeof value.start === 'number'
  );
}

/** Every span that leaves the one around it: that of the nearest thing above that has a place of its own. */
function straySpans(value: unknown, outer: Place, found: Place[] = []): readonly Place[] {
  if (isPlace(value)) {
    const isInside = outer.start <= value.start && value.start <= value.end && value.end <= outer.end;
    if (!isInside) found.push(value);
  } else if (value instanceof Map) for (const one of value.values()) straySpans(one, outer, found);
  else if (typeof value === 'object' && value !== null) {
    const own = 'span' in value && isPlace(value.span) ? value.span : outer;
    straySpans(own, outer, found);
    for (const one of Object.values(value)) straySpans(one, own, found);
  }
  return found;
}

describe('the body of any message', () => {
  const bodies = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('is read without throwing, and every span stands inside the one around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), bodies, fc.constantFrom('utf16', 'octet'), (type, text, unit) => {
        const head = `INFO sip:a SIP/2.0\r\n${type === '' ? 'To: x' : `Content-Type: ${type}`}\r\n\r\n`;
        const message = parseMessage(plainWire(head + text, 0));
        const body = bodyOf(message, unit);
        expect(straySpans(body, message.body)).toEqual([]);
      }),
      { numRuns: 4000 },
    );
  });

  it('has parts that follow each other', () => {
    fc.assert(
      fc.property(bodies, (text) => {
        const message = parseMessage(
          plainWire(`INFO sip:a SIP/2.0\r\nc: multipart/mixed;boundary=x\r\n\r\n--x${text}`, 0),
        );
        const body = bodyOf(message, 'utf16');
        if (body?.kind !== 'multipart') return;
        let last = body.multipart.preamble.end;
        for (const part of body.parts) {
          expect(last <= part.span.start && part.span.start <= part.body.span.start).toBe(true);
          expect(part.body.span.end).toBe(part.span.end);
          last = part.span.end;
        }
        expect(last <= body.multipart.epilogue.start).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
