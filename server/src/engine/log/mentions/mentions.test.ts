import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { mentionAt, mentionsOfLine } from '../mention.ts';
import type { Mention } from '../mention.ts';
import { mentionPatterns } from './index.ts';

function saying(line: string, found: Mention | undefined): string {
  if (found === undefined) return '';
  const { callId, cseqNumber, cseqMethod } = found;
  const more = [callId, cseqNumber, cseqMethod].filter((one) => one !== undefined);
  return [line.slice(found.span.start, found.span.end), ...more].join(' ');
}

const samples = mentionPatterns.flatMap(({ id, samples: rows }) => rows.map(([line, says]) => ({ id, line, says })));
const traps = mentionPatterns.flatMap((row) => row.traps.map((line) => ({ id: row.id, line })));

describe('mentions', () => {
  it.each(samples)('$id: $line', ({ id, line, says }) => {
    const [first] = mentionsOfLine(line, 0);
    expect([first?.id, saying(line, first)]).toEqual([id, says]);
  });

  it.each(samples)('$id is no message: $line', ({ line }) => {
    const trace = analyse(documentText(`${line}\nwords\n${line}\r\n`));
    expect(trace.count).toBe(0);
    const at = trace.text.chars.lastIndexOf('\n', trace.text.chars.length - 2) + 1;
    const [wanted] = mentionsOfLine(line, at);
    expect(mentionAt(trace, wanted?.span.start ?? 0)).toEqual(wanted);
    expect(mentionAt(trace, trace.text.chars.indexOf('words'))).toBeUndefined();
  });

  it.each(traps)('stays dark beside $id: $line', ({ id, line }) => {
    const found = mentionsOfLine(line, 0);
    expect(found.filter((one) => one.id === id || one.status !== undefined)).toEqual([]);
  });

  it('are not looked for inside messages', () => {
    const quoted = 'nta: received 301 Moved Permanently for INVITE (1)';
    const text = `MESSAGE sip:b@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.1\nContent-Type: text/plain\nContent-Length: ${quoted.length}\n\n${quoted}`;
    expect(mentionAt(analyse(documentText(text)), text.indexOf('301'))).toBeUndefined();
  });

  it('are read in linear steps from the longest line', () => {
    for (const piece of [
      'SIP 1 Status: ',
      'ACC: ;code=',
      '{1 1 INVITE a} ',
      'callid=a status',
      'status=301 A ',
      '│ ',
    ]) {
      expect(mentionsOfLine(piece.repeat(4000 / piece.length), 0).length < 9).toBe(true);
    }
  });
});
