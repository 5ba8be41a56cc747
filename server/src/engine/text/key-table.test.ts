import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from './key-hash.ts';
import { KeyTable } from './key-table.ts';

const someText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('z9hG4bK1', 'z9hG4bK2', '\u00e9', '\u0080\u0080', '\ud800', '\uffff', '\u0000', 'a\u3000b'),
);

test('equal texts have equal keys, others do not, and each key gives its text back', () => {
  fc.assert(
    fc.property(fc.array(someText, { maxLength: 200 }), (texts) => {
      const table = new KeyTable();
      const keys = new Map<string, number>();
      for (const text of texts) {
        const key = table.keyIn(`<${text}>`, 1, text.length + 1);
        expect(keys.get(text) ?? key).toBe(key);
        keys.set(text, key);
      }
      expect(new Set(keys.values()).size).toBe(keys.size);
      table.trim();
      for (const [text, key] of keys) {
        expect(table.textOf(key)).toBe(text);
        expect(table.knownKeyOf(text)).toBe(key);
      }
    }),
  );
});

test('ASCII has the key of the same text, whichever came first', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 100 }), (texts) => {
      const table = new KeyTable();
      for (const [index, text] of texts.entries()) {
        const ascii = Uint8Array.from(`<${text}>`, (char) => char.charCodeAt(0));
        const hash = hashOf(ascii, 1, ascii.length - 1, table.seed);
        const first = index % 2 === 0 ? table.keyOf(text) : table.keyNear(ascii, 1, ascii.length - 1, 0, hash);
        expect(table.keyOf(text)).toBe(first);
        expect(table.keyNear(ascii, 1, ascii.length - 1, Math.min(index, first), hash)).toBe(first);
        expect(table.textOf(first)).toBe(text);
      }
    }),
  );
});

test('the empty text is key 0, and an unknown text has none', () => {
  const table = new KeyTable();
  expect([table.keyOf(''), table.keyOf('a'), table.keyOf('b'), table.keyOf('a')]).toEqual([0, 1, 2, 1]);
  expect([table.knownKeyOf(''), table.knownKeyOf('c'), table.textOf(9)]).toEqual([0, undefined, '']);
});

test('tens of thousands of keys stay apart', () => {
  const table = new KeyTable();
  const keys = Array.from({ length: 50_000 }, (_, number) => table.keyOf(`${number.toString(36)}@192.0.2.1`));
  expect(new Set(keys).size).toBe(50_000);
  expect(table.textOf(keys[4711] ?? 0)).toBe(`${(4711).toString(36)}@192.0.2.1`);
});

test('a table in memory that was lent to it says the same, and leaves it where it has too little room', () => {
  const text = fc.string({ minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 60 }),
      fc.array(text, { maxLength: 60 }),
      fc.nat(40),
      (before, behind, more) => {
        const table = new KeyTable();
        const keys = new Map(before.map((each) => [each, table.keyOf(each)]));
        const room = table.count + more;
        const slots = new Uint32Array(room * 2);
        const lent = {
          starts: new Uint32Array(room + 1),
          hashes: new Uint32Array(room),
          slots,
          octets: new Uint8Array(3000),
        };
        table.moveInto(lent);
        for (let key = 1; key < table.count; key += 1) {
          let slot = Math.floor((((lent.hashes[key] ?? 0) >>> 11) * slots.length) / 0x20_0000);
          while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
          slots[slot] = key;
        }
        for (const each of behind) keys.set(each, table.keyOf(each));
        expect(table.isLent).toBe(table.count <= room);
        table.moveOut();
        for (const [each, key] of keys) expect([table.keyOf(each), table.textOf(key)]).toEqual([key, each]);
        table.trim();
        for (const [each, key] of keys) expect(table.knownKeyOf(each)).toBe(key);
      },
    ),
  );
});
