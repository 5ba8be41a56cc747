import type { Trace } from '../log/trace.ts';
import { firstHeader } from '../sip/headers-named.ts';
import { wildcardOf } from '../text/glob.ts';
import { disabledAbove } from './disabled-above.ts';
import type { Finding } from './rule.ts';
import type { RuleSettings, Suppression } from './rule-settings.ts';

/** A finding that is counted and not told. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** Whether a comment above the message says so, or the settings. */
  readonly by: 'comment' | 'settings';
  /** As whoever suppressed it has written it; absent where nothing was. */
  readonly reason?: string;
}

/** Findings by what becomes of them, each list in the order of the findings. */
export interface SortedFindings {
  readonly told: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Sorts findings into those that are told and those that the settings, or comments in a `.sip` file, suppress. */
export function sortedFindings(trace: Trace, findings: readonly Finding[], settings: RuleSettings): SortedFindings {
  const tests = suppressionTests(settings.suppressions);
  if (tests.size === 0 && trace.text.hasSeparators !== true) return { told: findings, suppressed: [] };
  const told: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const { alike } = finding;
    const open: Finding[] = [];
    // What stands for several messages is asked about each of them: one call's suppression is none of the others'.
    for (const one of alike === undefined ? [finding] : [without(finding), ...alike]) {
      const found = suppressionOf(trace, one, tests);
      if (found === undefined) open.push(one);
      else suppressed.push(found);
    }
    if (open.length === (alike?.length ?? 0) + 1) told.push(finding);
    else told.push(...asOne(open));
  }
  return { told, suppressed };
}

function without(finding: Finding): Finding {
  const { alike: _, ...own } = finding;
  return own.args['count'] === undefined ? own : { ...own, args: { ...own.args, count: 1 } };
}

function asOne([first, ...others]: readonly Finding[]): readonly Finding[] {
  if (first === undefined) return [];
  // A sentence that says how many there are says how many are left.
  const args = first.args['count'] === undefined ? first.args : { ...first.args, count: others.length + 1 };
  return [others.length === 0 ? { ...first, args } : { ...first, args, alike: others }];
}

type Fits = (trace: Trace, index: number) => boolean;

/** What the settings suppress of each rule, and why. */
type SuppressionTests = ReadonlyMap<string, readonly { readonly fits: Fits; readonly reason: string | undefined }[]>;

function suppressionTests(suppressions: readonly Suppression[]): SuppressionTests {
  const tests = new Map<string, { readonly fits: Fits; readonly reason: string | undefined }[]>();
  for (const one of suppressions) {
    const ofRule = tests.get(one.rule) ?? [];
    tests.set(one.rule, ofRule);
    ofRule.push({ fits: testOf(one), reason: one.reason });
  }
  return tests;
}

/** A suppression that names neither a call nor a sender would be the whole rule, which is turned off by its severity. */
function testOf({ callId, userAgent }: Suppression): Fits {
  if (callId === undefined && userAgent === undefined) return () => false;
  const isFromSender = userAgent === undefined ? undefined : wildcardOf(userAgent);
  return (trace, index) => {
    if (callId !== undefined && trace.facts(index).callId !== callId) return false;
    return isFromSender === undefined || senders(trace, index).some((sender) => isFromSender(sender));
  };
}

function senders(trace: Trace, index: number): readonly string[] {
  const message = trace.message(index);
  return ['user-agent', 'server'].flatMap((name) => firstHeader(message, name)?.value ?? []);
}

function suppressionOf(trace: Trace, finding: Finding, tests: SuppressionTests): SuppressedFinding | undefined {
  const comment = disabledAbove(trace, finding.index)?.find(({ rules }) => rules.includes(finding.rule));
  const by = comment === undefined ? 'settings' : 'comment';
  const found = comment ?? tests.get(finding.rule)?.find(({ fits }) => fits(trace, finding.index));
  if (found === undefined) return undefined;
  return found.reason === undefined ? { finding, by } : { finding, by, reason: found.reason };
}
