import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import {
  emergencyBody as emergency,
  emergencyInvite as invite,
  imsType,
  refused,
} from '../testing/refused-emergency.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';

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
