import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PiecedText } from '../text/pieced-text.ts';
import { documentText, piecedDocument } from '../text/text-source.ts';
import type { TextSource } from '../text/text-source.ts';
import { analyse, finished } from './analyse.ts';
import { followStream } from './formats/follow-stream.ts';
import { hexDump } from './formats/hex-dump.ts';
import { formats } from './formats/index.ts';
import { joinEdits, reanalyse } from './reanalyse.ts';
import type { TextEdit } from './reanalyse.ts';
import { behind, invite, moved } from './testing/dressed.ts';
import type { Trace } from './trace.ts';

const raw = [
  'SIP/2.0 301 Moved Permanently',
  'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1-0',
  'From: <sip:a@example.com>;tag=1',
  'To: <sip:b@example.com>;tag=2',
  'Call-ID: one@192.0.2.10',
  'CSeq: 1 INVITE',
  'Content-Length: 0',
  '',
  '',
].join('\r\n');

const withBody = [
  'MESSAGE sip:b@example.com SIP/2.0',
  'Via: SIP/2.0/TCP 192.0.2.10:5060;branch=z9hG4bK-2-0',
  'Call-ID: two@192.0.2.10',
  'CSeq: 2 MESSAGE',
  'Content-Type: text/plain',
  'Content-Length: 16',
  '',
  'SIP/2.0 200 OK\r\n',
].join('\r\n');

/** Messages that a log or a paste has decorated. */
const dressed = [
  behind('> ', moved).join('\n'),
  behind('2026-11-22 06:41:28 app: ', invite).join('\n'),
  moved.join('\n\n'),
  `{"message":"${moved.slice(0, 2).concat(moved.slice(4)).join('\\r\\n')}"}`,
  `Nov 22 06:42:41 pbx1 kamailio[1]: ${invite.join('#015#012')}`,
  `\u001b[1m\u001b[31m${moved.join('\u001b[0m\r\n')}`,
  moved.map((line) => `${line}^M\n`).join(''),
].map((piece) => `${piece}\n\n`);

/** What a text must be seen for in another way before messages are looked for. */
const seenOtherwise = [
  moved.map((line) => `${line}\0\n`).join(''),
  `${'*'.repeat(64)}\n${moved.map((line) => `* ${line.padEnd(60)} *\n`).join('')}${'*'.repeat(64)}\n`,
  `GET /?msg=${encodeURI(moved.join('\r\n'))}&x=1\n`,
  `GET /?msg=${encodeURIComponent(moved.join('\r\n')).replaceAll('%2F', '/')}&x=1\n`,
  `${followStream.shown?.[1] ?? ''}\n\n`,
  `${hexDump.shown?.[1] ?? ''}\n\n`,
  `${(hexDump.shown?.[0] ?? '').replaceAll(/^.+$/gm, '\u001b[32m$&\u001b[0m')}\n\n`,
];

/** A message whose length reaches over what follows, whatever that is. */
const reachingFar = withBody.replace('16', '1000').replaceAll('\r\n', '\n');

const pieces = [
  raw,
  withBody,
  reachingFar,
  'rtp: 380 ms, rc=301\n',
  '\n',
  ...dressed,
  ...seenOtherwise,
  ...formats.flatMap((format) => format.samples.map((sample) => `${sample}\n\n`)),
];

/** Everything that an analysis says, without identities. */
function facts(trace: Trace): unknown[] {
  return Array.from({ length: trace.count }, (_, index) => ({
    entry: trace.entrySpan(index),
    message: trace.messageSpan(index),
    format: trace.formatId(index),
    head: trace.head(index),
    facts: trace.facts(index),
  }));
}

const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
const insertions = fc.oneof(
  fc.constantFrom('', ' ', '\n', '\r\n', 'x', '\u001b[', '31m', '\u001b[0m', '^M\n', 'M', '<CR>', ...pieces),
  fc.string({ maxLength: 12 }),
);

