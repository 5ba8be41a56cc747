import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import { formats } from './formats/index.ts';
import { reading } from './testing/dressed.ts';

const dump = (formats.find(({ id }) => id === 'hex-dump')?.samples[0] ?? '').trimEnd();
const log = (formats.find(({ id }) => id === 'sofia')?.samples[0] ?? '').trimEnd();
const coloured = log.replaceAll(/^.+$/gm, '\u001b[32m$&\u001b[0m');

describe('a file of several logs', () => {
  it('shows the packets of one and the lines of another that a terminal has coloured', () => {
    const each = [...reading(coloured), ...reading(dump)];
    expect(each.length).toBe(2);
    expect(reading(`${coloured}\n\n${dump}\n`)).toEqual(each);
    expect(reading(`${dump}\n\n${coloured}\n`)).toEqual(each.toReversed());
  });

  it('has every message where it stands in the file', () => {
    const text = `${coloured}\n\n${dump}\n`;
    const trace = analyse(documentText(text));
    const [first, second] = [trace.messageSpan(0), trace.messageSpan(1)];
    expect(text.slice(first.start).startsWith('SIP/2.0 ')).toBe(true);
    expect(first.end < text.indexOf(dump) + 1).toBe(true);
    expect(text.indexOf(dump) < second.start && second.end <= text.length).toBe(true);
  });
});
