import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OctetLines, octetPiece } from './octet-lines.ts';
import { octetView } from './octet-view.ts';

function written(write: (lines: OctetLines) => void): Uint8Array {
  const taken: number[] = [];
  const lines = new OctetLines((octets) => {
    taken.push(...octets);
    return true;
  });
  write(lines);
  lines.flush();
  return Uint8Array.from(taken);
}

test('any text is written as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(written((lines) => lines.text(text))).toEqual(new TextEncoder().encode(text));
    }),
  );
});

test('whole numbers are written in digits', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (value) => {
      expect(new TextDecoder().decode(written((lines) => lines.number(value)))).toBe(String(value));
    }),
  );
});

test('what JSON would escape is no plain octet, wherever it stands', () => {
  for (let code = 0; code < 256; code += 1) {
    const isAsItIs = JSON.stringify(String.fromCharCode(code)) === `"${String.fromCharCode(code)}"` && code < 127;
    for (let place = 0; place < 7; place += 1) {
      const octets = Uint8Array.from({ length: 8 }, (_, at) => (at === place + 1 ? code : 32 + ((at * 29) % 2)));
      let isPlain = false;
      const taken = written((lines) => {
        isPlain = lines.plain(octetView(octets).view, 1, 8);
      });
      expect([code, place, isPlain, ...taken]).toEqual([code, place, isAsItIs, ...octets.slice(1)]);
    }
    let isPlainText = false;
    written((lines) => {
      isPlainText = lines.plainText(`A${String.fromCharCode(code)}`);
    });
    expect([code, isPlainText]).toEqual([code, isAsItIs]);
  }
});

test('octets that stand together are told apart by each of them', () => {
  const edges = fc.constantFrom(0, 31, 32, 33, 34, 35, 91, 92, 93, 126, 127, 128, 255);
  fc.assert(
    fc.property(fc.array(edges, { maxLength: 9 }), (values) => {
      const isAsItIs = values.every((code) => 32 <= code && code < 127 && code !== 34 && code !== 92);
      let isPlain = false;
      written((lines) => {
        isPlain = lines.plain(octetView(Uint8Array.from(values)).view, 0, values.length);
      });
      expect(isPlain).toBe(isAsItIs);
    }),
    { numRuns: 3000 },
  );
});

test('pieces stand behind one another, however long they are', () => {
  const texts = ['', 'a', 'bc', 'def', '\u00e9\u3042', 'ghijk'];
  const taken = written((lines) => {
    for (const text of [...texts, ...texts.toReversed()]) lines.known(octetPiece(text));
  });
  expect(new TextDecoder().decode(taken)).toBe([...texts, ...texts.toReversed()].join(''));
});

test('octets are written over others, and nothing else is', () => {
  const from = octetView(Uint8Array.from('0123456789', (char) => char.charCodeAt(0))).view;
  for (let length = 0; length < 10; length += 1) {
    const taken = written((lines) => {
      lines.known(octetPiece('abcdefghijklm'));
      lines.over(2, from, 1, length);
      lines.known(octetPiece('!'));
    });
    const digits = '123456789'.slice(0, length);
    expect(new TextDecoder().decode(taken)).toBe(`ab${digits}${'cdefghijklm'.slice(length)}!`);
  }
});

test('much is handed on in batches, in order, until nobody wants any more', () => {
  let taken = 0;
  const lines = new OctetLines((octets) => {
    taken += octets.length;
    return taken < 300_000;
  });
  const line = 'x'.repeat(50_000);
  for (let count = 0; count < 20 && !lines.isOver; count += 1) lines.text(line);
  expect(lines.isOver).toBe(true);
  expect([taken % 50_000, taken < 500_000]).toEqual([0, true]);
});
