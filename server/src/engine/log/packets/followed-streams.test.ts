import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse, finished } from '../analyse.ts';
import { reanalyse } from '../reanalyse.ts';
import { sliceLength } from '../slice-length.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';
import { followedStreams } from './followed-streams.ts';
import { streamView } from './stream-view.ts';

/** What one node sent in one go; the second node's line is behind a tab. */
type Chunk = readonly [from: 0 | 1, text: string];

const there = `${invite.join('\r\n')}\r\n`;
const back = `${moved.join('\r\n')}\r\n`;

function framed(protocol: string, mode: string, body: string): string {
  const ruler = '='.repeat(67);
  const head = ['', ruler, `Follow: ${protocol},${mode}`, `Filter: ${protocol}.stream eq 0`];
  const nodes = ['Node 0: 192.0.2.10:5060', 'Node 1: 192.0.2.2:5060'];
  return [...head, ...nodes, `${body}${ruler}`, ''].join('\n');
}

function inLetters(protocol: string, chunks: readonly Chunk[]): string {
  const octets = (text: string): number => new TextEncoder().encode(text).length;
  const body = chunks.map(([from, text]) => `${from === 1 ? '\t' : ''}${octets(text)}\n${text}\n`).join('');
  return framed(protocol, 'ascii', body);
}

function digitsOf(text: string): readonly string[] {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(2, '0'));
}

function inDigits(protocol: string, chunks: readonly Chunk[]): string {
  const body = chunks.map(([from, text]) => `${from === 1 ? '\t' : ''}${digitsOf(text).join('')}\n`);
  return framed(protocol, 'raw', body.join(''));
}

/** Rows of sixteen octets, whose offsets count what the node has sent before. */
function inRows(protocol: string, chunks: readonly Chunk[]): string {
  const sent = [0, 0];
  const rows = chunks.flatMap(([from, text]) => {
    const digits = digitsOf(text);
    return Array.from({ length: Math.ceil(digits.length / 16) }, (_, row) => {
      const octets = digits.slice(row * 16, row * 16 + 16);
      const offset = (sent[from] ?? 0).toString(16).padStart(8, '0').toUpperCase();
      sent[from] = (sent[from] ?? 0) + octets.length;
      const letters = text.slice(row * 16, row * 16 + 16).replace(/[^ -~]/g, '.');
      const halves = `${octets.slice(0, 8).join(' ')}  ${octets.slice(8).join(' ')}`;
      return `${from === 1 ? '\t' : ''}${offset}  ${halves.padEnd(48)}  ${letters}\n`;
    });
  });
  return framed(protocol, 'hex', rows.join(''));
}

const whole: readonly Chunk[] = [
  [0, there],
  [1, back],
];

/** Who sent a message to whom, and how. */
function heads(transport: string): readonly string[] {
  const caller = '192.0.2.10:5060';
  const callee = '192.0.2.2:5060';
  return both('follow-stream', `- ${caller} > ${callee} ${transport}`, `- ${callee} > ${caller} ${transport}`);
}

