import { describe, expect, it } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { contacts, type ContactValue } from './contacts.ts';

function contactsOf(...lines: readonly string[]): readonly ContactValue[] {
  return contacts(parseMessage(plainWire(['SIP/2.0 302 Moved', ...lines, '', ''].join('\r\n'), 0)));
}

describe('contacts', () => {
  it('reads the examples of RFC 3261 §20.10', () => {
    const all = contactsOf(
      'Contact: "Mr. Watson" <sip:watson@worcester.bell-telephone.com>',
      '   ;q=0.7; expires=3600,',
      '   "Mr. Watson" <mailto:watson@bell-telephone.com> ;q=0.1',
      'm: <sips:bob@192.0.2.4>;expires=60',
    );
    expect(all.map(({ displayName, uriText, q, expiresSeconds }) => [displayName, uriText, q, expiresSeconds])).toEqual(
      [
        ['Mr. Watson', 'sip:watson@worcester.bell-telephone.com', 0.7, 3600],
        ['Mr. Watson', 'mailto:watson@bell-telephone.com', 0.1, undefined],
        [undefined, 'sips:bob@192.0.2.4', undefined, 60],
      ],
    );
    expect(all.flatMap((one) => one.problems)).toEqual([]);
  });

  it('keeps commas, escapes and brackets of a quoted name together', () => {
    const [only, more] = contactsOf(String.raw`Contact: "Bell, \"A\" <x> \\" <sip:a@example.com>;x="1,2;3"`);
    expect(only).toMatchObject({
      displayName: String.raw`Bell, "A" <x> \ `.trimEnd(),
      uriText: 'sip:a@example.com',
      parameters: [{ name: 'x', value: '1,2;3' }],
    });
    expect(more).toBeUndefined();
  });

  it('gives the parameters to the URI inside brackets, to the header outside', () => {
    const [inside, outside] = contactsOf('Contact: <sip:a@b;lr;q=0.1>;q=0.2, sip:a@b;lr;q=0.3');
    expect(inside).toMatchObject({ uriText: 'sip:a@b;lr;q=0.1', q: 0.2, isBracketed: true });
    expect(outside).toMatchObject({
      uriText: 'sip:a@b',
      q: 0.3,
      isBracketed: false,
      parameters: [{ name: 'lr' }, { name: 'q' }],
    });
  });

  it('knows the wildcard', () => {
    expect(contactsOf('Contact: *')).toMatchObject([{ isWildcard: true, uri: undefined, problems: [] }]);
    expect(contactsOf('Contact: <*>')).toMatchObject([{ isWildcard: false, problems: [{ id: 'uri-malformed' }] }]);
  });

  it.each([
    ['60', 60, false],
    ['soon', 3600, true],
    ['4294967296', 3600, true],
    ['"Thu, 01 Dec 1994 16:00:00 GMT"', 3600, true],
    ['-1', 3600, true],
    ['', 3600, true],
  ])('reads expires=%s', (value, expiresSeconds, expiresIsMalformed) => {
    expect(contactsOf(`Contact: <sip:a@b>;expires=${value}`)).toMatchObject([{ expiresSeconds, expiresIsMalformed }]);
  });

  it.each([
    ['0.5', 0.5, false],
    ['1.5', 1.5, true],
    ['0.12345', 0.12345, true],
    ['high', undefined, true],
  ])('reads q=%s', (value, q, qIsMalformed) => {
    expect(contactsOf(`Contact: <sip:a@b>;q=${value}`)).toMatchObject([{ q, qIsMalformed }]);
  });

  it.each([
    ['<sip:new@@192.0.2.4:abc>', 'host-malformed'],
    ['<sip:a@b', 'angle-bracket-unclosed'],
    ['"open <sip:a@b>', 'quoted-string-unclosed'],
    ['nobody', 'uri-malformed'],
    ['sip:a@b?x=y', 'angle-bracket-missing'],
    ['<sip:a@b> junk', 'text-unexpected'],
  ])('notes what is wrong with %s', (value, id) => {
    expect(contactsOf(`Contact: ${value}`)).toMatchObject([{ problems: [{ id }] }]);
  });

  it('leaves out what is empty', () => {
    expect(contactsOf('Contact:', 'Contact: , <sip:a@b>,')).toHaveLength(1);
  });
});
