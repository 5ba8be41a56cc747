import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invite } from '../testing/dressed.ts';
import { windowOf } from '../testing/window-of.ts';
import { holdsHexPackets } from './hex-packets.ts';
import { mayShowHex } from './hex-sieve.ts';

function sieve(chars: string): boolean {
  return mayShowHex(windowOf(chars, 0, true).view);
}

const stream = Array.from(invite.join('\r\n'), (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/** The rows of a dump, sixteen octets each. */
const dump = (stream.match(/.{1,32}/g) ?? [])
  .map((row, index) => `${(index * 16).toString(16).padStart(4, '0')}  ${row.replace(/../g, '$& ')} ................`)
  .join('\n');

const blocks = [dump, `> ${dump.replaceAll('\n', '\n> ')}`, `"sip_raw": ["${stream}", 0]`, stream];
const words = [
  ...invite,
  '2026-11-22 06:41:28 rc=301',
  '    0010  not hex',
  'deadbeef',
  '"\\x',
  '0x',
  '00:0',
  '\t> 12',
  '',
];

test('no text that shows a packet in hex is held back', () => {
  const lines = fc.array(fc.constantFrom(...words, ...blocks), { maxLength: 30 });
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), (parts, lineEnd) => {
      const chars = parts.join(lineEnd);
      expect(holdsHexPackets(chars) && !sieve(chars)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a dump is let through, a log of messages is not', () => {
  const log = `${invite.join('\n')}\n`.repeat(40);
  for (const block of blocks) expect(sieve(`${log}${block}\n${log}`)).toBe(true);
  expect(holdsHexPackets(`${log}${dump}\n${log}`)).toBe(true);
  expect(sieve(log)).toBe(false);
});
