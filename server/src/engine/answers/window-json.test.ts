import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeJson } from '../../cli/safe-json.ts';
import { analyse } from '../log/analyse.ts';
import { formats } from '../log/formats/index.ts';
import type { TextWindow, WindowWish } from '../log/scan-windows.ts';
import { invite, moved } from '../log/testing/dressed.ts';
import { windowOf } from '../log/testing/window-of.ts';
import { mayHoldTokens } from '../log/visible-tokens.ts';
import { OctetLines } from '../text/octet-lines.ts';
import { octetText } from '../text/text-source.ts';
import { messageRows } from './message-rows.ts';
import { windowJson } from './window-json.ts';
import { windowRows } from './window-rows.ts';

/** Hands a text of Latin-1 to a scan, window by window. */
function scanned<Result>(chars: string, scanning: Generator<WindowWish, Result, TextWindow>): Result {
  for (let step = scanning.next(); ;) {
    if (step.done === true) return step.value;
    const { from, length, into } = step.value;
    step = scanning.next(windowOf(chars.slice(from, from + length), from, chars.length <= from + length, into()));
  }
}

/** What `windowJson` writes, decoded, and how many rows it told of. */
function written(
  file: string,
  chars: string,
): { readonly text: string; readonly rows: number; readonly messages: number } {
  const taken: Uint8Array[] = [];
  let rows = 0;
  const lines = new OctetLines((octets) => {
    taken.push(octets.slice());
    return true;
  });
  const wrote = (): void => {
    rows += 1;
  };
  const { messages } = scanned(chars, windowJson(file, { lines, toJson: safeJson, wrote }));
  lines.flush();
  return { text: Buffer.concat(taken).toString('utf8'), rows, messages };
}

/** What the rows are as objects, made JSON by the host. */
function stringified(
  file: string,
  chars: string,
): { readonly text: string; readonly rows: number; readonly messages: number } {
  const found: string[] = [];
  const { messages } = scanned(
    chars,
    windowRows(file, (row) => 0 < found.push(`${safeJson(row)}\n`)),
  );
  return { text: found.join(''), rows: found.length, messages };
}

const someFile = 'a "log"\\\u00e9\u2028.txt';

/** Values that a row may not show as they are, or that only the general way reads. */
const hostile = [
  'sip:a"b@example.com',
  'sip:a\\b@example.com',
  'sip:caf\u00c3\u00a9@example.com',
  'sip:\u00e9@example.com',
  'sip:a\u007fb@example.com',
  'sip:a&b@example.com',
  'sip:\u001b[31mred@example.com',
  '"Bob \\" <x>" <sip:bob@example.com>;tag=a"b',
  '"Bob" <sip:bob@example.com;lr>;q=0.7,\t<sip:bob@backup.example.com>;q=0.3',
  'Bob Two <sip:bob@example.com>, "x" <sips:c:d@[2001:db8::1]:5061;a=b?c=d>',
  '<sip:bob@example.com>,',
  '<sip:bob@example.com> ;q=1',
  '<sip:>',
  '<:x>',
  '*',
  '',
  'a"b\\c@example.com',
  '\u202eabc',
  '17 INVITE',
  '0017 INVITE',
  '4294967296 INVITE',
  '17  INVITE',
  '0',
  '00',
  '5',
  '999999999999',
  'application/sdp',
  'Application/SDP',
  'message/sipfrag',
] as const;

const names = ['Via', 'From', 'To', 'Call-ID', 'CSeq', 'Contact', 'm', 'Content-Length', 'l', 'Content-Type', 'c', 'X'];
const startLines = [
  'SIP/2.0 301 Moved Permanently',
  'SIP/2.0 200  OK',
  'SIP/2.0 299 -x',
  'SIP/2.0 699 A',
  'ACK sip:b@c SIP/2.0',
];

const header = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...hostile)).map((pair) => pair.join(': '));
const whole = [
  'Via: SIP/2.0/UDP a;branch=z9hG4bKa',
  'From: <sip:a@b>;tag=1',
  'To: <sip:c@d>',
  'Call-ID: 1@a',
  'CSeq: 1 ACK',
];
const bodies = ['', 'v=0\ns=-\n', 'v=0\ns=-\nc=IN IP4 192.0.2.1\n', 'SIP/2.0 200 OK\n'];

const message = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...startLines),
      fc.constantFrom(...hostile).map((uri) => `INVITE ${uri} SIP/2.0`),
    ),
    fc.array(header, { maxLength: 4 }),
    fc.subarray(whole, { minLength: 3 }),
    fc.constantFrom(...bodies),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '[2026-01-02 03:04:06.1] x: <--- SIP read from UDP:192.0.2.1:5060 --->\n', 'noise "\\\u00e9\n'),
  )
  .map(([start, more, known, body, end, mark]) =>
    [mark + start, ...more, ...known, `Content-Length: ${body.replaceAll('\n', '\r\n').length}`, '', body]
      .join('\n')
      .replaceAll('\n', end),
  );

