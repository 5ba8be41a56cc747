import { expect, test } from 'vitest';
import { octetText } from '../text/text-source.ts';
import { analyseInSlices, finished } from './analyse.ts';
import { newTables } from './index-state.ts';
import { scan } from './scan.ts';
import { invite, moved } from './testing/dressed.ts';

/**
 * Returns how far apart the pauses of an analysis are, in characters, the end of the text as the last one, for each pass over the
 * text: there is one, unless the text turns out to show more than its own lines.
 */
function sliceLengths(chars: string): readonly (readonly number[])[] {
  let lengths: number[] = [];
  const passes = [lengths];
  let before = 0;
  for (const at of analyseInSlices(octetText(chars))) {
    if (at <= before) {
      lengths.push(chars.length - before);
      passes.push((lengths = []));
      before = 0;
    }
    lengths.push(at - before);
    before = at;
  }
  lengths.push(chars.length - before);
  return passes;
}

test('an analysis pauses every 256 KB, so that other work is never kept waiting for more', () => {
  const chatter = '2026-11-22 06:41:28 app: rc=301 after 380 ms\n'.repeat(10);
  const block = `${[...invite, '', ...moved].join('\n')}\n${chatter}`;
  const log = block.repeat(Math.ceil(3_000_000 / block.length));
  const passes = sliceLengths(log);
  expect(passes.map((lengths) => lengths.length)).toEqual([Math.ceil(log.length / (256 * 1024))]);
  expect(Math.max(...passes.flat())).toBeLessThan(256 * 1024 + block.length);
});

test('hostile text pauses as often, and text without a message about as often', () => {
  const slices = Math.ceil((200_000 * 8) / (256 * 1024));
  expect(sliceLengths('SIP/2.0 '.repeat(200_000)).map((lengths) => lengths.length)).toEqual([slices]);
  const [lengths = []] = sliceLengths('nothing '.repeat(200_000));
  expect(Math.max(...lengths)).toBeLessThan(320 * 1024);
});

test('what shows only at the end of a text is found, and each pass over the text pauses', () => {
  const red = '\u001b[31m';
  const log = `${'2026-11-22 06:41:28 app: rc=301\n'.repeat(60_000)}${red}${moved.join(`\n${red}`)}\n`;
  const passes = sliceLengths(log);
  expect(passes.length).toBeGreaterThan(1);
  expect(Math.max(...passes.flat())).toBeLessThan(512 * 1024);
  expect(finished(analyseInSlices(octetText(log))).count).toBe(1);
});

test('a scan that begins in the middle of a text looks at nothing before it', () => {
  const block = `${moved.join('\n')}\n`;
  const chars = block.repeat(2000);
  const from = block.length * 1500;
  let copied = 0;
  const copyLatin1 = (stretch: string, into: Uint8Array): void => {
    copied += stretch.length;
    for (let at = 0; at < stretch.length; at += 1) into[at] = stretch.charCodeAt(at);
  };
  const starts: number[] = [];
  const slices = scan(octetText(chars, { copyLatin1 }), from, newTables(), ({ start }) => {
    starts.push(start);
    return starts.length < 3;
  });
  while (slices.next().done !== true);
  expect(starts).toEqual([0, 1, 2].map((message) => from + message * block.length));
  expect(copied).toBeLessThan(32 * 1024);
});
