import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { request } from '../testing/sip-text.ts';
import { analyse } from './analyse.ts';

const inner = request('INVITE', 'sip:bob@example.com', { callId: 'inner' });
const next = request('BYE', 'sip:bob@example.com', { toTag: 'callee', cseq: 2 });
const part = (type: string, text: string): string => `--x\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
const body = `${part('text/plain', 'hello')}${part('message/sip', inner)}--x--\r\n`;

function message(length: number, content: string): string {
  const text = request('MESSAGE', 'sip:bob@example.com', {
    headers: ['Content-Type: multipart/mixed;boundary=x'],
    body: content,
  });
  return text.replace(/(?<=Content-Length: )\d+/, String(length));
}

function bodies(text: string): readonly string[] {
  const trace = analyse(documentText(text));
  return Array.from({ length: trace.count }, (_, index) => {
    const { wire, body: place } = trace.message(index);
    return wire.text.slice(place.start, place.end);
  });
}

describe('the end of a multipart body', () => {
  it.each([1, 3, 30, 70, body.length])('is behind its last delimiter where its length says %i', (length) => {
    expect(bodies(message(length, body))).toEqual([body]);
    expect(bodies(message(length, body) + next)).toEqual([body, '']);
    expect(bodies((message(length, body) + next).replaceAll('\r\n', '\n'))).toEqual([
      body.replaceAll('\r\n', '\n'),
      '',
    ]);
  });

  it('is not looked for behind a message that stands in no part of its own', () => {
    const open = part('text/plain', 'hello');
    expect(bodies(message(open.length, open) + message(body.length, body))).toEqual([open, body]);
  });
});
