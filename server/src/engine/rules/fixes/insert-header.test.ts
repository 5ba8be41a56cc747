import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { request } from '../../testing/sip-text.ts';
import { without } from '../../testing/told-of.ts';

const whole = request('OPTIONS', 'sip:bob@example.com', { headers: ['Contact: <sip:alice@192.0.2.10>'] });

describe('a header field that a fix writes', () => {
  it.each([
    ['CR LF', whole],
    ['line feeds', whole.replaceAll('\r\n', '\n')],
    ['line feeds behind blanks', whole.replaceAll('\r\n', '\n').replace('SIP/2.0', 'SIP/2.0 \t')],
  ])('ends as its start line does: %s', (_what, text) => {
    const lacking = text.replace(/Max-Forwards: 70\r?\n/, '');
    expect(fixedBy(lacking, 'missing-max-forwards')).toBe(text);
  });

  it('does not come between a start line and the line that is folded behind it', () => {
    const folded = whole.replace('\r\nVia', '\r\n fold\r\nVia').replace('Max-Forwards: 70\r\n', '');
    const early = folded.replace(/Via: .*\r\n/, '');
    expect(fixedBy(early, 'missing-via')).toMatch(/^OPTIONS .*\r\n fold\r\nVia: /);
  });

  it('stands where it usually does', () => {
    expect(fixedBy(without('Max-Forwards', whole), 'missing-max-forwards')).toBe(whole);
  });
});
