import { describe, expect, it } from 'vitest';
import { received, rewritten, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import type { Parts } from '../../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'refresh-missed';

function found(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

/** What shows that Alice is there. */
function aliceAt(at: number): Step {
  return sent(at, 'OPTIONS', { callId: `options ${at}`, fromTag: 'other', vias: [`o${at}`] });
}

const contact = 'Contact: <sip:alice@192.0.2.10>';

function register(at: number, cseq: number, seconds: number, parts: Parts = {}): readonly Step[] {
  const common: Parts = { method: 'REGISTER', cseq, vias: [`r${cseq}`], toTag: '', ...parts };
  const binding = [`${contact};expires=${seconds}`];
  return [
    sent(at, 'REGISTER', { ...common, headers: [contact, `Expires: ${seconds}`] }),
    received(at + 0.1, '200 OK', { ...common, toTag: 'registrar', headers: seconds === 0 ? [] : binding }),
  ];
}

describe('refresh-missed, of a registration', () => {
  it('speaks of a binding that nobody renewed while its client went on', () => {
    expect(found([...register(0, 1, 60), aliceAt(100)])).toEqual([`1 information ${rule}.registration at 200 OK`]);
  });

  it('speaks of a renewal that came too late, with no other one that could be missing from the log', () => {
    const trace = traceFromMessages([...register(0, 1, 60), ...register(75, 2, 60)]);
    const all = findingsOf(trace, rule);
    expect(briefly(trace, all)).toEqual([`1 information ${rule}.registration-late at 200 OK`]);
    expect(all[0]?.args).toEqual({ seconds: 60, late: 14.9 });
    expect(found([...register(0, 1, 60), ...register(75, 3, 60)])).toEqual([]);
  });

  it.each([
    ['a renewal in time', [...register(0, 1, 60), ...register(50, 2, 60), aliceAt(100)]],
    [
      'a renewal with another Call-ID',
      [...register(0, 1, 60), ...register(50, 1, 60, { callId: 'next' }), aliceAt(100)],
    ],
    ['a client that is not seen for long enough', [...register(0, 1, 60), aliceAt(80)]],
    ['traffic of the other side only', [...register(0, 1, 60), received(100, 'OPTIONS', { callId: 'other' })]],
    [
      'a client that is only seen with other servers',
      [...register(0, 1, 60), { ...aliceAt(100), destination: '192.0.2.3:5060' }],
    ],
    ['a binding that was removed', [...register(0, 1, 60), ...register(10, 2, 0), aliceAt(100)]],
    ['a binding that was asked for no time', [...register(0, 1, 0), aliceAt(100)]],
    [
      'a removal, although the answer lists the binding',
      [...register(0, 1, 60).map((step) => rewritten(step, 'Expires: 60', 'Expires: 0')), aliceAt(100)],
    ],
    [
      'a query',
      [
        sent(0, 'REGISTER'),
        received(0.1, '200 OK', { method: 'REGISTER', headers: [`${contact};expires=60`] }),
        aliceAt(100),
      ],
    ],
    [
      'the binding of another client',
      [...register(0, 1, 60).map((step) => rewritten(step, '192.0.2.10>;', '192.0.2.11>;')), aliceAt(100)],
    ],
    ['a log without times', [...register(0, 1, 60), aliceAt(100)].map(({ text }) => ({ text }))],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps)).toEqual([]);
  });
});

function subscribe(at: number, cseq: number, seconds: number, callId = 'call'): readonly Step[] {
  const common: Parts = {
    method: 'SUBSCRIBE',
    callId,
    cseq,
    vias: [`s${cseq}`],
    headers: ['Event: presence', `Expires: ${seconds}`],
  };
  return [sent(at, 'SUBSCRIBE', common), received(at + 0.1, '200 OK', common)];
}

function notify(at: number, state: string): readonly Step[] {
  const common: Parts = { method: 'NOTIFY', fromTag: 'callee', toTag: 'caller', cseq: at, vias: [`n${at}`] };
  return [
    received(at, 'NOTIFY', { ...common, headers: ['Event: presence', `Subscription-State: ${state}`] }),
    { ...sent(at + 0.1, 'OPTIONS'), text: received(at, '200 OK', common).text },
  ];
}

