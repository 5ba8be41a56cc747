import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { toldOf } from '../../testing/told-of.ts';
import { findingsOf } from '../../testing/findings-of.ts';
import { request, response } from '../../testing/sip-text.ts';
import { analyse } from '../../log/analyse.ts';
import { documentText } from '../../text/text-source.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'duplicate-header';
const invite = (...headers: readonly string[]): string => request('INVITE', 'sip:bob@example.com', { headers });

describe('duplicate-header', () => {
  it.each([
    ['another Call-ID', invite('Call-ID: other'), '0 error duplicate-header.other at Call-ID'],
    ['the compact name', invite('i: other'), '0 error duplicate-header.other at i'],
    ['the same value', invite('Call-ID: call'), '0 warning duplicate-header.same at Call-ID'],
    ['what decides little', invite('Subject: a', 's: b'), '0 warning duplicate-header.other at s'],
  ])('speaks at the second name: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['lists', invite('Contact: <sip:a@192.0.2.1>', 'm: <sip:b@192.0.2.1>', 'Allow: INVITE', 'Allow: ACK')],
    ['header fields that nobody has registered', invite('X-Own: a', 'X-Own: b')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });

  it('keeps the one of two lengths that is that of the body', () => {
    const headers = ['Content-Type: text/plain', 'l: 2'];
    const text = request('MESSAGE', 'sip:bob@example.com', { headers, body: 'hello' });
    expect(fixedBy(text, rule)).toBe(text.replace('l: 2\r\n', ''));
    const other = text.replace('l: 2', 'l: 5').replace('Content-Length: 5', 'Content-Length: 2');
    expect(fixedBy(other, rule)).toBe(other.replace('Content-Length: 2\r\n', ''));
  });

  it.each([
    ['the second', ['Content-Length: 9', 'Content-Length: 0'], 'Content-Length: 0'],
    ['the first', ['Content-Length: 0', 'Content-Length: 9'], 'Content-Length: 0'],
    ['none of two', ['Content-Length: 8', 'Content-Length: 9'], 'Content-Length: 0'],
    ['none of three', ['Content-Length: 8', 'l: 9', 'l: x'], 'Content-Length: 0'],
  ])('leaves one length where %s is right, with line feeds, too', (_what, lines, line) => {
    const text = request('OPTIONS', 'sip:bob@example.com').replace(line, lines.join('\r\n'));
    expect(fixedBy(text, rule)).toBe(request('OPTIONS', 'sip:bob@example.com'));
    const body = 'hello\nworld\n';
    const [head = ''] = text.replaceAll('\r\n', '\n').split('\n\n');
    const counted = head.replaceAll(': 0', ': 14').replaceAll('\nTo', '\nContent-Type: text/plain\nTo');
    const fixed = fixedBy(`${counted}\n\n${body}`, rule) ?? '';
    expect(fixed.match(/^(?:Content-Length|l):.*$/gm)).toEqual(['Content-Length: 14']);
  });

  it('leaves the choice where the first of two lengths ends the body in the middle', () => {
    const [first, second] = [invite('Content-Length: 5'), invite()];
    const text = `${first.replace('Content-Length: 0', 'Content-Length: 12')}hello world\n\n${second}`;
    const trace = analyse(documentText(text, { hasSeparators: true }));
    const [finding] = findingsOf(trace, rule);
    expect(finding?.remedies.filter((one) => one.kind === 'edit').map((one) => one.isPreferred)).toEqual([
      false,
      false,
    ]);
  });

  it('keeps the one that the rest of the call has, and names both', () => {
    const ok = response('200 OK', { headers: ['To: <sip:bob@example.com>;tag=other'] });
    const trace = traceFromMessages([
      { text: invite() },
      { text: ok },
      { text: request('BYE', 'sip:bob@example.com', { toTag: 'callee', cseq: 2, vias: ['2'] }) },
    ]);
    const [finding] = findingsOf(trace, rule);
    const fixes = finding?.remedies.filter((one) => one.kind === 'edit') ?? [];
    expect(fixes.map(({ args, isPreferred }) => [args['name'], isPreferred])).toEqual([
      ['To: <sip:bob@example.com>;tag=other', true],
      ['To: <sip:bob@example.com>;tag=callee', false],
    ]);
  });

  it('removes the second by itself where the two are equal, and lets the user choose where they differ', () => {
    const fixes = (text: string): readonly unknown[] => {
      const [finding] = findingsOf(traceFromMessages([{ text }]), rule);
      return (finding?.remedies ?? []).flatMap((one) =>
        one.kind === 'edit' ? [[one.edits[0]?.start, one.isPreferred]] : [],
      );
    };
    const [same, other] = [invite('Subject: a', 'Subject: a'), invite('Subject: a', 'Subject: b')];
    expect(fixes(same)).toEqual([[same.lastIndexOf('Subject'), true]]);
    expect(fixes(other)).toEqual([
      [other.lastIndexOf('Subject'), false],
      [other.indexOf('Subject'), false],
    ]);
  });
});