describe('reanalyse', () => {
  it('says what a fresh analysis says, for any edit', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat({ max: 400 }), insertions, (before, at, length, inserted) => {
        const { after, edit } = edited(before, at, length, inserted);
        const incremental = finished(reanalyse(analyse(documentText(before)), documentText(after), edit));
        expect(facts(incremental)).toEqual(facts(analyse(documentText(after))));
      }),
      { numRuns: 3000 },
    );
  });

  it('says it where lines stand between messages as separators, too', () => {
    const separators = ['###\n', '### a title\r\n', '#', '##', '###'];
    const parts = fc.array(fc.constantFrom(...pieces, ...separators, ...separators, ...separators), { maxLength: 9 });
    const inserts = fc.oneof(insertions, fc.constantFrom(...separators));
    const written = (chars: string): TextSource => documentText(chars, { hasSeparators: true });
    const inPieces = (chars: string): TextSource => piecedDocument(PiecedText.of(chars, 64), { hasSeparators: true });
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat({ max: 400 }), inserts, (chosen, at, length, inserted) => {
        const before = chosen.join('');
        const { after, edit } = edited(before, at, length, inserted);
        const fresh = facts(analyse(written(after)));
        expect(facts(finished(reanalyse(analyse(written(before)), written(after), edit)))).toEqual(fresh);
        expect(facts(finished(reanalyse(analyse(written(before)), inPieces(after), edit)))).toEqual(fresh);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the end again that a length far before the edit has hit or missed', () => {
    const quoted = (text: string): string => text.replace(/\r\n/g, '\n');
    const rest = quoted(raw.repeat(4));
    const message = quoted(withBody)
      .replace('16', String(quoted(raw.repeat(3)).length + 5))
      .replace(/SIP\/2.0 200 OK\n$/, '');
    const at = message.length + quoted(raw).length * 2 + 12;
    const before = message + rest;
    const after = `${before.slice(0, at)}xxxxx${before.slice(at)}`;
    expect([analyse(documentText(before)).count, analyse(documentText(after)).count]).toEqual([5, 2]);
    const there = { start: at, end: at, newLength: 5 };
    const back = { start: at, end: at + 5, newLength: 0 };
    const next = finished(reanalyse(analyse(documentText(before)), documentText(after), there));
    expect(facts(next)).toEqual(facts(analyse(documentText(after))));
    expect(facts(finished(reanalyse(next, documentText(before), back)))).toEqual(facts(analyse(documentText(before))));
  });

  it('finds that strange lines belong to a message once a header stands behind them', () => {
    // The fuzzer found it: the lines between are short messages themselves, as long as no header follows the last of them.
    const stamped = (line: string): string => `6-1-2\t6:2:3.1\tS\t1-7@1.0.0.0\t${line}\n`;
    const lines = ['om SIP/', 'Via:SIP/2.0/', '']
      .join('\n')
      .concat(...['SIP/2.0 1', 'q:', 'SCK s: SIP/2.0', 'q:'].map((line) => stamped(line)));
    const before = lines.trimEnd();
    const after = `${before}\nV:`;
    const edit = { start: before.length, end: before.length, newLength: 3 };
    const incremental = finished(reanalyse(analyse(documentText(before)), documentText(after), edit));
    expect([analyse(documentText(before)).count, analyse(documentText(after)).count]).toEqual([3, 1]);
    expect(facts(incremental)).toEqual(facts(analyse(documentText(after))));
  });

  it('sees the signs of packets that an edit has pulled into the head of the text', () => {
    const seam = '[Time:22-11@06:41:28.458]\n06:41:28.458 192.0.2.1 local0.notice [S=7] [SID=a:1:2] ';
    const [first = '', ...others] = raw.split('\r\n');
    const filler = 'rtp: 380 ms, rc=301\n'.repeat(Math.ceil((1024 * 1024) / 20));
    const before = `${filler}[S=6] [SID=a:1:2] (N 6)\n${first}\r\n${seam}${others.join('\r\n')}`;
    const after = before.slice(4000);
    const old = analyse(documentText(before));
    const next = finished(reanalyse(old, documentText(after), { start: 0, end: 4000, newLength: 0 }));
    const fresh = analyse(documentText(after));
    expect(facts(next)).toEqual(facts(fresh));
    expect(facts(fresh)).not.toEqual(facts(analyse(documentText(after.slice(0, 1).repeat(4000).concat(after)))));
  });

  it('reads anew what is told behind a message, however many lines and messages stand between', () => {
    const record = (id: string, line: string): string =>
      `{"raw":"${moved.join('\\r\\n').replaceAll('"', '').replace('one@', `${id}@`)}"\n${line.repeat(45)},"n":"x"}\n`;
    const fields = fc.constantFrom(
      '"srcIp":"192.0.2.7"',
      '"srcIp": 1',
      '}',
      '\n',
      '{"raw":"SIP/2.0 200 OK',
      moved.join('\n'),
    );
    const text = fc.array(fc.constantFrom(record('a', ',\n'), record('b', ',"y":1\n'), record('c', '')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, fc.nat(), fields, (records, place, inserted) => {
        const before = records.join('');
        const at = place % (before.length + 1);
        const after = before.slice(0, at) + inserted + before.slice(at);
        const old = analyse(documentText(before));
        for (let entry = 0; entry < old.count; entry += 1) old.head(entry);
        const edit = { start: at, end: at, newLength: inserted.length };
        const next = finished(reanalyse(old, documentText(after), edit));
        expect(facts(next)).toEqual(facts(analyse(documentText(after))));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the identity of every entry that the edit leaves alone', () => {
    const before = raw.repeat(5);
    const start = raw.length * 2 + 30;
    const after = `${before.slice(0, start)}x${before.slice(start)}`;
    const old = analyse(documentText(before));
    const next = finished(reanalyse(old, documentText(after), { start, end: start, newLength: 1 }));
    const kept = Array.from({ length: 5 }, (_, index) => old.identity(index) === next.identity(index));
    expect(kept).toEqual([true, true, false, true, true]);
  });

  it('joins edits made one after the other', () => {
    const edits = fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), edits, edits, (text, one, two) => {
        const first = applied(text, one);
        const second = applied(first.text, two);
        const joined = joinEdits(first.edit, second.edit);
        const inserted = second.text.slice(joined.start, joined.start + joined.newLength);
        expect(text.slice(0, joined.start) + inserted + text.slice(joined.end)).toBe(second.text);
      }),
    );
  });
});

function edited(before: string, at: number, length: number, inserted: string): { after: string; edit: TextEdit } {
  const start = at % (before.length + 1);
  const end = Math.min(before.length, start + length);
  return {
    after: before.slice(0, start) + inserted + before.slice(end),
    edit: { start, end, newLength: inserted.length },
  };
}

function applied(
  text: string,
  change: readonly [number, number, string],
): { text: string; edit: { start: number; end: number; newLength: number } } {
  const start = change[0] % (text.length + 1);
  const end = Math.min(text.length, start + change[1]);
  return {
    text: text.slice(0, start) + change[2] + text.slice(end),
    edit: { start, end, newLength: change[2].length },
  };
}