describe('refresh-missed, of a subscription', () => {
  const begun = [...subscribe(0, 1, 60), ...notify(1, 'active;expires=59')];

  it('speaks of one that nobody renewed while the subscriber went on', () => {
    expect(found([...begun, aliceAt(100)])).toEqual([`1 information ${rule}.subscription at 200 OK`]);
  });

  it('speaks of one that the notifier ended because its time was over', () => {
    expect(found([...begun, ...notify(60, 'terminated;reason=timeout')])).toEqual([
      `1 information ${rule}.subscription-timeout at 200 OK`,
    ]);
  });

  it.each([
    ['a new one in another call', [...begun, ...subscribe(50, 1, 60, 'next'), aliceAt(100)]],
    ['a timeout before the time is over', [...begun, ...notify(30, 'terminated;reason=timeout')]],
    ['a renewal', [...begun, ...subscribe(50, 2, 60), aliceAt(100)]],
    ['a notifier that grants more by NOTIFY', [...begun, ...notify(30, 'active;expires=600'), aliceAt(100)]],
    ['one that is over for another reason', [...begun, ...notify(30, 'terminated;reason=noresource'), aliceAt(100)]],
    [
      'one that the subscriber has ended',
      [...begun, ...subscribe(30, 2, 0), ...notify(31, 'terminated;reason=timeout'), aliceAt(100)],
    ],
    ['a question that is asked once', [...subscribe(0, 1, 0), ...notify(1, 'terminated;reason=timeout'), aliceAt(100)]],
    ['a place where nothing else of the dialog is seen', [...subscribe(0, 1, 60), aliceAt(100)]],
    [
      'a subscriber that knows nothing of it any more',
      [
        ...begun,
        notify(30, 'active')[0],
        {
          ...sent(30.1, 'OPTIONS'),
          text: received(30, '481 Gone', {
            method: 'NOTIFY',
            fromTag: 'callee',
            toTag: 'caller',
            cseq: 30,
            vias: ['n30'],
          }).text,
        },
        aliceAt(100),
      ],
    ],
    ['a subscriber that is not seen for long enough', [...begun, aliceAt(80)]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps.filter((step) => step !== undefined))).toEqual([]);
  });
});

describe('refresh-missed, of a session', () => {
  function call(refresher: string, seconds = 90): readonly Step[] {
    return [
      sent(0, 'INVITE'),
      received(1, '200 OK', { headers: ['Require: timer', `Session-Expires: ${seconds};refresher=${refresher}`] }),
      sent(1.1, 'ACK', { toTag: 'callee', vias: ['ack'] }),
    ];
  }
  const bye = (at: number): Step => sent(at, 'BYE', { toTag: 'callee', cseq: 3, vias: ['bye'] });
  const hisBye = (at: number): Step => received(at, 'BYE', { fromTag: 'callee', toTag: 'caller', vias: ['his'] });
  const update = (at: number): Step => sent(at, 'UPDATE', { toTag: 'callee', cseq: 2, vias: ['up'] });

  it('speaks of one that nobody refreshed while who has to went on', () => {
    expect(found([...call('uac'), aliceAt(130)])).toEqual([`1 warning ${rule}.session at 200 OK`]);
    const bob = received(130, 'OPTIONS', { callId: 'other', fromTag: 'other' });
    expect(found([...call('uas'), bob])).toEqual([`1 warning ${rule}.session at 200 OK`]);
    expect(found([...call('uas'), aliceAt(130)])).toEqual([]);
  });

  it('is not put off by a copy of the last refresh', () => {
    const parts: Parts = { toTag: 'callee', cseq: 2, vias: ['re'] };
    const refresh = [
      sent(45, 'INVITE', parts),
      received(45.1, '200 OK', { ...parts, headers: ['Session-Expires: 90;refresher=uac'] }),
      sent(45.2, 'ACK', { ...parts, vias: ['ack2'] }),
      sent(45.6, 'INVITE', parts),
    ];
    expect(found([...call('uac'), ...refresh, hisBye(107)])).toEqual([`4 information ${rule}.session-ended at 200 OK`]);
  });

  it('speaks of the BYE with which the other side gives up, or that comes when the time is over', () => {
    expect(found([...call('uac'), hisBye(61)])).toEqual([`1 information ${rule}.session-ended at 200 OK`]);
    expect(found([...call('uac'), bye(95)])).toEqual([`1 warning ${rule}.session-ended at 200 OK`]);
  });

  it.each([
    [
      'a refresh',
      [...call('uac'), update(45), received(45.1, '200 OK', { method: 'UPDATE', cseq: 2, vias: ['up'] }), aliceAt(130)],
    ],
    [
      'a refresh that was refused',
      [
        ...call('uac'),
        update(45),
        received(45.1, '500 Oops', { method: 'UPDATE', cseq: 2, vias: ['up'] }),
        aliceAt(130),
      ],
    ],
    ['a BYE of who had to refresh', [...call('uac'), bye(80)]],
    ['a BYE of the other side before its time', [...call('uac'), hisBye(50)]],
    ['a BYE before anything was due', [...call('uac'), bye(20), aliceAt(130)]],
    [
      'a session without a timer',
      [sent(0, 'INVITE'), received(1, '200 OK'), sent(1.1, 'ACK', { toTag: 'callee' }), aliceAt(5000)],
    ],
    ['a place where the rest of the dialog is not seen', [...call('uac').slice(0, 2), aliceAt(130)]],
    ['a trace that ends sooner', [...call('uac'), aliceAt(110)]],
    ['a timer that is too short to be one', [...call('uac', 10), aliceAt(130)]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps)).toEqual([]);
  });
});
