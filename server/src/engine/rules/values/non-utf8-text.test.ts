import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';
import { octetText } from '../../text/text-source.ts';

const rule = 'non-utf8-text';

function invite(subject: string, body = ''): string {
  return request('INVITE', 'sip:bob@example.com', { headers: [`Subject: ${subject}`], body });
}

/** A file that is not UTF-8 is read as Latin-1: every character is an octet. */
function inFile(subject: string): readonly string[] {
  return foundIn(octetText(invite(subject)), rule);
}

describe('non-utf8-text', () => {
  it('points at the first octet of a file that no UTF-8 has', () => {
    expect(inFile('caf\u00e9 bar')).toEqual([`0 warning ${rule}.octet at \u00e9`]);
    expect(inFile('\u00c3\u00a9 \u00e9')).toHaveLength(1);
  });

  it('points at the sign that stands in a document for such an octet', () => {
    expect(foundIn(invite('caf\ufffd'), rule)).toEqual([`0 warning ${rule}.replaced at \ufffd`]);
  });

  it.each([
    ['two octets', '\u00c3\u00a9'],
    ['three octets', '\u00e6\u0097\u00a5\u00e6\u009c\u00ac'],
    ['four octets', '\u00f0\u009f\u0098\u0080'],
  ])('takes %s for the character that they are', (_what, subject) => {
    expect(inFile(subject)).toEqual([]);
  });

  it.each([
    ['an overlong form', '\u00c0\u00af'],
    ['an overlong form of three', '\u00e0\u0080\u00af'],
    ['a surrogate', '\u00ed\u00a0\u0080'],
    ['more than U+10FFFF', '\u00f4\u0090\u0080\u0080'],
    ['a character that is cut off', '\u00e6\u0097'],
  ])('refuses %s', (_what, subject) => {
    expect(inFile(subject)).toHaveLength(1);
  });

  it('is silent for text beyond ASCII in a document, and for bodies', () => {
    expect(foundIn(invite('日本 café'), rule)).toEqual([]);
    expect(foundIn(octetText(invite('x', '\u00e9')), rule)).toEqual([]);
  });
});
