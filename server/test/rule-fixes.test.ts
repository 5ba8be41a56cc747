import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../src/engine/log/analyse.ts';
import type { Trace } from '../src/engine/log/trace.ts';
import { codeActions } from '../src/engine/render/code-actions.ts';
import { findings } from '../src/engine/rules/check.ts';
import { rules } from '../src/engine/rules/index.ts';
import type { Finding, Remedy, RuleId } from '../src/engine/rules/rule.ts';
import { defaultRuleSettings } from '../src/engine/rules/rule-settings.ts';
import { briefProse } from '../src/engine/testing/brief-prose.ts';
import { documentText } from '../src/engine/text/text-source.ts';

type Fix = (text: string, trace: Trace, finding: Finding) => string;

/** Applies the quick fix of a kind as an editor does in a `.sip` file. */
function quickFix(kind: Remedy['kind'], title: RegExp, typed = ''): Fix {
  return (text, trace, finding) => {
    const remedies = finding.remedies.filter((remedy) => remedy.kind === kind);
    const context = { prose: briefProse('en'), clientCommands: new Set<string>(), maxHops: 5 };
    const place = { ...context, languageId: 'sip', uri: 'file:///a.sip' };
    const [action] = codeActions(trace, finding.span, [{ ...finding, remedies }], place);
    const [edit] = action?.edits ?? [];
    if (edit === undefined || !title.test(action?.title ?? '')) throw new Error(`${kind} edits nothing`);
    return text.slice(0, edit.span.start) + edit.newText.replace('$0', typed) + text.slice(edit.span.end);
  };
}

function replaced(from: string | RegExp, to: string): Fix {
  return (text) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };
}

const ack = [
  'ACK sip:bob@example.com SIP/2.0.',
  'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds.',
  'From: <sip:alice@example.com>;tag=1928301774.',
  'To: <sip:bob@example.com>;tag=a6c85cf.',
  'Call-ID: a84b4c76e667@192.0.2.10.',
  'CSeq: 1 ACK.',
  'Content-Length: 0.',
  '.',
];
const next = ['INVITE sip:bob@192.0.2.40 SIP/2.0.', 'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bKnext.']
  .concat(ack.slice(2, 3), 'To: <sip:bob@example.com>.', ack.slice(4, 5), 'CSeq: 2 INVITE.', ack.slice(6))
  .join('\n');

function captured(time: string, lines: string): Fix {
  return (text) => `${text}\nU 2026/11/22 ${time} 192.0.2.10:5060 -> 192.0.2.20:5060 #9\n${lines}\n\n`;
}

/** What the page of each rule asks for, done to its example, and the severities that the rule still reports. */
const fixes: Readonly<Partial<Record<RuleId, readonly [Fix, readonly string[]]>>> = {
  'moved-permanently': [quickFix('create-request', /^Create the INVITE/), ['information']],
  'alternative-service': [quickFix('create-request', /emergency/), ['information']],
  redirected: [replaced(/SIP\/2\.0 302 [^]*/, ''), []],
  'request-failed': [replaced('503 Service Unavailable', '200 OK'), []],
  'redirect-without-contact': [quickFix('insert-contact', /Contact/, 'bob@192.0.2.40'), []],
  'alternative-service-without-body': [
    replaced(/Content-Length: 0\s*$/, 'Content-Type: text/plain\nContent-Length: 13\n\nCall the desk'),
    [],
  ],
  'redirect-to-itself': [replaced(/(302[^]*Contact: )<[^>]*>/, '$1<sip:bob@192.0.2.40>'), []],
  'redirect-loop': [replaced(/(302[^]*302[^]*Contact: )<[^>]*>/, '$1<sip:bob@192.0.2.40>'), []],
  'redirect-not-followed': [captured('10:00:00.040000', next), []],
  'redirect-not-acknowledged': [captured('10:00:01.600000', ack.join('\n')), []],
  'redirect-downgrades-security': [replaced(/(302[^]*Contact: )<sip:/, '$1<sips:'), []],
};

describe('what the page of a rule asks for, done to its example, silences', () => {
  // Of a rule about single messages the page shows the corrected message, which `rule-examples.test.ts` holds to the fix.
  it.each(rules.filter(({ subject }) => subject === 'redirect' || subject === 'failure').map(({ id }) => id))(
    '%s',
    (id) => {
      const page = readFileSync(new URL(`../../prose/en/rules/${id}.md`, import.meta.url), 'utf8');
      const example = /```sip\n(.*?)```/s.exec(page)?.[1] ?? '';
      const before = analyse(documentText(example));
      const [finding] = found(before, id);
      if (finding === undefined) throw new Error('the example does not fire');
      const [fix, left] = fixes[id] ?? [];
      if (fix === undefined) throw new Error('nothing is said about what to do');
      const after = analyse(documentText(fix(example, before, finding)));
      expect(found(after, id).map(({ severity }) => severity)).toEqual(left);
    },
  );
});

function found(trace: Trace, id: RuleId): readonly Finding[] {
  return finished(findings(trace, defaultRuleSettings)).filter(({ rule }) => rule === id);
}
