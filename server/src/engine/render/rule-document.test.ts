import { expect, test } from 'vitest';
import { settingsOfRule } from '../answers/settings-of-rule.ts';
import { analyse, finished } from '../log/analyse.ts';
import { systemSettings } from '../reference/system-settings.ts';
import { findings } from '../rules/check.ts';
import { rules } from '../rules/index.ts';
import type { RuleId } from '../rules/rule.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { documentText } from '../text/text-source.ts';
import { ruleDocument, systemToChange, type FoundHere } from './rule-document.ts';

const page = { title: 'x', sections: { 'What to do': '- Mend it.' } };

function request(callId: string, extra: readonly string[]): string {
  return [
    'OPTIONS sip:bob@example.com SIP/2.0',
    `Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK${callId}`,
    'From: <sip:alice@example.com>;tag=1928301774',
    'To: <sip:bob@example.com>',
    `Call-ID: ${callId}`,
    'CSeq: 1 OPTIONS',
    'Contact: <sip:alice@192.0.2.10>',
    ...extra,
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

function answer(callId: string, extra: readonly string[]): string {
  return [
    'SIP/2.0 200 OK',
    `Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK${callId}`,
    'From: <sip:alice@example.com>;tag=1928301774',
    'To: <sip:bob@example.com>;tag=a6c85cf',
    `Call-ID: ${callId}`,
    'CSeq: 1 OPTIONS',
    ...extra,
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

function found(text: string, rule: RuleId): FoundHere {
  const trace = analyse(documentText(text));
  const finding = finished(findings(trace, defaultRuleSettings)).find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} found nothing`);
  return { trace, finding };
}

const fromPhone =
  request('one', ['User-Agent: baresip v3.1.0']) + answer('one', ['Server: kamailio (5.6.3 (x86_64/linux))']);

test('what to change on the system of this call stands first, then what was found, then the page, then other systems', () => {
  const text = ruleDocument('missing-max-forwards', page, 'en', found(fromPhone, 'missing-max-forwards'));
  const headings = [...text.matchAll(/^#+ .+$/gmu)].map(([heading]) => heading);
  expect(headings).toEqual([
    '# missing-max-forwards',
    '## What to change on Kamailio 5.6.3, which received this message',
    '## What was found here',
    '## What to do',
    '## On other systems',
  ]);
  expect(text).toContain('`maxfwd_process("10")`');
  expect(text).toContain('Source: Kamailio module maxfwd.');
  expect(text).toContain('Line 1: ');
  expect(text).toContain('**OpenSIPS**');
});

test('the same stands there in Japanese', () => {
  const text = ruleDocument('missing-max-forwards', page, 'ja', found(fromPhone, 'missing-max-forwards'));
  expect(text).toContain('## 受信側 Kamailio 5.6.3 で変える設定');
  expect(text).toContain('1 行目: ');
});

test('the system that sent the message is known by another message of its own', () => {
  const ack = request('two', ['Max-Forwards: 80', 'User-Agent: Asterisk PBX 18.9.0']);
  const silent = request('two', ['Max-Forwards: 80']).replaceAll('CSeq: 1', 'CSeq: 2').replace('Ktwo', 'Kthree');
  const trace = analyse(documentText(ack + silent));
  const all = finished(findings(trace, { ...defaultRuleSettings, profile: 'strict' }));
  const second = all.find(({ rule, index }) => rule === 'max-forwards-above-70' && index === 1);
  expect(second === undefined ? undefined : systemToChange(trace, second)).toBe('Asterisk 18.9.0');
});

test('a system without a setting against it changes nothing', () => {
  const { trace, finding } = found(request('three', ['User-Agent: baresip v3.1.0']), 'missing-max-forwards');
  expect(systemToChange(trace, finding)).toBeUndefined();
  const text = ruleDocument(finding.rule, undefined, 'en', { trace, finding });
  expect(text).toContain('## Settings of systems that help here');
  expect(text).not.toContain('baresip');
});

test('text of the trace stands in code spans', () => {
  const { trace, finding } = found(request('four', ['CSeq: 1 [x](command:y)']), 'duplicate-header');
  const text = ruleDocument(finding.rule, page, 'en', { trace, finding });
  expect(text).toContain('command:y');
  expect(text.replace(/`[^`]*`/gu, '')).not.toContain('command:y');
});

test('each rule has a document without a trace, and its settings name their source', () => {
  for (const { id } of rules) {
    for (const language of ['en', 'ja'] as const) {
      const text = ruleDocument(id, page, language);
      expect(text).toContain('- Mend it.');
      for (const { source } of settingsOfRule(id)) expect(text).toContain(source);
    }
  }
});

test('every setting is told by some rule, and by none twice', () => {
  const told = new Set(rules.flatMap(({ id }) => settingsOfRule(id).map((one) => one.id)));
  expect([...told].toSorted()).toEqual(Object.keys(systemSettings).toSorted());
  for (const { id } of rules) {
    const settings = settingsOfRule(id).map((one) => one.id);
    expect(settings).toEqual([...new Set(settings)]);
  }
});
