import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerFields } from '../../reference/header-fields.ts';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { readMessageSyntax } from './read-message-syntax.ts';
import { nodeSize, SyntaxReader } from './syntax-reader.ts';

/** Reads a message whose headers are these lines, and returns what the reader wrote. */
function read(text: string): SyntaxReader {
  const reader = new SyntaxReader();
  readMessageSyntax(reader, parseMessage(plainWire(text, 0)));
  return reader;
}

interface Place {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function nodeAt(reader: SyntaxReader, index: number): Place {
  const [kind = 0, start = -1, end = -1, next = -1] = reader.tape.subarray(index, index + nodeSize);
  return { kind, start, end, next };
}

/** Returns the faults of nesting between `from` and `to`: nodes outside their parent, backwards, or over each other. */
function misplaced(reader: SyntaxReader, from: number, to: number, parent: Omit<Place, 'kind' | 'next'>): string[] {
  const faults: string[] = [];
  let before = parent.start;
  for (let index = from; index < to;) {
    const node = nodeAt(reader, index);
    const isFine = before <= node.start && node.start <= node.end && node.end <= parent.end && index < node.next;
    if (!isFine || to < node.next) {
      faults.push(`${node.kind} at ${node.start}-${node.end} in ${parent.start}-${parent.end}`);
      return faults;
    }
    faults.push(...misplaced(reader, index + nodeSize, node.next, node));
    before = node.end;
    index = node.next;
  }
  return faults;
}

const names = headerFields.map((field) => field.spelling);
const pieces = fc.constantFrom(
  ...['sip:', 'sips:', 'tel:+1-2', 'urn:service:sos', 'a@b', 'example.com', '192.0.2.1', '[2001:db8::1]', ':5060'],
  ...[
    '"',
    '\\',
    '<',
    '>',
    '(',
    ')',
    ';',
    ',',
    '=',
    '?',
    '&',
    '@',
    '%41',
    '%',
    '*',
    '/',
    '.',
    ' ',
    '\t',
    '\r\n ',
    '\n\t',
  ],
  ...[
    'SIP/2.0/UDP ',
    'Digest ',
    'realm="a"',
    'tag=1',
    'q=0.5',
    '1 INVITE',
    '70',
    'é',
    '\0',
    '\ud800',
    '[',
    ']',
    '{',
    "'",
  ],
);
const values = fc.oneof(
  fc.array(pieces, { maxLength: 25 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\n', '\n ')),
);
const lines = fc.array(fc.tuple(fc.constantFrom(...names, 'X-Any'), values), { maxLength: 6 });

describe('the syntax of any header fields', () => {
  it('is read without an exception, each node inside its parent and behind its elder', () => {
    fc.assert(
      fc.property(lines, values, (headers, uri) => {
        const fields = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
        const text = `INVITE sip:${uri.replaceAll(/[\r\n]/g, '')} SIP/2.0\r\n${fields}\r\n`;
        const reader = read(text);
        expect(misplaced(reader, 0, reader.size, { start: 0, end: text.length })).toEqual([]);
        for (const { id, span } of reader.problems) {
          expect([id, 0 <= span.start && span.start < span.end && span.end <= text.length]).toEqual([id, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
