import { describe, expect, it } from 'vitest';
import { finished } from '../log/analyse.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';
import { findings } from './check.ts';
import { rules } from './index.ts';
import { messageArguments } from './message-ids.ts';
import { defaultRuleSettings } from './rule-settings.ts';

function exchange(place: number, line: string, contacts: readonly string[] = []): readonly Step[] {
  const own = { callId: `call-${place}`, fromTag: `tag-${place}` };
  const headers = ['Contact: <sip:alice@192.0.2.10>'];
  return [ask(place, 'sip:bob@example.com', { ...own, headers }), answer(place + 0.1, line, contacts, own)];
}

/** What is said about responses as events, whatever stands in each of them. */
const aboutResponses: ReadonlySet<string> = new Set(
  rules.filter((rule) => 'statusClasses' in rule).map(({ id }) => id),
);

const mixed = traceFromMessages([
  ...exchange(0, '486 Busy Here'),
  ...exchange(1, '503 Service Unavailable'),
  ...exchange(2, '302 Moved Temporarily', ['<sip:bob@example.com>']),
  ...exchange(3, '301 Moved Permanently'),
  ...exchange(4, '302 Moved Temporarily', ['<sip:bob@example.com>']),
]);

describe('findings', () => {
  it('come in a total order: severity, rule, offset', () => {
    const found = finished(findings(mixed, defaultRuleSettings));
    expect(found.map(({ severity, rule, index }) => `${severity} ${rule} ${index}`)).toEqual([
      'error redirect-to-itself 5',
      'error redirect-to-itself 9',
      'warning redirect-without-contact 7',
      'warning moved-permanently 7',
      'warning request-failed 3',
      'information redirected 5',
      'information redirected 9',
      'hint request-failed 1',
    ]);
  });

  it('follow the settings: off, another severity, a class', () => {
    const severities = { 'redirect-to-itself': 'off', 'request-failed': 'error', redirected: 'default' } as const;
    const classes = { ...defaultRuleSettings.classes, '5xx': false };
    const found = finished(findings(mixed, { ...defaultRuleSettings, severities, classes }));
    expect(found.map(({ severity, rule, index }) => `${severity} ${rule} ${index}`)).toEqual([
      'error request-failed 1',
      'warning redirect-without-contact 7',
      'warning moved-permanently 7',
      'information redirected 5',
      'information redirected 9',
    ]);
  });

  it('carry exactly the arguments that their sentence names', () => {
    for (const { messageId, args } of finished(findings(mixed, defaultRuleSettings))) {
      expect([messageId, ...Object.keys(args).toSorted()]).toEqual([
        messageId,
        ...messageArguments[messageId].toSorted(),
      ]);
    }
  });

  it('yields on the way through a large trace', () => {
    const many = traceFromMessages(
      Array.from({ length: 450 }, (_none, place) => exchange(place, '302 Moved Temporarily')).flat(),
    );
    const work = findings(many, defaultRuleSettings);
    let pauses = 0;
    while (work.next().done !== true) pauses += 1;
    // 450 redirections are looked at, 25 steps each, and checked, 125 steps each: a pause behind 5000 steps;
    // then 900 messages by themselves and 450 calls, a pause behind 64 of either.
    expect(pauses).toBe(13 + 14 + 7);
  });

  it('bear messages that say next to nothing', () => {
    const text = [
      'SIP/2.0 301 Moved\r\nFrom: a\r\n\r\n',
      'SIP/2.0 380 x\r\nCall-ID: a\r\n\r\n',
      'SIP/2.0 503 x\r\nVia: \r\n\r\n',
    ];
    const trace = traceFromMessages(text.map((one) => ({ text: one })));
    const found = finished(findings(trace, defaultRuleSettings)).filter(({ rule }) => aboutResponses.has(rule));
    expect(found.map(({ messageId }) => messageId)).toEqual([
      'redirect-without-contact.missing',
      'alternative-service-without-body.missing',
      'moved-permanently.no-address',
      'alternative-service.nothing',
      'request-failed.one',
    ]);
  });
});

describe('rules', () => {
  it('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
