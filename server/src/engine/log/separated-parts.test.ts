import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import { invite, moved } from './testing/dressed.ts';

/** Each message as it stands in the text of a `.sip` file. */
function messagesIn(chars: string): readonly string[] {
  const trace = analyse(documentText(chars, { hasSeparators: true }));
  return Array.from({ length: trace.count }, (_, index) => {
    const { start, end } = trace.messageSpan(index);
    return chars.slice(start, end);
  });
}

const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');

describe('a line that begins with ###', () => {
  it('ends a body, whatever its length says', () => {
    const head = ['MESSAGE sip:b@example.com SIP/2.0', 'Call-ID: 1', 'Content-Type: text/plain', 'Content-Length: 900'];
    const first = text(...head, '', 'Hello');
    expect(messagesIn(`${first}### the answer\r\n${text(...moved)}`)).toEqual([first, text(...moved)]);
  });

  it('ends the headers where the empty line is missing', () => {
    const first = text('OPTIONS sip:b@example.com SIP/2.0', 'Call-ID: 1', 'CSeq: 1 OPTIONS');
    expect(messagesIn(`${first}###\r\n${text(...moved)}`)).toEqual([first, text(...moved)]);
  });

  it('is the end of what stands above a message: a title is no mark of a log', () => {
    const chars = `2026-11-22 06:41:28 app: next\n### 10:15:07 from 192.0.2.1 to 192.0.2.2\n\n${text(...moved)}`;
    const trace = analyse(documentText(chars, { hasSeparators: true }));
    expect([trace.count, trace.head(0), trace.entrySpan(0).start]).toEqual([1, {}, chars.indexOf('SIP/2.0')]);
  });

  it('lets a message begin whose start line is broken, as the first one of a text may', () => {
    const broken = text('INVITE sip:b@example.com SIP/2.0/UDP', ...invite.slice(1));
    expect(messagesIn(`${text(...moved)}###\n${broken}`)).toEqual([text(...moved), broken]);
  });

  it('is a line like any other in a log', () => {
    const body = 'one\r\n### two\r\n';
    const head = text('MESSAGE sip:b@example.com SIP/2.0', 'Call-ID: 1', 'Content-Type: text/plain');
    const message = head + text(`Content-Length: ${body.length}`, '') + body;
    expect(analyse(documentText(message)).messageSpan(0)).toEqual({ start: 0, end: message.length });
    expect(messagesIn(message)).toEqual([message.slice(0, message.indexOf('###'))]);
  });
});

it('each stretch between separators is a text of its own', () => {
  const lines = [...invite, ...moved, 'v=0', '<a>', '##', ' ###', 'x###', '2026-11-22 06:41:28 app: INVITE'];
  const stretch = fc.oneof(
    fc.constantFrom(text(...invite), text(...moved), `\r\n${text(...moved)}`, '\n', ''),
    fc.array(fc.constantFrom(...lines, ''), { maxLength: 12 }).map((some) => text(...some)),
  );
  const separators = fc.constantFrom('###\n', '### title\r\n', '#### SIP/2.0 200 OK\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(stretch, separators), { maxLength: 5 }), stretch, (parts, last) => {
      const whole = parts.map(([part, separator]) => part + separator).join('') + last;
      const alone = [...parts.map(([part]) => part), last].flatMap((part) => messagesIn(part));
      expect(messagesIn(whole)).toEqual(alone);
    }),
    { numRuns: 500 },
  );
});
