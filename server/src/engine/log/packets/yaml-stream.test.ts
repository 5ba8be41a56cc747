import { describe, expect, it } from 'vitest';
import { documentText, octetText } from '../../text/text-source.ts';
import { analyse, finished } from '../analyse.ts';
import { reanalyse } from '../reanalyse.ts';
import { sliceLength } from '../slice-length.ts';
import { both, invite, moved, reading, readingOf } from '../testing/dressed.ts';
import { followedStreams } from './followed-streams.ts';

type Chunk = readonly [from: 0 | 1, text: string];

const there = `${invite.join('\r\n')}\r\n`;
const back = `${moved.join('\r\n')}\r\n`;

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Writes a stream as tshark 4.0 does; base64 stands in rows of `width` characters. */
function inYaml(chunks: readonly Chunk[], hosts = ['192.0.2.10', '192.0.2.2'], width = 76): string {
  const peers = hosts.flatMap((host, peer) => [`  - peer: ${peer}`, `    host: ${host}`, '    port: 5060']);
  const packets = chunks.flatMap(([from, text], index) => [
    `  - packet: ${index * 3 + 4}`,
    `    peer: ${from}`,
    `    timestamp: ${1_795_329_688 + index}.456238000`,
    '    data: !!binary |',
    ...(base64(text).match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((row) => `      ${row}`),
  ]);
  return `${['peers:', ...peers, 'packets:', ...packets].join('\n')}\n`;
}

const whole: readonly Chunk[] = [
  [0, there],
  [1, back],
];
const heads = both(
  'follow-stream',
  '2026-11-22T06:41:28.456238000Z 192.0.2.10:5060 > 192.0.2.2:5060 -',
  '2026-11-22T06:41:29.456238000Z 192.0.2.2:5060 > 192.0.2.10:5060 -',
);
const untimed = (rows: readonly string[]): readonly string[] => rows.map((row) => row.replace(/\d{4}-\S+Z/, ''));

describe('a stream that was followed as YAML', () => {
  it('tells who sent each message and when', () => {
    expect(reading(inYaml(whole))).toEqual(heads);
    expect(readingOf(octetText(inYaml(whole)))).toEqual(heads);
    expect(reading(inYaml(whole).replaceAll('\n', '\r\n'))).toEqual(heads);
    expect(reading(`# two calls\n${inYaml(whole)}${inYaml(whole)}`)).toEqual([...heads, ...heads]);
  });

  it('names ends of IPv6', () => {
    const [row = ''] = reading(inYaml(whole, ['2001:db8::10', '2001:db8::2']));
    expect(row).toContain('[2001:db8::10]:5060 > [2001:db8::2]:5060');
  });

  it.each([4, 60, 76, 300])('is read in rows of %i characters', (width) => {
    expect(reading(inYaml(whole, undefined, width))).toEqual(heads);
  });

  it('is read where segments cut messages, and where one holds two', () => {
    const cut = there.indexOf('Call-ID') + 3;
    const pieces: readonly Chunk[] = [
      [0, there.slice(0, cut)],
      [0, there.slice(cut)],
      [1, back.slice(0, 30)],
      [0, '\r\n\r\n'],
      [1, `${back.slice(30)}${back}`],
    ];
    const [invited = '', answered = ''] = untimed(heads);
    expect(untimed(reading(inYaml(pieces)))).toEqual([invited, answered, answered]);
  });

  it('is read where datagrams have no Content-Length', () => {
    const bare = (text: string): string => text.replace(/Content-Length: \d+\r\n/, '');
    const chunks = whole.map(([from, text]): Chunk => [from, bare(text)]);
    expect(reading(inYaml([...chunks, [0, '\r\n\r\n']]))).toEqual(heads);
  });

  it('shows every octet where it is coded', () => {
    const text = inYaml(whole);
    const trace = analyse(documentText(text));
    for (const [entry, message] of [there, back].entries()) {
      const { wire } = trace.message(entry);
      expect(wire.text).toBe(message);
      const group = (offset: number): number =>
        text.indexOf(base64(message).slice(0, 40)) + Math.floor((offset * 4) / 3);
      const offsets = Array.from({ length: 27 }, (_, offset) => offset);
      expect(offsets.map((offset) => wire.toSource(offset))).toEqual(offsets.map(group));
      const span = trace.messageSpan(entry);
      expect(Buffer.from(text.slice(span.start, span.end), 'base64').toString('latin1')).toBe(message);
    }
  });

  it('ends where its text was cut off', () => {
    const text = inYaml(whole);
    for (let cut = 0; cut < text.length; cut += 7) {
      const trace = analyse(documentText(text.slice(0, cut)));
      const spans = Array.from({ length: trace.count }, (_, entry) => trace.messageSpan(entry));
      expect(spans.every(({ start, end }) => start <= end && end <= cut)).toBe(true);
    }
  });

  it('is known as soon as its head is whole', () => {
    const text = inYaml(whole);
    const at = text.indexOf('packets:');
    const before = analyse(documentText(text.slice(0, at) + text.slice(at + 1)));
    const after = finished(reanalyse(before, documentText(text), { start: at, end: at, newLength: 1 }));
    expect([before.count, after.count]).toEqual([0, 2]);
  });

  it('is none in a list of peers', () => {
    expect(reading(`peers:\n  - peer: 0\n    host: 192.0.2.1\n${moved.join('\n')}\n`)).toHaveLength(1);
  });

  it('is read with pauses', () => {
    const count = Math.ceil((3 * sliceLength) / there.length);
    const source = documentText(inYaml(Array.from({ length: count }, () => [0, there])));
    expect([...followedStreams(source)].length).toBeGreaterThanOrEqual(2);
  });
});
