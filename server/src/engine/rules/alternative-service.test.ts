import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';

const invite = ask(0, 'sip:112@example.com');
const emergency = [
  '<ims-3gpp version="1"><alternative-service><type>emergency</type>',
  '<reason>Emergency</reason><action>emergency-registration</action></alternative-service></ims-3gpp>',
].join('');
const imsType = 'Content-Type: application/3gpp-ims+xml';
const identity = 'P-Asserted-Identity: <sip:pcscf.example.com;lr>';

function refused(body: string, headers: readonly string[] = [imsType], contacts: readonly string[] = []): Step {
  return answer(1, '380 Alternative Service', contacts, { body, headers });
}

function registered(path: string, at = 0): Step {
  const parts = { method: 'REGISTER', callId: 'reg', vias: ['reg'], headers: [`Path: ${path}`] };
  return answer(at, '200 OK', [], parts);
}

describe('alternative-service', () => {
  it('names what the body offers and leads to it', () => {
    const trace = traceFromMessages([invite, refused(emergency, [imsType], ['<urn:service:sos>'])]);
    const found = findingsOf(trace, 'alternative-service');
    expect(briefly(trace, found)).toEqual(['1 warning alternative-service.emergency at 380 Alternative Service']);
    expect(found[0]?.args).toEqual({
      action: 'emergency-registration',
      text: 'Emergency',
      trust: 'cannot-be-checked',
      outcome: 'trace-ends',
    });
    const goTo = found[0]?.remedies.find((remedy) => remedy.kind === 'go-to');
    const place = goTo?.kind === 'go-to' ? goTo.span : { start: 0, end: 0 };
    expect(trace.text.chars.slice(place.start, place.end)).toMatch(/^<alternative-service>.*<\/alternative-service>$/);
    expect(found[0]?.remedies).toContainEqual({ kind: 'copy', what: 'service-urn', text: 'urn:service:sos' });
    const target = 'urn:service:sos';
    expect(found[0]?.remedies).toContainEqual({ kind: 'create-request', variant: 'emergency', index: 1, target });
    expect(found[0]?.remedies).toContainEqual({ kind: 'compare', a: 380, b: 301 });
  });

  it.each([
    ['an empty child element', emergency.replace('>emergency<', '><emergency/><'), [imsType]],
    ['the wrong root element', emergency.replaceAll('ims-3gpp', '3gpp-ims'), [imsType]],
    ['the compact header with a parameter', emergency, ['c: Application/3GPP-ims+xml;sv="1"']],
    ['no Content-Type', emergency, []],
    ['another Content-Type', emergency, ['Content-Type: text/xml']],
    [
      'a part of multipart',
      `--b\r\nContent-Type: text/plain\r\n\r\nSorry\r\n--b\r\nContent-Type: application/3gpp-ims+xml\r\n\r\n${emergency}\r\n--b--`,
      ['Content-Type: multipart/mixed;boundary=b'],
    ],
  ])('reads the 3GPP body with %s', (_how, body, headers) => {
    const [finding] = findingsOf(traceFromMessages([invite, refused(body, headers)]), 'alternative-service');
    expect(finding?.messageId).toBe('alternative-service.emergency');
  });

  it('points to the body where its type says nothing', () => {
    const empty = emergency.replace('>emergency<', '><');
    const [finding] = findingsOf(traceFromMessages([invite, refused(empty)]), 'alternative-service');
    expect(finding).toMatchObject({
      messageId: 'alternative-service.body',
      args: { contentType: 'application/3gpp-ims+xml', octets: empty.length },
    });
  });

  it.each([
    ['passes', '<sip:other.example.com>, <sip:pcscf.example.com;lr>', 'information'],
    ['fails', '<sip:pcscf.example.com;lr>, <sip:other.example.com>', 'warning'],
  ])('runs the trust test that %s against the last Path', (trust, path, severity) => {
    const trace = traceFromMessages([registered(path), invite, refused(emergency, [imsType, identity])]);
    const [finding] = findingsOf(trace, 'alternative-service');
    expect([finding?.severity, finding?.args['trust']]).toEqual([severity, trust]);
    expect(finding?.related.map(({ index, labelId }) => [index, labelId])[0]).toEqual([0, 'path']);
  });

  it('offers nothing to act on where the trust test fails', () => {
    const contacts = ['<urn:service:sos>', '<sip:desk@example.com>'];
    const kinds = (path: string): readonly string[] => {
      const trace = traceFromMessages([registered(path), invite, refused(emergency, [imsType, identity], contacts)]);
      return findingsOf(trace, 'alternative-service')[0]?.remedies.map(({ kind }) => kind) ?? [];
    };
    expect(kinds('<sip:other.example.com>')).toEqual(['explain', 'go-to', 'compare', 'turn-off']);
    const acting = ['copy', 'create-request', 'create-request'];
    expect(kinds('<sip:pcscf.example.com;lr>')).toEqual(['explain', 'go-to', ...acting, 'compare', 'turn-off']);
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

  it.each([
    [
      'an emergency registration',
      ask(30, 'sip:example.com', {
        method: 'REGISTER',
        callId: 'r',
        fromTag: 'r',
        vias: ['r'],
        headers: ['Contact: <sip:alice@192.0.2.10;sos>'],
      }),
    ],
    ['an emergency call', ask(30, 'urn:service:sos.police', { callId: 'e', fromTag: 'e', vias: ['e'] })],
  ])('is information when %s follows within 60 s', (_what, step) => {
    const trace = traceFromMessages([invite, refused(emergency), step]);
    const [finding] = findingsOf(trace, 'alternative-service');
    expect([finding?.severity, finding?.args['outcome']]).toEqual(['information', 'followed']);

    const late = traceFromMessages([invite, refused(emergency), { ...step, at: 62 }]);
    expect(findingsOf(late, 'alternative-service')[0]?.severity).toBe('warning');
    const stranger = traceFromMessages([invite, refused(emergency), { ...step, source: '192.0.2.99:5060' }]);
    expect(findingsOf(stranger, 'alternative-service')[0]?.severity).toBe('warning');
  });

  it('is information when the request goes to a target that the body names', () => {
    const body = 'Please call sip:desk@example.com.';
    const step = ask(40, 'sip:desk@example.com', { callId: 'd', fromTag: 'd', vias: ['d'] });
    const trace = traceFromMessages([invite, refused(body, ['Content-Type: text/plain']), step]);
    const [finding] = findingsOf(trace, 'alternative-service');
    expect([finding?.severity, finding?.messageId]).toEqual(['information', 'alternative-service.target']);
    const target = 'sip:desk@example.com';
    expect(finding?.remedies).toContainEqual({ kind: 'create-request', variant: 'alternative', index: 1, target });
  });

  it.each([
    ['another 3GPP type', emergency.replace('>emergency<', '>restoration<'), [imsType], 'alternative-service.type'],
    ['a body that we do not read', 'x', ['Content-Type: application/x'], 'alternative-service.body'],
    ['nothing', '', [], 'alternative-service.nothing'],
  ])('has a sentence for %s', (_what, body, headers, messageId) => {
    const trace = traceFromMessages([invite, refused(body, headers)]);
    expect(findingsOf(trace, 'alternative-service')[0]?.messageId).toBe(messageId);
  });

  it('does not take the namespace of a vocabulary for a target', () => {
    const body = '<x xmlns="urn:ietf:params:xml:ns:x"/>';
    const trace = traceFromMessages([invite, refused(body, ['Content-Type: application/x+xml'])]);
    expect(findingsOf(trace, 'alternative-service')[0]?.messageId).toBe('alternative-service.body');
  });

  it('is silent for other codes with the same body', () => {
    const other = answer(1, '503 Service Unavailable', [], { body: emergency, headers: [imsType] });
    expect(findingsOf(traceFromMessages([invite, other]), 'alternative-service')).toEqual([]);
  });
});
