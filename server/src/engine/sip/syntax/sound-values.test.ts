import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { request } from '../../testing/sip-text.ts';
import { noteMessageFaults, readMessageSyntax } from './read-message-syntax.ts';
import { sharedReader } from './shared-reader.ts';

/** Returns the ids of what is wrong in a message with these lines, which were read in earlier messages or not. */
function faults(lines: readonly string[]): readonly string[] {
  const text = request('INVITE', 'sip:bob@example.com', { headers: lines });
  return parseMessage(plainWire(text, 0)).problems.map(({ id, span }) => `${id} ${text.slice(span.start, span.end)}`);
}

describe('values that are known to be sound', () => {
  it('do not hide what is wrong in one that is nearly the same', () => {
    for (let round = 0; round < 3; round += 1) {
      expect(faults(['Max-Forwards: 70'])).toEqual([]);
      expect(faults(['Max-Forwards: 7x'])).toEqual(['number-malformed 7x']);
      expect(faults(['Max-Forwards: 7'])).toEqual([]);
      expect(faults(['Expires: 70', 'Allow: INVITE, ACK'])).toEqual([]);
      expect(faults(['Allow: INVITE, ACK,'])).toEqual(faults(['Allow: INVITE, ACK,']));
    }
  });

  it('leave the faults of a message what they are when all of it is read', () => {
    const value = fc.constantFrom('70', '7x', '', '<sip:a@b>', '"a" <sip:a@b>;q=2', 'a, b', 'a,, b', '1 INVITE');
    const line = fc.tuple(fc.constantFrom('Max-Forwards', 'Allow', 'Contact', 'Expires', 'Supported'), value);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (pairs) => {
        const headers = pairs.map(([name, one]) => `${name}: ${one}`);
        const message = parseMessage(plainWire(request('INVITE', 'sip:bob@example.com', { headers }), 0));
        noteMessageFaults(sharedReader, message);
        const noted = sharedReader.finish();
        readMessageSyntax(sharedReader, message);
        expect(noted).toEqual(sharedReader.finish());
      }),
    );
  });
});
