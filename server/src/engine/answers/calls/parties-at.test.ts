import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { from } from '../../sip/headers/from.ts';
import { to } from '../../sip/headers/to.ts';
import { documentText } from '../../text/text-source.ts';
import { partiesAt } from './parties-at.ts';

const lines = fc.constantFrom(
  'From: <sip:alice@example.com>;tag=1',
  'From: "Alice, of sales" <sip:alice@example.com;user=phone>;tag=1',
  'f: Alice <sip:alice@example.com>;tag=1',
  'FROM : sip:alice@example.com;tag=1',
  'From: <sip:alice@example.com>\r\n ;tag=1',
  'From: "a \\" b" <sip:alice@example.com>;tag=1',
  'From:',
  'From <sip:alice@example.com>',
  'From: <sip:al',
  'Fromage: <sip:cheese@example.com>;tag=2',
  'To: <sip:bob@example.com>',
  't:<tel:+15550100>;x=y',
  'To: Bob Smith <sip:bob@[2001:db8::1]:5070>;tag=3',
  'To: *',
  'Timestamp: 5',
  'Subject: From: <sip:carol@example.com>;tag=1',
  ' From: <sip:folded@example.com>;tag=1',
  'Call-ID: 1',
  'CSeq: 1 INVITE',
  '',
);

describe('partiesAt', () => {
  it('reads what the parser reads, in any order, form and number of lines', () => {
    const property = fc.property(fc.array(lines, { maxLength: 9 }), fc.constantFrom('\r\n', '\n'), (heads, end) => {
      const text = ['INVITE sip:bob@example.com SIP/2.0', 'Via: SIP/2.0/UDP 192.0.2.1', ...heads, '', ''].join(end);
      const trace = analyse(documentText(text));
      for (let index = 0; index < trace.count; index += 1) {
        const message = trace.message(index);
        const [caller, called] = [from(message)?.uriText, to(message)?.uriText];
        const read = partiesAt(trace, index);
        expect([read.from, read.to]).toEqual([caller, called]);
      }
    });
    fc.assert(property, { numRuns: 3000 });
  });
});
