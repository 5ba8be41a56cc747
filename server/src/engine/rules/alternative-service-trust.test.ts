import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import {
  emergencyBody as emergency,
  emergencyInvite as invite,
  imsType,
  refused,
} from '../testing/refused-emergency.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';

const identity = 'P-Asserted-Identity: <sip:pcscf.example.com;lr>';

function registered(path: string, at = 0): Step {
  const parts = { method: 'REGISTER', callId: 'reg', vias: ['reg'], headers: [`Path: ${path}`] };
  return answer(at, '200 OK', [], parts);
}

describe('the trust test of a 380', () => {
  it.each([
    ['passes', '<sip:other.example.com>, <sip:pcscf.example.com;lr>', 'information'],
    ['fails', '<sip:pcscf.example.com;lr>, <sip:other.example.com>', 'warning'],
  ])('runs the trust test that %s against the last Path', (trust, path, severity) => {
    const trace = traceFromMessages([registered(path), invite, refused(emergency, [imsType, identity])]);
    const [finding] = findingsOf(trace, 'alternative-service');
    expect([finding?.severity, finding?.args['trust']]).toEqual([severity, trust]);
    expect(finding?.related.map(({ index, labelId }) => [index, labelId])[0]).toEqual([0, 'path']);
  });

  it('marks what acts on a 380 that fails the trust test', () => {
    const contacts = ['<urn:service:sos>', '<sip:desk@example.com>'];
    const untrusted = (path: string): readonly (boolean | undefined)[] => {
      const trace = traceFromMessages([registered(path), invite, refused(emergency, [imsType, identity], contacts)]);
      const remedies = findingsOf(trace, 'alternative-service')[0]?.remedies ?? [];
      return remedies.flatMap((remedy) => (remedy.kind === 'create-request' ? [remedy.isUntrusted] : []));
    };
    expect(untrusted('<sip:other.example.com>')).toEqual([true, true]);
    expect(untrusted('<sip:pcscf.example.com;lr>')).toEqual([undefined, undefined]);
  });

  it('takes the latest registration of this UE before the 380', () => {
    const others = answer(0.2, '200 OK', [], {
      method: 'REGISTER',
      callId: 'reg3',
      vias: ['reg3'],
      headers: ['Path: <sip:wrong.example.com>'],
    });
    const steps = [
      registered('<sip:wrong.example.com>', 0),
      registered('<sip:pcscf.example.com;lr>', 0.1),
      { ...others, destination: '192.0.2.99:5060' },
      invite,
      refused(emergency, [imsType, identity]),
      registered('<sip:wrong.example.com>', 2),
    ];
    expect(findingsOf(traceFromMessages(steps), 'alternative-service')[0]?.args['trust']).toBe('passes');
  });

  it('stays a warning where a 380 that fails the trust test was followed', () => {
    const call = ask(30, 'urn:service:sos', { callId: 'e', fromTag: 'e', vias: ['e'] });
    const refusal = refused(emergency, [imsType, identity]);
    const severity = (path: string): unknown =>
      findingsOf(traceFromMessages([registered(path), invite, refusal, call]), 'alternative-service')[0]?.severity;
    expect(severity('<sip:other.example.com>')).toBe('warning');
    expect(severity('<sip:pcscf.example.com;lr>')).toBe('information');
  });

  it('reads the Path of the REGISTER as the P-CSCF forwarded it', () => {
    const headers = ['Path: <sip:pcscf.example.com;lr>'];
    const step = ask(0, 'sip:example.com', { method: 'REGISTER', callId: 'reg', vias: ['p', 'reg'], headers });
    const forwarded = {
      ...step,
      source: '192.0.2.1:5060',
      text: step.text.replace('To: <sip:bob@', 'To: <sip:alice@'),
    };
    const trace = traceFromMessages([forwarded, invite, refused(emergency, [imsType, identity])]);
    expect(findingsOf(trace, 'alternative-service')[0]?.args['trust']).toBe('passes');
  });

  it('takes the registration of the same user where phones share an address, and where a user has several phones', () => {
    const ofUser = (user: string, path: string, at: number): Step => {
      const step = registered(path, at);
      return { ...step, text: step.text.replace('To: <sip:bob@', `To: <sip:${user}@`) };
    };
    const steps = [
      ofUser('alice', '<sip:pcscf.example.com;lr>', 0),
      ofUser('carol', '<sip:wrong.example.com>', 0.1),
      { ...ofUser('alice', '<sip:wrong.example.com>', 0.2), destination: '192.0.2.99:5060' },
      invite,
      refused(emergency, [imsType, identity]),
    ];
    expect(findingsOf(traceFromMessages(steps), 'alternative-service')[0]?.args['trust']).toBe('passes');
  });

  it.each([
    ['no Path was seen', [], [imsType, identity], emergency],
    ['the 380 asserts no identity', [registered('<sip:pcscf.example.com;lr>')], [imsType], emergency],
  ])('does not judge when %s', (_why, before, headers, body) => {
    const trace = traceFromMessages([...before, invite, refused(body, headers)]);
    expect(findingsOf(trace, 'alternative-service')[0]?.args['trust']).toBe('cannot-be-checked');
  });
});
