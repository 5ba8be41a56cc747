import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { sourceSpan } from '../sip/source-span.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { requestLineAt, type RequestLineAt } from './request-line.ts';
import { writtenTarget } from './written-target.ts';

const odd = [
  request('OPTIONS', 'sip:bob@example.com'),
  request('OPTIONS', 'sip:bob@example.com').replace('SIP/2.0\r', 'SIP/2.0 \r'),
  request('OPTIONS', 'sip:bob@example.com').replace('OPTIONS s', 'OPTIONS  s'),
  request('OPTIONS', 'sip:bob@example.com;a="b c"'),
  request('OPTIONS', 'sip:bób@example.com'),
  response('200 OK'),
];

function parsedLine(trace: Trace, index: number): RequestLineAt | undefined {
  const message = trace.message(index);
  const { startLine } = message;
  if (startLine.kind !== 'request') return undefined;
  return { uri: startLine.requestUri, span: sourceSpan(message, startLine.methodSpan) };
}

describe('the start line of a request, read where it stands', () => {
  it.each([
    ['as it went over the wire', (text: string) => text],
    ['with line feeds', (text: string) => text.replaceAll('\r\n', '\n')],
    ['behind prefixes', (text: string) => text.replaceAll('\r\n', '\n').replaceAll(/^/gm, '06:00:00 host: ')],
    ['on one line', (text: string) => `06:00:00 host: ${text.replaceAll('\r\n', '#015#012')}\n`],
    ['in colours', (text: string) => text.replace(/^(\S+) /, '\u001b[1m$1\u001b[0m ')],
  ])('is what the parser reads, %s', (_what, logged) => {
    // Behind a decoration not every odd line is found.
    const traces = odd.map((text) => analyse(documentText(logged(text)))).filter(({ count }) => count === 1);
    expect(3 <= traces.length).toBe(true);
    for (const trace of traces) {
      expect(requestLineAt(trace, 0)).toEqual(parsedLine(trace, 0));
      expect(writtenTarget(trace, 0)).toBe((parsedLine(trace, 0)?.uri ?? '200').split(' ')[0]);
    }
  });

  it('is what the parser reads in a real capture', () => {
    const trace = analyse(documentText(readFileSync('samples/380-ims-emergency.sip', 'utf8')));
    for (let index = 0; index < trace.count; index += 1) {
      expect(requestLineAt(trace, index)).toEqual(parsedLine(trace, index));
    }
    expect(trace.count).toBe(18);
  });
});
