import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { octetText } from '../text/text-source.ts';
import { findings } from './check.ts';
import { messageArguments } from './message-ids.ts';
import type { Finding } from './rule.ts';
import { defaultRuleSettings } from './rule-settings.ts';

const live = new URL('../../../../../shared/live/', import.meta.url);
const folders = [
  'sipp',
  'ngrep',
  'sngrep-txt',
  'baresip',
  'linphone',
  'sipgrep',
  'sofia',
  'kamailio-sipdump',
  'twinkle',
];
const healthy =
  /^(?:sipp-call|sipp-prack|baresip-call|linphone-call|sipp-auth401|sipp-earlymedia|sipp-tcp-call)(?:-ua[cs]|-alice|-bob)?(?:\.messages)?\.(?:log|txt)$/;

const files = existsSync(live)
  ? folders.flatMap((folder) => readdirSync(new URL(folder, live)).map((name) => `${folder}/${name}`))
  : [];

function check(path: string): readonly Finding[] {
  const trace = analyse(octetText(readFileSync(new URL(path, live), 'latin1')));
  return finished(findings(trace, defaultRuleSettings));
}

describe.skipIf(files.length === 0)('real traces', () => {
  it('has the healthy ones in every format', () => {
    expect(files.filter((path) => healthy.test(path.split('/')[1] ?? '')).length).toBeGreaterThan(20);
  });

  it.each(files.filter((path) => healthy.test(path.split('/')[1] ?? '')))(
    '%s gives no warning and no error',
    (path) => {
      const alarms = check(path).filter(({ severity }) => severity === 'error' || severity === 'warning');
      // The scenario of sipp answers a hold (sendonly) without a direction, which is sendrecv.
      const isJustified = (rule: string): boolean => path.includes('sipp-prack') && rule === 'answer-direction-illegal';
      expect(alarms.filter(({ rule }) => !isJustified(rule))).toEqual([]);
    },
  );

  it.each(files.filter((path) => /\/sipp-subscribe(?:-ua[cs]\.messages)?\.(?:log|txt)$/.test(path)))(
    '%s gives no error but that its NOTIFY goes to a URI without a host',
    (path) => {
      const severe = check(path).filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(severe.map(({ rule }) => rule)).toEqual(['bad-request-uri', 'bad-request-uri']);
    },
  );

  it.each(files)('%s gives sentences with the arguments that they name', (path) => {
    for (const { messageId, args, related, span } of check(path)) {
      expect([messageId, ...Object.keys(args).toSorted()]).toEqual([
        messageId,
        ...messageArguments[messageId].toSorted(),
      ]);
      expect(related.length).toBeLessThan(4);
      expect(span.start).toBeLessThan(span.end);
    }
  });
});

describe.skipIf(files.length === 0)('what clients do with a redirection', () => {
  const outcomes = new Map<string, unknown>();
  for (const { rule, args } of files.length === 0 ? [] : check('ngrep/baresip-redirects.txt')) {
    const isRedirect = rule === 'moved-permanently' || rule === 'redirected';
    if (isRedirect && 'outcome' in args) outcomes.set(String(args['from']).replace(/^sip:|@.*/g, ''), args['outcome']);
  }

  it.each([
    ['moved', 'followed'],
    ['moved-name', 'followed'],
    ['temp', 'followed'],
    ['useproxy', 'followed'],
    ['multi', 'partly-followed'],
    ['moved-tel', 'trace-ends'],
    ['moved-sips', 'trace-ends'],
  ])('baresip: %s is %s', (user, outcome) => {
    expect(outcomes.get(user)).toBe(outcome);
  });

  it.each([
    ['sipp/sipp-follow-uac.messages.log', 'followed'],
    ['ngrep/sipp-follow.txt', 'followed'],
    ['ngrep/baresip-transfer-moved.txt', 'followed'],
    ['sipp/sipp-301-moved-uac.messages.log', 'trace-ends'],
  ])('%s: %s', (path, outcome) => {
    const moved = check(path).filter(({ rule }) => rule === 'moved-permanently');
    expect(moved.map(({ args }) => args['outcome'])).toEqual([outcome]);
  });
});
