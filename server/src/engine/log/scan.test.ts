import { expect, test } from 'vitest';
import { octetText } from '../text/text-source.ts';
import { analyseInSlices } from './analyse.ts';
import { invite, moved } from './testing/dressed.ts';

/** Returns how far apart the pauses of an analysis are, in characters, the end of the text as the last one. */
function sliceLengths(chars: string): readonly number[] {
  const lengths: number[] = [];
  let before = 0;
  for (const at of analyseInSlices(octetText(chars))) {
    lengths.push(at - before);
    before = at;
  }
  return [...lengths, chars.length - before];
}

test('an analysis pauses every 256 KB, so that other work is never kept waiting for more', () => {
  const chatter = '2026-11-22 06:41:28 app: rc=301 after 380 ms\n'.repeat(10);
  const block = `${[...invite, '', ...moved].join('\n')}\n${chatter}`;
  const log = block.repeat(Math.ceil(3_000_000 / block.length));
  const lengths = sliceLengths(log);
  expect(lengths.length).toBe(Math.ceil(log.length / (256 * 1024)));
  expect(Math.max(...lengths)).toBeLessThan(256 * 1024 + block.length);
});

test('hostile text pauses as often', () => {
  expect(sliceLengths('SIP/2.0 '.repeat(200_000)).length).toBe(Math.ceil((200_000 * 8) / (256 * 1024)));
});
