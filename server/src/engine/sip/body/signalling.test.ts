import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.ts';
import { readIsup, type Isup } from './isup.ts';
import { octetPlaces } from './octet-places.ts';
import { readQsig } from './qsig.ts';

/** What Wireshark names the same in each of these. */
const iam = '01 10 60 01 0a 03 02 0a 08 83 90 21 43 65 87 09 0f 0a 06 84 13 89 67 45 2f 3d 01 0a 00';
const rel = '0c 02 00 02 82 90';

function isup(text: string): Isup {
  return readIsup(octetPlaces(text, span(0, text.length), 'octet'));
}

function raw(hex: string): string {
  return hex
    .split(' ')
    .map((octet) => String.fromCharCode(Number.parseInt(octet, 16)))
    .join('');
}

function sizes({ parameters }: Isup): readonly (readonly [string | undefined, number])[] {
  return parameters.map((one) => [one.name, one.octets.length]);
}

describe('readIsup', () => {
  it.each([iam, iam.replaceAll(' ', ''), iam.replaceAll(' ', '\r\n'), raw(iam)])(
    'reads an IAM written as %j',
    (text) => {
      const found = isup(text);
      expect(found).toMatchObject({ messageType: 1, acronym: 'IAM', cause: undefined, problems: [] });
      expect(sizes(found)).toEqual([
        ['Nature of connection indicators', 1],
        ['Forward call indicators', 2],
        ["Calling party's category", 1],
        ['Transmission medium requirement', 1],
        ['Called party number', 8],
        ['Calling party number', 6],
        ['Hop counter', 1],
      ]);
    },
  );

  it.each([
    [
      '06 16 04 01 29 01 01 00',
      'ACM',
      [
        ['Backward call indicators', 2],
        ['Optional backward call indicators', 1],
      ],
    ],
    ['09 01 21 04 84 13 21 43 00', 'ANM', [['Connected number', 4]]],
    ['10 00', 'RLC', []],
    ['2c 01 00', 'CPG', [['Event information', 1]]],
    ['05 01', 'COT', [['Continuity indicators', 1]]],
  ])('reads %s as %s', (hex, acronym, parameters) => {
    const found = isup(hex);
    expect([found.acronym, sizes(found), found.problems]).toEqual([acronym, parameters, []]);
  });

  it('reads the cause of a REL, with and without the octet that names the recommendation', () => {
    expect(isup(rel)).toMatchObject({ acronym: 'REL', cause: 16, problems: [] });
    expect(isup('0c 02 00 03 02 80 91')).toMatchObject({ cause: 17 });
  });

  it('says where the octets end too early, and what it still read', () => {
    const text = '0c 02 00 05 82 90';
    const found = isup(text);
    expect(found.cause).toBe(16);
    expect(found.problems.map(({ id, span: place }) => [id, text.slice(place.start, place.end)])).toEqual([
      ['signalling-cut-off', '82 90'],
      ['signalling-cut-off', ''],
    ]);
    expect(isup('ff 00')).toMatchObject({ acronym: undefined, problems: [{ id: 'signalling-type-unknown' }] });
    expect(isup('')).toMatchObject({ messageType: undefined, problems: [{ id: 'signalling-cut-off' }] });
  });

  it('reads as far as an editor kept the octets', () => {
    const kept = '\u0001\u0010\u0060\u0001\u000a\u0003\u0002\u000a\u0008\ufffd\ufffd!';
    const places = octetPlaces(kept, span(0, kept.length), 'utf16');
    expect([places.octets.length, places.isWhole]).toEqual([9, false]);
    expect(readIsup(places)).toMatchObject({ acronym: 'IAM', problems: [{ id: 'signalling-cut-off' }, {}] });
    const letter = '\u00e9\u{1f600}';
    expect(octetPlaces(letter, span(0, letter.length), 'utf16')).toEqual({
      octets: [0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80],
      starts: [0, 0, 1, 1, 1, 1, 3],
      form: 'octets',
      isWhole: true,
    });
  });
});

describe('readQsig', () => {
  it('reads the message type and the information elements', () => {
    const text = '08 02 00 01 05 04 03 80 90 a3 a1 70 03 80 31 32';
    const found = readQsig(octetPlaces(text, span(0, text.length), 'octet'));
    expect(found).toMatchObject({ messageType: 5, name: 'SETUP', problems: [] });
    expect(found.elements.map((one) => [one.name, one.octets.length])).toEqual([
      ['Bearer capability', 3],
      [undefined, 0],
      ['Called party number', 3],
    ]);
  });

  it('says where the octets end too early', () => {
    const text = '08 01 01 45 08 05 80';
    const found = readQsig(octetPlaces(text, span(0, text.length), 'octet'));
    expect([found.name, found.problems.map((problem) => problem.id)]).toEqual(['DISCONNECT', ['signalling-cut-off']]);
    expect(readQsig(octetPlaces('08', span(0, 2), 'octet')).problems).toMatchObject([{ id: 'signalling-cut-off' }]);
  });
});
