import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMaskedText, maskedHash, maskedText } from './masked-text.ts';
import { octetView } from './octet-view.ts';

function viewOf(text: string): DataView {
  return octetView(Uint8Array.from(`${text}\0\0\0`, (char) => char.charCodeAt(0))).view;
}

const chars = fc.constantFrom(...'0123456789', ':', '/', ';', '?', 'a', 'p', ' ', '\n', '\u00b5', '\u00ff', '\u0000');
const texts = fc.array(chars, { maxLength: 14 }).map((some) => some.join(''));

test('texts that differ in free digits alone are told from all others', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(chars, { minLength: 14, maxLength: 14 }),
      fc.array(fc.nat(13)),
      (text, others, places) => {
        const free = new Set(places.filter((place) => /\d/.test(text.charAt(place))));
        const changed = Array.from(text, (char, at) => (places.includes(at) ? (others[at] ?? char) : char));
        const isSame = changed.every((char, at) => char === text[at] || (free.has(at) && /\d/.test(char)));
        expect(isMaskedText(maskedText(text, free), viewOf(changed.join('')), 0)).toBe(isSame);
      },
    ),
    { numRuns: 5000 },
  );
});

test('texts that differ in digits alone have one hash, others another', () => {
  fc.assert(
    fc.property(texts, fc.nat(9), (text, digit) => {
      const other = text.replace(/\d/g, String(digit));
      const hash = (of: string): number => maskedHash(viewOf(`x${of}`), 1, of.length + 1, 7);
      expect(hash(other)).toBe(hash(text));
      expect(hash(`${text}a`)).not.toBe(hash(`${other}b`));
    }),
  );
});