describe('rows of JSON, written as octets', () => {
  it('are those of the objects, whatever stands in the messages', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
        const chars = messages.join('\n');
        expect(written(someFile, chars)).toEqual(stringified(someFile, chars));
      }),
      { numRuns: 1500 },
    );
  });

  it('are those of the objects in every format, and over windows', () => {
    const blocks = [
      ...formats.flatMap(({ samples }) => samples.map((sample) => `${sample}\n\n`)),
      ...[invite, moved].flatMap((one) => [
        `${one.join('\r\n')}\r\n`,
        `${one.join('\n')}\n`,
        `> ${one.join('\n> ')}\n`,
      ]),
      'app[1]: rc=301 after 380 ms\n'.repeat(400),
    ].map((block) => block.replace(/[^\0-\u00ff]/g, '?'));
    const text = fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(1, 20), (chars, times) => {
        fc.pre(!mayHoldTokens(chars));
        const long = chars.repeat(times);
        expect(written(someFile, long)).toEqual(stringified(someFile, long));
      }),
      { numRuns: 60 },
    );
  });

  it('are those of the objects where heads differ in digits, dates, and what stands above them', () => {
    const above = fc.constantFrom(
      '',
      '[2026-01-02 03:04:06] DEBUG[9] manager.c: logged on from 192.0.2.9\n',
      '[2026-01-02 03:04:06] DEBUG[9] a & b\n',
      '[2026-01-02 03:04:06] DEBUG[9] ^M\r\n',
      '[2026-01-02 99:04:06] DEBUG[9] at 11:12:13\n',
      '[99999999999] DEBUG[9] at 2026-01-05 11:12:13 x\n',
      '[2026-01-02 03:04:06] <--- SIP read from UDP:192.0.2.77:5060 --->\n',
      'noise at 01:02:03\n',
    );
    const mark = fc
      .tuple(
        fc.constantFrom(
          '[2026-01-02 03:04:06] V[12]',
          '[2026-01-02 03:04:06.123] V[12][C-0]',
          '[Jan  2 03:04:06]',
          'x:',
        ),
        fc.constantFrom('SIP read from UDP:192.0.2.1:5060', 'Transmitting (NAT) to 192.0.2.12:5060'),
      )
      .map(([time, what]) => `${time} c.c: <--- ${what} --->\n`);
    const all = fc.oneof(
      fc.tuple(above, mark).map((parts) => parts.join('')),
      fc.constantFrom(
        'U 2026/01/02 03:04:06.123456 192.0.2.1:5060 -> 192.0.2.2:5060\n',
        'recv 612 bytes from udp/[192.0.2.1]:5060 at 03:04:06.123456:\n   ------------------------\n',
        '03:04:06.123456 IP 192.0.2.1.5060 > 192.0.2.2.5060: SIP: OPTIONS sip:a@b SIP/2.0\n',
      ),
    );
    const digits = fc.array(fc.nat(9), { minLength: 1, maxLength: 3 });
    const head = fc.tuple(all, fc.constantFrom(5, 11, 16, 99), digits).map(([text, step, values]) => {
      let count = 0;
      // Few digits of most heads, so that shapes are met again, and dates and clocks that are none are among them.
      return text.replace(/\d/g, (digit) => {
        count += 1;
        return count % step === 0 ? String(values[count % values.length] ?? 0) : digit;
      });
    });
    const one = `${moved.join('\n')}\n\n`;
    fc.assert(
      fc.property(fc.array(head, { minLength: 1, maxLength: 30 }), (heads) => {
        const chars = [...heads, ...heads.toReversed()].map((text) => `\n${text}${one}`).join('noise\n');
        expect(written(someFile, chars)).toEqual(stringified(someFile, chars));
      }),
      { numRuns: 600 },
    );
  });

  it('tell who sent a message whose words stand above another one, wherever a window ends', () => {
    const one = `${moved.join('\n')}\n`;
    const packet = `[2026-01-02 03:04:06.1] x: <--- SIP read from TCP:192.0.2.1:5060 --->\n${one}${one}\n\n`;
    for (let length = 62_000; length < 66_000; length += 100) {
      const chars = `${'x'.repeat(99)}\n`.repeat(length / 100) + packet + 'noise\n'.repeat(2000);
      const rows = [...messageRows(analyse(octetText(chars)), someFile)].map((row) => `${safeJson(row)}\n`);
      expect(rows[1]).toContain('"source":"192.0.2.1:5060"');
      expect([written(someFile, chars).text, stringified(someFile, chars).text]).toEqual([
        rows.join(''),
        rows.join(''),
      ]);
    }
  });

  it('end where nobody wants them any more', () => {
    let taken = 0;
    const lines = new OctetLines((octets) => {
      taken += octets.length;
      return false;
    });
    const chars = `${invite.join('\r\n')}\r\n`.repeat(3000);
    scanned(chars, windowJson('a', { lines, toJson: safeJson, wrote: () => undefined }));
    lines.flush();
    expect([0 < taken, taken < 250_000]).toEqual([true, true]);
  });
});
