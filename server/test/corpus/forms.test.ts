import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, defaultRuleSettings, octetText, type Trace } from '../../src/engine/index.ts';
import { checkCall } from '../../src/engine/rules/check-call.ts';
import { checkMessage } from '../../src/engine/rules/check-message.ts';
import { FormsSeen } from '../../src/engine/rules/forms-seen.ts';
import { rules } from '../../src/engine/rules/index.ts';
import type { Finding } from '../../src/engine/rules/rule.ts';
import { RulesAsked } from '../../src/engine/rules/rules-asked.ts';
import { sharedPath } from './shared-folder.ts';

const settings = { ...defaultRuleSettings, profile: 'strict' } as const;
const asked = new RulesAsked(rules);
const ofCalls = rules.filter((rule) => rule.subject === 'call');

/** What is found in the messages and the calls of a trace by themselves, with the forms that were seen before. */
function found(trace: Trace, forms: FormsSeen): readonly Finding[] {
  const all: Finding[] = [];
  const by = { asked, ofCalls, forms, settings, parts: 'message' } as const;
  for (let index = 0; index < trace.count; index += 1) all.push(...checkMessage(trace, index, by).findings);
  for (let index = 0; index < trace.count; index += 1) {
    if (trace.firstWithSameCallId(index) === index) all.push(...checkCall(trace, index, by));
  }
  return all;
}

/** Says in one comparison what forms make of a text, and what every rule that looks at every message does. */
function compare(text: string, seen: FormsSeen): readonly [readonly Finding[], readonly Finding[]] {
  const trace = analyse(octetText(text));
  seen.begin(trace, settings);
  const byForm = found(trace, seen);
  seen.end();
  // Where nothing has begun no message has a form.
  return [byForm, found(analyse(octetText(text)), new FormsSeen())];
}

function textsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile() && !/\.(?:pcap|pcapng|gz|png|md)$/.test(file))
    .map((file) => readFileSync(file, 'latin1'));
}

const ownFolders = ['samples', path.join('server', 'test', 'healthy'), path.join('server', 'test', 'faulty')];
const own = ownFolders.flatMap(textsBelow);

const folders = ['live', 'corpus', 'malformed'].map(sharedPath).filter((folder) => folder !== undefined);
const all = [...folders.flatMap(textsBelow), ...own];
const short = all.filter((text) => text.length < 20_000);

describe('the forms of messages and calls', () => {
  it.skipIf(folders.length === 0)('find in all traces what the rules find', () => {
    const seen = new FormsSeen();
    for (const text of all) {
      const [byForm, byRules] = compare(text, seen);
      expect(byForm).toEqual(byRules);
    }
  });

  it('find in altered traces what the rules find', () => {
    const seen = new FormsSeen();
    const words = [
      '0',
      '1',
      '00',
      '7',
      '70',
      '255',
      '256',
      '5060',
      '65536',
      '4294967296',
      '99999999999',
      'a',
      'x.y',
      '.',
    ];
    const hosts = ['0.0.0.0', '10.0.0.1', '127.0.0.1', '192.168.1.9', '224.0.0.1', '8.8.8.8', '192.0.2.1', 'a.invalid'];
    const tokens = [
      'z9hG4bK',
      'z9hG4bK77ef4c2312983.1',
      'tag',
      'UDP',
      'TCP',
      'sip',
      'sips',
      'INVITE',
      'BYE',
      'lr',
      'IN',
      'IP6',
    ];
    const signs = [
      '"',
      '<',
      '>',
      ';',
      ',',
      ':',
      '=',
      '@',
      '\\',
      '%',
      '(',
      ')',
      '/',
      ' ',
      '\t',
      '\n',
      '\r\n ',
      '\u00e9',
    ];
    const word = fc.constantFrom(...words, ...hosts, ...tokens);
    const change = fc.record({ at: fc.nat({ max: 9999 }), word, sign: fc.option(fc.constantFrom(...signs)) });
    fc.assert(
      fc.property(fc.constantFrom(...short), fc.array(change, { maxLength: 4 }), (text, changes) => {
        const altered = changes.reduce((before, { at, word: put, sign }) => {
          const from = Math.floor((at / 9999) * before.length);
          const end = /[A-Za-z0-9._-]+|$/.exec(before.slice(from));
          const start = from + (end?.index ?? 0);
          return sign === null
            ? before.slice(0, start) + put + before.slice(start + (end?.[0].length ?? 0))
            : before.slice(0, start) + sign + before.slice(start);
        }, text);
        const [byForm, byRules] = compare(altered, seen);
        expect(byForm).toEqual(byRules);
      }),
      { numRuns: 1500 },
    );
  });
});
