import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { findings } from './check.ts';
import { defaultRuleSettings, type Suppression } from './rule-settings.ts';
import { sortedFindings } from './sorted-findings.ts';

/** Returns what is told and what is suppressed, by the line on which the message begins. */
function sorted(
  text: string,
  suppressions: readonly Suppression[],
  hasSeparators: boolean,
): { readonly told: readonly string[]; readonly suppressed: readonly unknown[] } {
  const trace = analyse(documentText(text, { hasSeparators }));
  const settings = { ...defaultRuleSettings, suppressions };
  const { told, suppressed } = sortedFindings(trace, finished(findings(trace, settings)), settings);
  return {
    told: told.map(({ rule, index }) => `${rule} ${trace.facts(index).callId}`),
    suppressed: suppressed.map(
      ({ finding, by, reason }) => `${finding.rule} ${trace.facts(finding.index).callId} ${by}: ${reason}`,
    ),
  };
}

const moved = (callId: string, server: string): string =>
  request('INVITE', 'sip:bob@example.com', { callId }) +
  response('301 Moved Permanently', { callId, headers: [`Server: ${server}`] });
const one = moved('one@192.0.2.1', 'Old PBX 1.2');
const two = moved('two@192.0.2.1', 'New PBX 3');
const rule = 'redirect-without-contact';

describe('findings', () => {
  it('are told where nothing suppresses them', () => {
    const { told, suppressed } = sorted(one + two, [], false);
    expect(told).toContain(`${rule} one@192.0.2.1`);
    expect(suppressed).toEqual([]);
  });

  it.each([
    [{ rule, callId: 'one@192.0.2.1', reason: 'known' }, ['one']],
    [{ rule, userAgent: 'old pbx*' }, ['one']],
    [{ rule, userAgent: '*PBX*' }, ['one', 'two']],
    [{ rule, userAgent: 'PBX' }, []],
    [{ rule, userAgent: '*PBX*', callId: 'two@192.0.2.1' }, ['two']],
    [{ rule, callId: 'ONE@192.0.2.1' }, []],
    [{ rule }, []],
  ] as const)('of a rule in a call or of a sender are suppressed by %j', (suppression, calls) => {
    const { told, suppressed } = sorted(one + two, [suppression], false);
    const reason = 'reason' in suppression ? suppression.reason : undefined;
    expect(suppressed).toEqual(calls.map((call) => `${rule} ${call}@192.0.2.1 settings: ${reason}`));
    expect(told.filter((each) => each.startsWith(`${rule} `))).toHaveLength(2 - calls.length);
  });

  it('that are told as one are asked about each: what is left is told as one', () => {
    const calls = Array.from({ length: 25 }, (_none, place) => `call-${place}@192.0.2.1`);
    const bare = (callId: string): string =>
      request('OPTIONS', 'sip:b@example.com', { callId }).replace(/Max-Forwards: .*\r\n/, '');
    const trace = analyse(documentText(calls.map(bare).join('')));
    const suppressions = [0, 7].map((place) => ({
      rule: 'missing-max-forwards' as const,
      callId: `call-${place}@192.0.2.1`,
    }));
    const settings = { ...defaultRuleSettings, suppressions };
    const { told, suppressed } = sortedFindings(trace, finished(findings(trace, settings)), settings);
    const ofRule = told.filter((each) => each.rule === 'missing-max-forwards');
    expect(ofRule.map(({ index, alike }) => [index, alike?.length])).toEqual([[1, 22]]);
    expect(suppressed.map(({ finding }) => [finding.index, finding.alike])).toEqual([
      [0, undefined],
      [7, undefined],
    ]);
  });

  const response301 = response('301 Moved Permanently');
  const invite = request('INVITE', 'sip:bob@example.com');

  it.each([
    [`# siplens-disable ${rule} the lab answers so\n`, 'the lab answers so'],
    [`// siplens-disable ${rule}\r\n`, undefined],
    [`# siplens-disable moved-permanently, ${rule} -- both\n`, 'both'],
    [`# siplens-disable ${rule} one\n# another remark\n`, 'one'],
    [`\n### the answer\n#siplens-disable ${rule} x\n`, 'x'],
    [`### the answer\n\n# siplens-disable ${rule} x\n\n`, 'x'],
    [`# SIPlens-Disable: ${rule.toUpperCase()} x y\n`, 'x y'],
    [`# sip-lens-disable bad-date、${rule} x\n`, 'x'],
    [`# siplens-disable moved-permanently ${rule} redirected on purpose\n`, 'redirected on purpose'],
  ])('are suppressed by the comment %j above their message in a .sip file', (comment, reason) => {
    const text = `${invite}\n${comment}${response301}`;
    expect(sorted(text, [], true).suppressed.filter((each) => String(each).startsWith(rule))).toEqual([
      expect.stringMatching(new RegExp(` comment: ${reason}$`)),
    ]);
    expect(sorted(text, [], true).told.join()).not.toContain(rule);
    // A log is what somebody else has written.
    expect(sorted(text, [], false).suppressed).toEqual([]);
  });

  it('are suppressed by a comment among the header fields of their message, and of no other', () => {
    const commented = response301.replace(/(?=\r\nTo:)/, `\r\n// siplens-disable ${rule} here`);
    const other = one.replaceAll('192.0.2.1', '192.0.2.7');
    const { told, suppressed } = sorted(`${invite}${commented}\n###\n${other}`, [], true);
    expect(suppressed).toEqual([expect.stringMatching(new RegExp(`^${rule} .* comment: here$`))]);
    expect(told.filter((each) => each.startsWith(`${rule} `))).toHaveLength(1);
  });

  it.each([
    `# siplens-disable ${rule}\nx\n`,
    `# siplens-disable no-such-rule\n`,
    `siplens-disable ${rule}\n`,
    `# ${rule}\n`,
  ])('are told under %j, which is no such comment, or stands elsewhere', (comment) => {
    const { told, suppressed } = sorted(`${invite}\n${comment}${response301}`, [], true);
    expect([told.join().includes(rule), suppressed]).toEqual([true, []]);
  });
});
