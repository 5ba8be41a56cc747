import { describe, expect, it } from 'vitest';
import { fixedFile } from '../../testing/fixed-file.ts';
import { request } from '../../testing/sip-text.ts';
import { toldOf } from '../../testing/told-of.ts';
import { misspeltHeader } from './misspelt-header.ts';

const whole = request('INVITE', 'sip:bob@example.com', { headers: ['Contact: <sip:alice@192.0.2.10>'] });

describe('a line that was to be a header field', () => {
  it.each([
    ['Max-Forwards 70', 'Max-Forwards'],
    ['Max-Forwards： 70', 'Max-Forwards'],
    ['Max Forwards: 70', 'Max-Forwards'],
    ['Max_Forwards : 70', 'Max-Forwards'],
    ['To <sip:bob@example.com>', 'To'],
  ])('is %s', (line, name) => {
    expect(misspeltHeader(line)?.name).toBe(name);
  });

  it.each(['Hello', 'to whom it may concern', 'Maximum Forwards: 70', 'Max-Forwards', 'v SIP/2.0/UDP host'])(
    'is not %s',
    (line) => {
      expect(misspeltHeader(line)).toBeUndefined();
    },
  );

  it.each([
    ['header-without-colon', 'Max-Forwards: 70', 'Max-Forwards 70'],
    ['header-without-colon', 'Max-Forwards: 70', 'Max-Forwards：70'],
    ['bad-header-name', 'Max-Forwards: 70', 'Max Forwards: 70'],
    ['bad-header-name', 'Contact: <sip', 'Contact <sip'],
  ] as const)('is put right by %s, and what it says is not told to be missing', (rule, line, wrong) => {
    const text = whole.replace(line, wrong);
    const missing = ['missing-max-forwards', 'missing-contact'] as const;
    expect(missing.flatMap((one) => toldOf(one, text))).toEqual([]);
    expect(fixedFile(rule, text)).toBe(whole);
  });

  it('is put right where a wrong length keeps it from being taken for a line of a log, too', () => {
    const odd = whole.replace('Length: 0', 'Length: 9');
    expect(fixedFile('header-without-colon', odd.replace('Forwards:', 'Forwards'))).toBe(odd);
  });

  it('is left to the user where the message has such a header field', () => {
    const twice = whole.replace('Max-Forwards: 70', 'Max-Forwards: 70\r\nMax-Forwards 60');
    expect(fixedFile('header-without-colon', twice)).toBeUndefined();
  });
});
