import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { finished } from '../../src/engine/log/analyse.ts';
import { findings } from '../../src/engine/rules/check.ts';
import type { Finding, RuleId } from '../../src/engine/rules/rule.ts';
import { defaultRuleSettings } from '../../src/engine/rules/rule-settings.ts';
import { readTrace } from './read-trace.ts';

const folder = fileURLToPath(new URL('../../../samples/', import.meta.url));

function found(sample: string, rule: RuleId): readonly Finding[] {
  return finished(findings(readTrace(folder + sample), defaultRuleSettings)).filter((one) => one.rule === rule);
}

describe('what the rules say about the samples', () => {
  it('the first 301 of a loop between two servers names the loop, and its new address is not to be stored', () => {
    const moved = found('301-loop-two-servers.sip', 'moved-permanently');
    const [loop] = found('301-loop-two-servers.sip', 'redirect-loop');
    expect(moved.every(({ messageId }) => messageId === 'moved-permanently.in-loop')).toBe(true);
    const [first] = moved.toSorted((a, b) => a.index - b.index);
    expect(first?.args).toMatchObject({ chain: 'loop-ahead', chainHops: loop?.args['hops'] });
    expect(first?.related).toContainEqual(expect.objectContaining({ labelId: 'loop-closes', index: loop?.index }));
  });

  it('a client whose later traffic shows that it went nowhere did not follow', () => {
    const [finding] = found('301-not-followed.ngrep.log', 'redirect-not-followed');
    expect([finding?.messageId, finding?.severity]).toEqual(['redirect-not-followed.none', 'information']);
  });

  it('a 380 that fails the trust test says so where it offers a request to send', () => {
    const drafts = (name: string): readonly (boolean | undefined)[] => {
      const remedies = found(name, 'alternative-service')[0]?.remedies ?? [];
      return remedies.flatMap((remedy) => (remedy.kind === 'create-request' ? [remedy.isUntrusted] : []));
    };
    expect(drafts('380-untrusted.sip')).toEqual([true]);
    expect(drafts('380-ims-emergency.sip')).toEqual([undefined]);
  });
});
