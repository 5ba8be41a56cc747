import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../../log/analyse.ts';
import type { Trace } from '../../log/trace.ts';
import { answeredCall, received, sent } from '../../testing/call-steps.ts';
import { editedTrace } from '../../testing/edited-trace.ts';
import type { Parts } from '../../testing/sip-text.ts';
import { captured } from '../../testing/trace-from-messages.ts';
import { documentText } from '../../text/text-source.ts';
import { findings } from '../check.ts';
import { defaultRuleSettings } from '../rule-settings.ts';
import { transactionsRules } from './index.ts';

const ids = new Set(transactionsRules.map(({ id }) => id));

function told(trace: Trace): readonly string[] {
  return finished(findings(trace, defaultRuleSettings))
    .filter(({ rule }) => ids.has(rule))
    .map(({ messageId, index, args, span }) => `${index} ${messageId} ${JSON.stringify(args)} ${span.start}`);
}

const contact = 'Contact: <sip:alice@192.0.2.10>';
const binding: Parts = { method: 'REGISTER', callId: 'binding', headers: [`${contact};expires=60`] };
const subscription: Parts = { method: 'SUBSCRIBE', callId: 'state', headers: ['Expires: 60'] };
const inDialog: Parts = { toTag: 'callee', cseq: 2, vias: ['2'] };

/** What the rules ask of the rest of a trace, with what answers it: later traffic, later requests, what stands before. */
const messages = [
  ...answeredCall,
  received(3, '200 OK', { method: 'BYE', cseq: 2, vias: ['strange'] }),
  sent(4, 'REGISTER', binding),
  received(4.1, '200 OK', binding),
  sent(5, 'SUBSCRIBE', subscription),
  received(5.1, '200 OK', subscription),
  received(5.2, 'NOTIFY', {
    callId: 'state',
    fromTag: 'callee',
    toTag: 'caller',
    headers: ['Subscription-State: active'],
  }),
  sent(6, 'INVITE', inDialog),
  received(6.1, '200 OK', { ...inDialog, headers: ['Session-Expires: 90;refresher=uac'] }),
  sent(50, 'REGISTER', { ...binding, callId: 'other', cseq: 9 }),
  sent(50, 'SUBSCRIBE', { ...subscription, callId: 'other', cseq: 9 }),
  sent(80, 'REGISTER', { ...binding, cseq: 2, vias: ['2'] }),
  sent(200, 'OPTIONS', { callId: 'later', fromTag: 'later', vias: ['later'] }),
].map((step, place) => captured(step, place));

/** Which of the messages stand in one version of a log. */
const version = fc.subarray(
  messages.map((_message, place) => place),
  { minLength: 1 },
);

describe('the rules about transactions and dialogs', () => {
  it('have something to say of the messages', () => {
    const without = messages.filter((message) => !/(?:REGISTER|SUBSCRIBE) .*\n(?:.*\n)*CSeq: 9/.test(message));
    const all = told(analyse(documentText(without.join('')))).join('\n');
    for (const id of ['registration-late', 'subscription', 'session']) expect(all).toContain(`refresh-missed.${id} `);
    expect(all).toContain('response-without-request.unseen');
  });

  it('say after any edit what they say afresh', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 5 }), (versions) => {
        const texts = versions.map((places) => places.map((place) => messages[place]).join(''));
        let trace = analyse(documentText(texts[0] ?? ''));
        told(trace);
        for (const text of texts.slice(1)) {
          trace = editedTrace(trace, text);
          expect(told(trace)).toEqual(told(analyse(documentText(text))));
        }
      }),
      { numRuns: 150 },
    );
  });
});
