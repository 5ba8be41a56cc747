import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { finished } from '../../src/engine/log/analyse.ts';
import { findings } from '../../src/engine/rules/check.ts';
import type { RuleId } from '../../src/engine/rules/rule.ts';
import { defaultRuleSettings } from '../../src/engine/rules/rule-settings.ts';
import { readTrace } from './read-trace.ts';
import { sharedPath } from './shared-folder.ts';

/** Scenarios in which nothing goes wrong, in every form that our own traces have them. */
const healthy = [
  'sipp-call',
  'sipp-prack',
  'sipp-auth401',
  'sipp-earlymedia',
  // Of sipp-subscribe the NOTIFY goes to `sip:service@:5060`, which names no host.
  'sipp-ipv6-call',
  'sipp-tcp-call',
  'sipp-cancel',
  'sipp-fragment-call',
  'baresip-call',
  'baresip-cancel',
  'linphone-call',
];
const forms = [
  'sipp',
  'ngrep',
  'sipgrep',
  'sngrep-txt',
  'baresip',
  'linphone',
  'tcpdump-A',
  'tcpdump-v',
  'tshark-Osip',
  'tshark-json',
  'tshark-follow-udp0',
  'pcap',
];

/** What the bytes of a trace justify although its call worked. */
const justified: readonly { readonly file: RegExp; readonly rule: RuleId; readonly reason: string }[] = [
  ...(['missing-via', 'copied-header-differs'] as const).map((rule) => ({
    file: /sipp-cancel/,
    rule,
    reason: 'the scenario of sipp copies the Vias of the CANCEL into its 487, so that the one of the caller is lost',
  })),
  {
    file: /sipp-fragment-call/,
    rule: 'rtpmap-missing',
    reason: 'the scenario of sipp lists payload type 101, and says nowhere what it is',
  },
  {
    file: /sipp-prack/,
    rule: 'answer-direction-illegal',
    reason: 'the scenario of sipp answers a hold (sendonly) without a direction, which is sendrecv',
  },
];

function alarms(file: string): readonly string[] {
  const found = finished(findings(readTrace(file), defaultRuleSettings));
  return found
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(({ rule }) => !justified.some((one) => one.rule === rule && one.file.test(file)))
    .map(({ severity, rule, index }) => `${severity} ${rule} at entry ${index}`);
}

describe('healthy traces give no warning and no error', () => {
  const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));
  it.each(readdirSync(samples).filter((name) => name.startsWith('healthy-')))('samples/%s', (name) => {
    expect(alarms(path.join(samples, name))).toEqual([]);
  });

  const live = sharedPath('live');
  describe.skipIf(live === undefined)('of ../shared/live', () => {
    const files =
      live === undefined
        ? []
        : forms.flatMap((form) => namesIn(path.join(live, form)).map((name) => `${form}/${name}`));
    it.each(files)('%s', (name) => {
      expect(alarms(sharedPath(`live/${name}`) ?? name)).toEqual([]);
    });
  });
});

/** Returns the files of a folder that show one of the healthy scenarios from one side or the other. */
function namesIn(folder: string): readonly string[] {
  const side = /(?:-(?:uac|uas|alice|bob))?(?:\.messages)?\.(?:log|txt|json|pcap)$/;
  return readdirSync(folder).filter((name) => side.test(name) && healthy.includes(name.replace(side, '')));
}
