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

  it('stands where it usually does', () => {
    expect(fixedBy(without('Max-Forwards', whole), 'missing-max-forwards')).toBe(whole);
  });
});
