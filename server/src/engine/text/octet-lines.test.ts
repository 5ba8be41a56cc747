import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OctetLines } from './octet-lines.ts';

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

test('what JSON would escape is no plain octet', () => {
  for (let code = 0; code < 256; code += 1) {
    const isAsItIs = JSON.stringify(String.fromCharCode(code)) === `"${String.fromCharCode(code)}"` && code < 127;
    let isPlain = false;
    let isPlainText = false;
    written((lines) => {
      isPlain = lines.plain(Uint8Array.of(65, code, 66), 0, 3);
      isPlainText = lines.plainText(`A${String.fromCharCode(code)}`);
    });
    expect([code, isPlain, isPlainText]).toEqual([code, isAsItIs, isAsItIs]);
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