describe('a followed stream', () => {
  it.each([
    ['letters', inLetters],
    ['digits', inDigits],
    ['rows', inRows],
  ])('in %s tells who sent each message', (_, written) => {
    expect(reading(written('udp', whole))).toEqual(heads('UDP'));
    expect(reading(written('tcp', whole))).toEqual(heads('TCP'));
    expect(reading(`# what I saw\n${written('tls', whole)}`)).toEqual(heads('TLS'));
  });

  it.each([
    ['rows', inRows],
    ['digits', inDigits],
  ])('of %s whose end was cut off leaves the log behind it alone', (_, written) => {
    const text = written('udp', whole);
    const cut = text.slice(0, text.lastIndexOf('='.repeat(67)));
    const log = `U 2026/11/22 06:41:28.458012 192.0.2.2:5060 -> 192.0.2.10:5060 #2\n${moved.join('\n')}\n`;
    expect(reading(cut + log)).toEqual([...heads('UDP'), ...reading(log)]);
    expect(reading(log)).toHaveLength(1);
  });

  it('of rows shows its messages where its head was cut off', () => {
    const lines = inRows('udp', [...whole, ...whole]).split('\n');
    const first = lines.findIndex((line) => line.startsWith('00000000'));
    const told = (from: number): readonly string[] =>
      reading(lines.slice(from).join('\n')).map((line) => line.split(' ')[2] ?? '');
    expect(told(first)).toEqual(['INVITE', '301', 'INVITE', '301']);
    for (let cut = 1; cut < 20; cut += 1) expect(told(first + cut)).toEqual(['301', 'INVITE', '301']);
  });

  it('of rows is not cut where a row begins with a message that a body quotes', () => {
    const quoted = ['SIP/2.0 100 Trying', 'Via: SIP/2.0/UDP 192.0.2.77;branch=z9hG4bK-2', '', ''].join('\r\n');
    const quoting = (subject: string): string =>
      [
        'MESSAGE sip:bob@example.com SIP/2.0',
        'Call-ID: two@192.0.2.10',
        `Subject: ${subject}`,
        'Content-Type: message/sipfrag',
        `Content-Length: ${quoted.length}`,
        '',
        quoted,
      ].join('\r\n');
    // The quoted line begins a row.
    const first = Array.from({ length: 16 }, (_, length) => quoting('x'.repeat(length + 1))).find(
      (text) => text.indexOf('SIP/2.0 100') % 16 === 0,
    );
    const chunks: readonly Chunk[] = [[0, first ?? ''], ...whole];
    expect(reading(inRows('udp', chunks)).map((line) => line.split(' ')[2])).toEqual(['MESSAGE', 'INVITE', '301']);
  });

  it.each([
    ['letters', inLetters],
    ['digits', inDigits],
    ['rows', inRows],
  ])('in %s is read where segments cut messages, and where one holds two', (_, written) => {
    const cut = there.indexOf('Call-ID') + 3;
    const pieces: readonly Chunk[] = [
      [0, there.slice(0, cut)],
      [0, there.slice(cut)],
      [1, back.slice(0, 30)],
      [0, '\r\n\r\n'],
      [1, `${back.slice(30)}${back}`],
    ];
    const [invited, answered] = heads('TCP');
    expect(reading(written('tcp', pieces))).toEqual([invited, answered, answered]);
  });

  it('is read where an editor has taken the CRs', () => {
    expect(reading(inLetters('tcp', whole).replaceAll('\r', ''))).toEqual(heads('TCP'));
  });

  it('is read where somebody has changed a message by hand', () => {
    const changed = inLetters('udp', whole).replace('Alice', 'A. Liddell').replace('Moved Permanently', 'Moved');
    expect(reading(changed)).toEqual(heads('UDP'));
  });

  it('takes a body for a body, though a line of it is a number', () => {
    const text = ['MESSAGE sip:bob@example.com SIP/2.0', 'Call-ID: two@192.0.2.10', 'CSeq: 1 MESSAGE'];
    const message = [...text, 'Content-Length: 14', '', '17', 'SIP/2.0 é'].join('\r\n');
    const trace = analyse(documentText(inLetters('tcp', [[0, message], ...whole])));
    expect(trace.count).toBe(3);
    const { start, end } = trace.messageSpan(0);
    expect(trace.text.chars.slice(start, end)).toBe(message);
  });

  it('shows its messages where they stand', () => {
    const text = documentText(inLetters('tcp', whole));
    const trace = analyse(text);
    const spans = Array.from({ length: trace.count }, (_, index) => trace.messageSpan(index));
    expect(spans.map(({ start, end }) => text.chars.slice(start, end))).toEqual([there, back]);
  });

  it('finds the message at a place, though the other side has sent something between its halves', () => {
    const half = there.length >> 1;
    const text = inLetters('tcp', [
      [0, there.slice(0, half)],
      [1, back],
      [0, there.slice(half)],
    ]);
    const trace = analyse(documentText(text));
    const at = (words: string): number | undefined => trace.indexAt(text.indexOf(words));
    expect([at(there.slice(0, 40)), at(back.slice(0, 40)), at(there.slice(-40))]).toEqual([
      at(there.slice(half - 40, half)),
      at(back.slice(-40)),
      at(there.slice(half, half + 40)),
    ]);
    expect(at(there.slice(-40))).toBe(at(there.slice(0, 40)));
    expect(at(back.slice(0, 40))).not.toBe(at(there.slice(0, 40)));
  });

  it('ends where its text ends, whatever a message that was cut off declares', () => {
    const text = inLetters('tcp', whole);
    const cut = text.slice(0, text.indexOf('\n', text.indexOf('v=0')) - 2);
    const trace = analyse(documentText(cut));
    const places = Array.from({ length: trace.count }, (_, index) => {
      const { wire, body } = trace.message(index);
      return wire.toSource(body.end - 1);
    });
    expect(places.every((place) => place < cut.length)).toBe(true);
    expect(trace.count).toBe(1);
  });

  it('is known as soon as its head is whole', () => {
    const text = inLetters('tcp', whole);
    const at = text.indexOf('Node 1: ');
    const before = analyse(documentText(text.slice(0, at) + text.slice(at + 1)));
    const after = finished(reanalyse(before, documentText(text), { start: at, end: at, newLength: 1 }));
    expect(after.head(0).source).toBe('192.0.2.10:5060');
  });

  it('in rows that Wireshark has saved tells no ends, and counts each way through', () => {
    const rows = inRows('tcp', [...whole, ...whole])
      .split('\n')
      .slice(6, -2)
      .join('\n');
    const [invited, answered] = both('raw', '- - > - -', '- - > - -');
    expect(reading(rows.replaceAll('\t', '    '))).toEqual([invited, answered, invited, answered]);
  });

  it('is none without the lines that tell of both ends', () => {
    const text = inLetters('udp', whole).replace(/Node 1.*\n/, '');
    expect(reading(text).map((line) => line.slice(0, 3))).toEqual(['raw', 'raw']);
  });

  it('is read with pauses', () => {
    const count = Math.ceil((3 * sliceLength) / there.length);
    const source = documentText(
      inLetters(
        'tcp',
        Array.from({ length: count }, () => [0, there]),
      ),
    );
    const streams = finished(followedStreams(source));
    expect([...followedStreams(source)].length).toBeGreaterThanOrEqual(2);
    expect([...streamView(source, streams)].length).toBeGreaterThanOrEqual(2);
  });
});
