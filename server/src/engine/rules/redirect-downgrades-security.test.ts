import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';

const rule = 'redirect-downgrades-security';

function check(target: string, contacts: readonly string[]): readonly string[] {
  const trace = traceFromMessages([ask(0, target), answer(1, '302 Moved Temporarily', contacts)]);
  return briefly(trace, findingsOf(trace, rule));
}

describe('redirect-downgrades-security', () => {
  it.each(['sip:bob@192.0.2.4;transport=tls', 'tel:+815012345678', 'mailto:bob@example.com'])(
    'warns of sips to %s',
    (contact) => {
      expect(check('sips:bob@example.com', [`<${contact}>`])).toEqual([`1 warning ${rule}.target at ${contact}`]);
    },
  );

  it('finds each such Contact and leaves the others', () => {
    const contacts = ['<sips:bob@192.0.2.4>', '<sip:bob@192.0.2.4>', '<sip:bob@192.0.2.5>'];
    expect(check('sips:bob@example.com', contacts)).toHaveLength(2);
  });

  it.each([
    ['sips:bob@example.com', ['<sips:bob@192.0.2.4>']],
    ['SIPS:bob@example.com', ['<SIPS:bob@192.0.2.4>']],
    ['sip:bob@example.com', ['<sip:bob@192.0.2.4>']],
    ['sip:bob@example.com;transport=tls', ['<sip:bob@192.0.2.4>']],
    ['tel:+815012345678', ['<sip:bob@192.0.2.4>']],
    ['sips:bob@example.com', ['*']],
    ['sips:bob@example.com', []],
  ])('is silent for %s to %s', (target, contacts) => {
    expect(check(target, contacts)).toEqual([]);
  });
});
