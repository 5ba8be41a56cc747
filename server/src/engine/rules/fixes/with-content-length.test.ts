import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { documentText, octetText } from '../../text/text-source.ts';
import { SeenMessage } from '../seen-message.ts';
import { bodyOctets, withContentLength } from './with-content-length.ts';

function seen(
  body: string,
  length: string | undefined,
  lineEnd = '\r\n',
  unit: 'utf16' | 'octet' = 'utf16',
): SeenMessage {
  const lines = ['MESSAGE sip:bob@example.com SIP/2.0', 'Call-ID: a', 'CSeq: 1 MESSAGE'];
  const all = length === undefined ? lines : [...lines, `Content-Length: ${length}`];
  const text = `${all.join(lineEnd)}${lineEnd}${lineEnd}${body}`;
  return new SeenMessage(analyse(unit === 'octet' ? octetText(text) : documentText(text)), 0);
}

describe('the octets of a body', () => {
  it('are those of UTF-8 in a document, and characters in a file read as octets', () => {
    expect(bodyOctets(seen('h\u00e9', '3'))).toBe(3);
    expect(bodyOctets(seen('h\u00e9', '2', '\r\n', 'octet'))).toBe(2);
  });

  it('count a bare LF as CR LF, unless Content-Length counts it as it stands', () => {
    expect(bodyOctets(seen('a\nb\n', '6', '\n'))).toBe(6);
    expect(bodyOctets(seen('a\nb\n', '4', '\n'))).toBe(4);
    expect(bodyOctets(seen('a\r\nb\r\n', '6'))).toBe(6);
  });

  it('are unknown where the editor has lost a character', () => {
    expect(bodyOctets(seen('a\ufffd', '2'))).toBeUndefined();
  });
});

describe('edits of a body', () => {
  const insertion = (message: SeenMessage): { start: number; end: number; newText: string } => {
    const { start } = message.message.body;
    return { start, end: start, newText: 'xx\n' };
  };

  it('bring Content-Length along', () => {
    const message = seen('a\n', '3', '\n');
    const edits = withContentLength(message, [insertion(message)]);
    expect(edits.map(({ newText }) => newText)).toEqual(['7', 'xx\n']);
  });

  it('put a wrong Content-Length right', () => {
    expect(withContentLength(seen('ab', '9'), [])).toEqual([expect.objectContaining({ newText: '2' })]);
  });

  it('leave a message without Content-Length, and a right one, as they are', () => {
    const message = seen('a\n', undefined);
    expect(withContentLength(message, [insertion(message)])).toHaveLength(1);
    expect(withContentLength(seen('ab', '2'), [])).toEqual([]);
  });
});
