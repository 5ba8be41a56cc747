import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { invite, moved } from '../testing/dressed.ts';

const head = '<15> HT801 [00:00:5e:00:53:01] [1.0.49.2] GS_ATA: USER.DEBUG  ';
const logLine = `${head}1795329688.457238 SIPStack(0)::process: state 2\n`;
const plain = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
const request = plain(invite);
const response = plain(moved);

/** Returns the records that the pieces of a message go out in: each has a line end of its own behind it. */
function records(...pieces: readonly string[]): string {
  return pieces.map((piece) => `${head}${piece}\n`).join('');
}

function wires(text: string): readonly string[] {
  const trace = analyse(documentText(text));
  return Array.from({ length: trace.count }, (_, index) => trace.message(index).wire.text.replaceAll('\r\n', '\n'));
}

describe('the syslog of a Grandstream adapter', () => {
  const first = request.indexOf('\n', request.indexOf('\n') + 1);

  it('has a message over several records, cut anywhere behind its first header', () => {
    const cuts = Array.from({ length: request.length - first - 1 }, (_, index) => first + index);
    const wrong = cuts.filter((cut) => {
      const text = `${logLine}${records(request.slice(0, cut), request.slice(cut))}${logLine}${records(response)}${logLine}`;
      return wires(text).join('') !== request + response;
    });
    expect(wrong).toEqual([]);
  });

  it('goes on in as many records as it needs, and no further than the next line of the log', () => {
    const pieces = [request.slice(0, first), request.slice(first, first + 40), request.slice(first + 40)];
    const text = `${logLine}${records(...pieces)}${logLine}${records(response)}${logLine}`;
    expect(wires(text)).toEqual([request, response]);
    expect(wires(text.replaceAll('\n', '\r\n'))).toEqual([request, response]);
    expect(wires(text.replaceAll(/^<15> /gm, 'Nov 22 06:41:28 192.0.2.10 '))).toEqual([request, response]);
  });
});
