import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { findings } from '../rules/check.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { sortedFindings } from '../rules/sorted-findings.ts';
import { request } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { withEdits } from './composed-edits.ts';
import { fixAll } from './fix-all.ts';
import { fixAllAgain } from './fix-all-again.ts';
import type { SpanEdit } from './span-edit.ts';

const settings = { ...defaultRuleSettings, profile: 'strict' } as const;

function edits(text: string, hasSeparators: boolean, make: typeof fixAllAgain): readonly SpanEdit[] {
  const trace = analyse(documentText(text, { hasSeparators }));
  return make(trace, sortedFindings(trace, finished(findings(trace, settings)), settings).told, settings);
}

function fixed(text: string, make: typeof fixAllAgain = fixAllAgain): string {
  return withEdits(text, edits(text, true, make));
}

const right = request('OPTIONS', 'sip:bob@example.com', { headers: ['Contact: <sip:alice@192.0.2.10>'] });

describe('all that can be put right without a choice', () => {
  it('is done at once, where one fix stands in the way of another, too', () => {
    const wrong = right.replace('SIP/2.0/UDP host;branch=z9hG4bK1', 'SIP/2.0/UDP host;;,;,,');
    const once = fixed(wrong, (trace, found) => fixAll(trace, found));
    expect(fixed(once)).not.toBe(once);
    expect(fixed(fixed(wrong))).toBe(fixed(wrong));
    expect(fixed(wrong)).toMatch(/\r\nVia: SIP\/2\.0\/UDP host;branch=z9hG4bK[\da-f]{8}\r\n/);
  });

  it('leaves alone what comments turn off', () => {
    const text = `# siplens-disable missing-max-forwards\r\n${right.replace('Max-Forwards: 70\r\n', '')}`;
    expect(edits(text, true, fixAllAgain)).toEqual([]);
  });
});
