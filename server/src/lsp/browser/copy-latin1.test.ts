import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyLatin1 as copyInNode } from '../node/copy-latin1.ts';
import { copyLatin1 } from './copy-latin1.ts';

test('each host copies every Latin-1 character as its code', () => {
  const latin1 = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(latin1, fc.array(fc.integer({ min: 0, max: 127 }))), (codes) => {
      for (const copy of [copyLatin1, copyInNode]) {
        const octets = new Uint8Array(codes.length + 64);
        copy(String.fromCharCode(...codes), octets);
        expect([...octets.subarray(0, codes.length)]).toEqual(codes);
      }
    }),
  );
});
