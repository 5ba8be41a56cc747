import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { contacts, type ContactValue } from './contacts.ts';
import { plainContacts } from './plain-contacts.ts';

const before = 'SIP/2.0 302 Moved\r\nContact: ';

/** What the interface names; the grammar also knows where each parameter stands. */
function named(values: readonly ContactValue[]): unknown {
  return values.map((value) => ({
    ...value,
    parameters: value.parameters.map((one) =>
      one.value === undefined ? { name: one.name } : { name: one.name, value: one.value },
    ),
  }));
}

const pieces = [
  ...[
    '<sip:bob@example.com>',
    '<sips:bob@192.0.2.4:5061>',
    '<sip:a@b;transport=tcp>',
    '<sip:a@b;transport=foo>',
    '<sip:a@b;lr;lr>',
  ],
  ...[
    'sip:bob@example.com',
    '"B" <sip:a@b>',
    '<tel:+81312345678>',
    '<sip:a@b..c>',
    '<sip:a@-b>',
    '<sip:a@1.2.3.400>',
    '<sip:a@b:70000>',
    '<sip:a@b:0>',
    '*',
    '<>',
  ],
  ...[
    ';q=0.7',
    ';q=1.0',
    ';q=2',
    ';q=',
    ';expires=60',
    ';expires=4294967296',
    ';q=0.1;q=0.2',
    ';x',
    ', ',
    ',',
    ' ',
    '',
  ],
];
const value = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

describe('plainContacts', () => {
  it('reads what the grammar reads, or leaves it to the grammar', () => {
    let read = 0;
    fc.assert(
      fc.property(value, (text) => {
        const plain = plainContacts(text, before.length);
        if (plain === undefined) return;
        read += 1;
        expect(named(plain)).toEqual(named(contacts(parseMessage(plainWire(`${before}${text}\r\n\r\n`, 0)))));
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(20);
  });

  it.each([
    ['<sip:4416@192.0.2.5:5060>;q=0.7, <sip:4415@backup.example.org>;q=0.3', 2],
    ['<sip:bob@example.com;transport=tcp;lr>;expires=60', 1],
  ])('reads %s', (text, count) => {
    expect(plainContacts(text, 0)).toHaveLength(count);
  });
});
