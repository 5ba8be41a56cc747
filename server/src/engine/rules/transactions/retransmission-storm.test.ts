import { describe, expect, it } from 'vitest';
import { received, rewritten, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'retransmission-storm';

/** When RFC 3261 sends an INVITE again, and everything else, in seconds. */
const timerA = [0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5];
const timerE = [0, 0.5, 1.5, 3.5, 7.5, 11.5, 15.5, 19.5, 23.5, 27.5, 31.5];

function every(seconds: number, times: number): readonly number[] {
  return Array.from({ length: times }, (_none, place) => place * seconds);
}

function asked(method: string, seconds: readonly number[]): readonly Step[] {
  return seconds.map((at) => sent(at, method));
}

function answered(line: string, seconds: readonly number[], method = 'INVITE'): readonly Step[] {
  return [sent(0, method), ...seconds.map((at) => received(1 + at, line, { method }))];
}

/** A request that comes twice, and is answered. */
function askedTwice(at: number): readonly Step[] {
  const twice = asked('OPTIONS', [at, at + 0.01]);
  return [...twice, received(at + 0.1, '200 OK', { method: 'OPTIONS' })];
}

/** A refusal that is sent by Timer G, and once more for each copy of the INVITE. */
function answeredTwice(): readonly Step[] {
  const refusals = [...timerE.map((at) => at + 0.1), ...timerA.slice(1).map((at) => at + 0.55)];
  const steps = [...asked('INVITE', timerA), ...refusals.map((at) => received(at, '486 Busy Here'))];
  return steps.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

function overStream(step: Step): Step {
  return { ...step, transport: 'TCP' };
}

function passedOn(step: Step): Step {
  return { ...rewritten(step, 'bK1', 'bK2'), source: '192.0.2.2:5060', destination: '192.0.2.9:5060' };
}

function found(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

describe('retransmission-storm', () => {
  it('counts a request that is sent too soon again and again', () => {
    const trace = traceFromMessages(asked('INVITE', every(0.5, 12)));
    const all = findingsOf(trace, rule);
    expect(briefly(trace, all)).toEqual([`0 warning ${rule}.request at INVITE`]);
    expect(all[0]?.args).toEqual({ method: 'INVITE', timer: 'A', times: 12, seconds: 5.5, allowed: 4 });
  });

  it('counts what is sent sooner than T1 no closer than T1', () => {
    const trace = traceFromMessages(asked('OPTIONS', every(0.2, 20)));
    expect(findingsOf(trace, rule)[0]?.args).toEqual({
      method: 'OPTIONS',
      timer: 'E',
      times: 10,
      seconds: 3.6,
      allowed: 4,
    });
  });

  it('speaks of more sendings than the timers allow', () => {
    expect(found(asked('INVITE', [...timerE, 35.5, 39.5]))).toHaveLength(1);
    expect(found(asked('REGISTER', [...timerE, 35.5, 39.5]))).toHaveLength(1);
    expect(found(answered('200 OK', [...timerE, 35.5, 39.5]))).toEqual([`1 warning ${rule}.response at 200 OK`]);
    expect(found(answered('486 Busy Here', every(0.5, 12)))).toEqual([`1 warning ${rule}.response at 486 Busy Here`]);
  });

  it('speaks of an INVITE whose interval stops doubling only where everything is told', () => {
    const steps = asked('INVITE', timerE);
    expect(found(steps)).toEqual([]);
    const [strict] = findingsOf(traceFromMessages(steps), rule, { profile: 'strict' });
    expect(strict).toMatchObject({
      severity: 'information',
      messageId: 'retransmission-storm.flat',
      args: { times: 11, allowed: 7 },
    });
  });

  it.each([
    ['Timer A', asked('INVITE', timerA)],
    ['Timer E', asked('REGISTER', timerE)],
    ['Timer G', answered('486 Busy Here', timerE)],
    ['the 2xx to an INVITE', answered('200 OK', timerE)],
    ['a few that a coarse clock may show too close', asked('INVITE', every(0.65, 5))],
    ['Timer G beside answers to each copy of the INVITE', answeredTwice()],
    ['one more than the timers allow', asked('BYE', [...timerE, 35.5])],
    ['a monitor that always asks the same', asked('OPTIONS', every(30, 20))],
    ['a shorter T1', asked('INVITE', [0, 0.1, 0.3, 0.7, 1.5, 3.1, 6.3, 12.7])],
    [
      'a clock of whole seconds',
      asked(
        'INVITE',
        timerA.map((at) => Math.floor(at + 0.6)),
      ),
    ],
    [
      'a capture that has everything twice',
      asked(
        'INVITE',
        timerA.flatMap((at) => [at, at + 0.0002]),
      ),
    ],
    [
      'two captures joined',
      asked(
        'INVITE',
        timerA.flatMap((at) => [at, at + 0.2]),
      ),
    ],
    ['a log without times', asked('INVITE', every(0.5, 12)).map(({ text }) => ({ text }))],
    ['a stream', asked('INVITE', every(0.5, 12)).map((step) => overStream(rewritten(step, '/UDP', '/TCP')))],
    ['a server that answers each copy of a request', every(0.5, 4).flatMap(askedTwice)],
    ['provisional responses', answered('180 Ringing', every(0.5, 12))],
    ['requests that differ', every(0.5, 12).map((at) => sent(at, 'INVITE', { headers: [`Timestamp: ${at}`] }))],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps)).toEqual([]);
  });

  it('is told once of what a proxy without state passes on', () => {
    const passed = asked('INVITE', every(0.5, 12)).flatMap((step) => [step, passedOn(step)]);
    expect(found(passed)).toEqual([`0 warning ${rule}.request at INVITE`]);
  });
});
