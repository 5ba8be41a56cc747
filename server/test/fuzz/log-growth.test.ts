import { describe, expect, it } from 'vitest';
import type { Pumped } from './check-growth.ts';
import { checkGrowth } from './check-growth.ts';

/** Texts that once took more steps than their length asks for. */
const pumped: readonly (readonly [what: string, text: Pumped])[] = [
  [
    'screens of sngrep whose panes run into one another',
    {
      before: '',
      unit: `\n${' '.repeat(60)}xINFO sip:a@example.com SIP/2.0\n             192.0.2.10:5060                192.0.2.2:5060  xVia:`,
      behind: '',
    },
  ],
  [
    'a followed stream of one long line',
    { before: 'Follow: udp,ascii\nFilter: \nNode 0: 0\nNode 1: 0\n8\nSIP/2', unit: 'ü', behind: ' ' },
  ],
];

describe('a text that repeats itself', () => {
  it.each(pumped)('costs in proportion to its length: %s', (_, text) => {
    expect(() => checkGrowth(text)).not.toThrow();
  });
});
