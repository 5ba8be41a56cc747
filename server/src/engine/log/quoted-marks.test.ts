import { describe, expect, it } from 'vitest';
import { standsAbove } from './line-roles.ts';
import type { LogFormat } from './log-format.ts';
import { formats } from './formats/index.ts';
import { documentText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';

/** How each format writes a message: what stands before it, how its lines look, what stands behind it. */
interface Dress {
  readonly id: string;
  readonly above: readonly string[];
  readonly line: (line: string) => string;
  readonly below: readonly string[];
}

/** Where a sample shows more than the mark, as the octets of a packet's headers, the bare form of the format. */
const given: readonly Dress[] = [
  {
    id: 'tcpdump',
    above: ['06:41:28.458012 IP 192.0.2.2.5060 > 192.0.2.10.5060: SIP'],
    line: (line) => line,
    below: [''],
  },
];

/** Returns what a format writes around a message, and before and behind its lines, as its first sample shows it. */
function dressOf(format: LogFormat): Dress {
  const lines = (format.samples[0] ?? '').replaceAll(/\u001b\[[\d;]*m/g, '').split('\n');
  const first = lines.findIndex((line) => /SIP\/2\.0 301|SIP\/2\.0\.?$/.test(line));
  const startLine = lines[first] ?? '';
  const prefix = startLine.slice(0, startLine.search(/SIP\/2\.0 301|[A-Z]{3,} sip:/));
  const dot = startLine.endsWith('.') ? '.' : '';
  const last = lines.findIndex((line) => line.includes('Content-Length:'));
  const below = lines.slice(last + 2).filter((line) => line.trim() !== '');
  return {
    id: format.id,
    above: lines.slice(0, first),
    line: (line) => `${prefix}${line}${dot}`,
    below: below.length === 0 ? ['', ''] : ['', ...below],
  };
}

const dresses = formats
  .filter(standsAbove)
  .map((format) => given.find(({ id }) => id === format.id) ?? dressOf(format));

const headers = ['Via: SIP/2.0/UDP 192.0.2.2:5060;branch=z9hG4bK-1', 'Call-ID: one@192.0.2.2', 'CSeq: 1 MESSAGE'];
const quoted = ['SIP/2.0 301 Moved Permanently', ...headers, 'Content-Length: 0', ''];

function written(dress: Dress, lines: readonly string[]): readonly string[] {
  return [...dress.above, ...lines.map(dress.line), ...dress.below];
}

/** Returns a log whose MESSAGE quotes the log's own block of a message, and the body that it was sent with. */
function log(dress: Dress, surplus: number, type = 'text/plain'): { readonly text: string; readonly body: string } {
  const inner = ['please look:', ...written(dress, quoted), 'was that right?', ''];
  const body = inner.join('\r\n');
  const message = [
    'MESSAGE sip:bob@example.com SIP/2.0',
    ...headers,
    `Content-Type: ${type}`,
    `Content-Length: ${body.length + surplus}`,
    '',
    ...inner.slice(0, -1),
  ];
  const next = ['OPTIONS sip:bob@example.com SIP/2.0', ...headers, 'Content-Length: 0', ''];
  return { text: [...written(dress, message), ...written(dress, next), ''].join('\n'), body };
}

function reading(text: string): readonly string[] {
  const trace = analyse(documentText(text));
  return Array.from({ length: trace.count }, (_, entry) => {
    return `${trace.formatId(entry)} ${trace.facts(entry).method ?? trace.facts(entry).status}`;
  });
}

describe('a body that quotes the marks of its own log', () => {
  describe.each(dresses)('$id', (dress) => {
    it.each(['text/plain', 'application/octet-stream'])('is one body where its length ends at a mark, %s', (type) => {
      const { text, body } = log(dress, 0, type);
      for (const chars of [text, text.replaceAll('\n', '\r\n')]) {
        expect(reading(chars)).toEqual([`${dress.id} MESSAGE`, `${dress.id} OPTIONS`]);
        const { wire, body: span } = analyse(documentText(chars)).message(0);
        expect(wire.text.slice(span.start, span.end).replace(/\r?\n/g, '\r\n')).toBe(body);
      }
    });

    it('counts the line ends as stored, too', () => {
      const { text, body } = log(dress, 0);
      const stored = body.replaceAll('\r\n', '\n').length;
      const chars = text.replace(
        /(?<=Content-Length: )[1-9]\d*/,
        String(dress.line('') === '.' ? body.length : stored),
      );
      expect(reading(chars)).toEqual([`${dress.id} MESSAGE`, `${dress.id} OPTIONS`]);
    });

    it.each([-3, 40])('ends at the first mark where the length is wrong by %i', (surplus) => {
      const { text } = log(dress, surplus);
      // The dot behind the quoted mark makes it a line of the body: ngrep prints none behind its own.
      const inner = dress.line('') === '.' ? 'raw' : dress.id;
      expect(reading(text)).toEqual([`${dress.id} MESSAGE`, `${inner} 301`, `${dress.id} OPTIONS`]);
    });
  });

  it("does not take the log's own end of a message into a body whose length is too large", () => {
    const dress = dresses.find(({ id }) => id === 'twinkle');
    if (dress === undefined) throw new Error('twinkle has no dress');
    const message = ['MESSAGE sip:bob@example.com SIP/2.0', ...headers, 'Content-Type: text/plain'];
    const lines = written(dress, [...message, `Content-Length: ${'hello\r\n\r\n---\r\n'.length}`, '', 'hello']);
    const trace = analyse(documentText([...lines, ...lines, ''].join('\n')));
    const { wire, body } = trace.message(0);
    expect([trace.count, wire.text.slice(body.start, body.end)]).toEqual([2, 'hello\n']);
  });
});
