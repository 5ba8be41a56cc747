import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { acknowledge, alice, answer, ask, newPlace, server } from '../testing/redirect-steps.ts';
import { traceFromMessages, traceFromOwner, type Step } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';
import { repeatOf } from './repeats.ts';

const uri = 'sip:bob@example.com';

/** Returns what the last of some messages is to an earlier one: its kind and that one, or `original`. */
function lastOf(steps: readonly Step[]): string {
  return said(traceFromMessages(steps), steps.length - 1);
}

function said(trace: ReturnType<typeof analyse>, index: number): string {
  expect(trace.count).toBe(index + 1);
  const repeat = repeatOf(trace, index);
  return repeat === undefined ? 'original' : `${repeat.kind} of ${repeat.of}`;
}

/** What a proxy at the server sends on: its Via on top, to the new place. */
function relayed(at: number, target = uri, destination = newPlace, branch = 'p'): Step {
  return { ...ask(at, target, { vias: [branch, '1'] }), source: server, destination };
}

describe('a message that stands in the trace again', () => {
  it.each([
    ['0.4 s later over UDP', 'retransmission of 0', [ask(0, uri), ask(0.5, uri)]],
    ['within 0.1 s', 'duplicate of 0', [ask(0, uri), ask(0.05, uri)]],
    ['in between', 'repeat of 0', [ask(0, uri), ask(0.25, uri)]],
    ['over TCP', 'repeat of 0', [overTcp(ask(0, uri)), overTcp(ask(0.5, uri))]],
    ['with other bytes', 'repeat of 0', [ask(0, uri), ask(0.5, uri, { headers: ['Subject: x'] })]],
    ['from another port', 'repeat of 0', [ask(0, uri), { ...ask(0.5, uri), source: '192.0.2.10:5062' }]],
    ['with received in the Via', 'duplicate of 0', [ask(0, uri), received(ask(0.01, uri))]],
    ['sent again and logged twice', 'duplicate of 2', [ask(0, uri), ask(0, uri), ask(0.5, uri), ask(0.51, uri)]],
    ['as a 2xx over TCP', 'retransmission of 0', ok('INVITE')],
    ['as a 2xx to another method over TCP', 'repeat of 0', ok('OPTIONS')],
    ['as a later response', 'original', [answer(0, '180 Ringing', []), answer(0.5, '183 Progress', [])]],
    ['as the request of a new transaction', 'original', [ask(0, uri), ask(0.5, uri, { cseq: 2, vias: ['2'] })]],
    ['as an ACK', 'original', [ask(0, uri), acknowledge(0.5)]],
    ['in another call', 'original', [ask(0, uri), ask(0.5, uri, { callId: 'other' })]],
  ] as const)('%s is: %s', (_when, expected, steps) => {
    expect(lastOf(steps)).toBe(expected);
  });

  it('without times is a repeat, but for a program that prints twice', () => {
    const [{ text }] = [ask(0, uri)];
    expect(said(analyse(documentText(text + text)), 1)).toBe('repeat of 0');
    const printed = `New message with Via-Line:\n${text}\nrequest:\n${text}\n`;
    expect(said(analyse(documentText(printed)), 1)).toBe('duplicate of 0');
    expect(said(analyse(documentText(`request:\n${text}\nrequest:\n${text}\n`)), 1)).toBe('repeat of 0');
  });

  it('is one message in the logs of its sender and its receiver', () => {
    const both = (apart: number): ReturnType<typeof analyse> => {
      const sent = traceFromOwner(alice, [ask(0, uri)]).text.chars;
      return analyse(documentText(sent + traceFromOwner(server, [received(ask(apart, uri))]).text.chars));
    };
    expect(said(both(0.02), 1)).toBe('duplicate of 0');
    // Half a second may be the difference of two clocks.
    expect(said(both(0.5), 1)).toBe('repeat of 0');
  });
});

describe('a message on its way', () => {
  it.each([
    ['a request with one Via more', 'hop-copy of 0', [ask(0, uri), relayed(0.01)]],
    ['with another Request-URI', 'hop-copy of 0', [ask(0, uri), relayed(0.01, 'sip:bob@192.0.2.4')]],
    ['a response with one Via less', 'hop-copy of 0', responses(['p', '1'], ['1'])],
    ['a response with another phrase', 'original', responses(['p', '1'], ['1'], '180 Ringing', '180 Alerting')],
    ['a response with other Vias', 'original', responses(['p', '1'], ['q', '2'])],
    ['the copy sent again', 'retransmission of 1', [ask(0, uri), relayed(0.01), relayed(0.51)]],
    ['a fork', 'fork of 1', [ask(0, uri), relayed(0.01), relayed(0.01, uri, '192.0.2.5:5060', 'q')]],
    ['the next try of a client', 'fork of 0', [ask(0, uri), ask(1, 'sip:bob@example.net', { vias: ['2'] })]],
    ['the same try under a new branch', 'original', [ask(0, uri), ask(1, uri, { vias: ['2'] })]],
  ] as const)('%s is: %s', (_what, expected, steps) => {
    expect(lastOf(steps)).toBe(expected);
  });

  it('is told with the time between the two', () => {
    const trace = traceFromMessages([ask(0, uri), ask(0.5, uri)]);
    expect(repeatOf(trace, 1)).toEqual({ kind: 'retransmission', of: 0, afterMs: 500 });
    expect(repeatOf(trace, 0)).toBeUndefined();
  });

  it('costs linear time, however often it stands there', () => {
    const count = 4000;
    const steps = Array.from({ length: count }, (_none, place) => ask(place / 2, uri, { vias: [`${place % 7}`] }));
    const trace = traceFromMessages(steps);
    let parsed = 0;
    const counting: typeof trace = {
      ...trace,
      message: (index) => {
        parsed += 1;
        return trace.message(index);
      },
    };
    for (let index = 0; index < count; index += 1) repeatOf(counting, index);
    expect(parsed).toBeLessThan(6 * count);
  });
});

function received(step: Step): Step {
  return { ...step, text: step.text.replace(/branch=z9hG4bK\w+/, '$&;received=192.0.2.10;rport=5060') };
}

function overTcp(step: Step): Step {
  return { ...step, transport: 'TCP' };
}

function ok(method: string): readonly Step[] {
  return [0, 0.5].map((at) => overTcp(answer(at, '200 OK', [], { method })));
}

function responses(
  first: readonly string[],
  second: readonly string[],
  before = '486 Busy Here',
  behind = before,
): readonly Step[] {
  return [answer(0, before, [], { vias: first }), answer(0.01, behind, [], { vias: second })];
}
