import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { factsAt, hoverAt } from '../testing/hover-text.ts';
import { alice, server } from '../testing/redirect-steps.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';

const old = 'sip:bob@example.com';
const invite: Step = { at: 0, source: alice, destination: server, text: request('INVITE', old) };
const ack: Step = { at: 0.2, source: alice, destination: server, text: request('ACK', old, { toTag: 'callee' }) };
const back = { source: server, destination: alice };

describe('hover of a 380', () => {
  const identity = 'P-Asserted-Identity: <sip:pcscf.example.com;lr>';
  const type = 'Content-Type: application/3gpp-ims+xml';

  function xml(content: string, root = 'ims-3gpp version="1"'): string {
    const name = root.split(' ')[0] ?? '';
    return `<${root}>\r\n<alternative-service>${content}</alternative-service>\r\n</${name}>\r\n`;
  }

  function alternative(body: string, headers: readonly string[] = [type, identity]): Step {
    return { at: 0.012, ...back, text: response('380 Alternative Service', { headers, body }) };
  }

  const text = xml('<type>emergency</type><reason>dial 112</reason><action>emergency-registration</action>');

  it('decodes the body written as the schema has it', () => {
    const trace = traceFromMessages([invite, alternative(text), ack]);
    expect(hoverAt(trace, 'SIP/2.0 380')).toContain(
      'Meaning of 380. Rare on the public internet, routine for emergency',
    );
    expect(factsAt(trace, 'SIP/2.0 380')).toEqual([
      '- Answers `INVITE` to `sip:bob@example.com`, CSeq 1, after 12 ms (line 3).',
      '- Content-Type: `application/3gpp-ims+xml`',
      '- Service: `emergency`',
      '- Action: `emergency-registration`',
      '- Reason, for the user: `dial 112`',
      '- Trust test: not possible, the trace shows no registration with a Path. P-Asserted-Identity is `<sip:pcscf.example.com;lr>`.',
    ]);
  });

  it('decodes empty elements and says that both forms are seen', () => {
    const lines = factsAt(traceFromMessages([invite, alternative(xml('<type><emergency/></type>'))]), 'SIP/2.0 380');
    const silent = alternative(xml('<type>emergency</type><reason/>'));
    expect(factsAt(traceFromMessages([invite, silent]), 'SIP/2.0 380').join()).not.toContain('Reason');
    expect(lines.slice(2, 5)).toEqual([
      '- Service: `emergency`',
      '- Written as an empty element (`<type><emergency/></type>`); the schema has text there. Both are seen in the wild.',
      '- `reason` is missing, which TS 24.229 §7.6 requires.',
    ]);
  });

  it('names a wrong root element, and a wrong or missing Content-Type', () => {
    const wrongRoot = xml('<type>emergency</type><reason>x</reason>', '3gpp-ims');
    expect(factsAt(traceFromMessages([invite, alternative(wrongRoot)]), 'SIP/2.0 380')).toContain(
      '- The root element is `3gpp-ims`; TS 24.229 §7.6 has `ims-3gpp`. A phone may not read it.',
    );
    const other = alternative(text, ['Content-Type: text/xml', identity]);
    expect(factsAt(traceFromMessages([invite, other]), 'SIP/2.0 380')[1]).toBe(
      '- Content-Type is `text/xml`, but the body is the one of 3GPP; it should be `application/3gpp-ims+xml`.',
    );
    expect(factsAt(traceFromMessages([invite, alternative(text, [identity])]), 'SIP/2.0 380')[1]).toBe(
      '- There is no Content-Type; the body was recognised by its root element.',
    );
  });

  it('makes the trust test where the trace shows the registration', () => {
    const registered = (path: string): Step => ({
      at: -1,
      ...back,
      text: response('200 OK', {
        callId: 'reg',
        method: 'REGISTER',
        headers: [`Path: <sip:edge.example.com>, <${path}>`],
      }).replace('To: <sip:bob@example.com>', 'To: <sip:alice@example.com>'),
    });
    const steps = [invite, alternative(text)];
    expect(factsAt(traceFromMessages([registered('sip:pcscf.example.com;lr'), ...steps]), 'SIP/2.0 380').at(5)).toBe(
      '- **Trust test passed**: P-Asserted-Identity `sip:pcscf.example.com;lr` equals the last Path value of the registration (line 3).',
    );
    expect(factsAt(traceFromMessages([registered('sip:other.example.com;lr'), ...steps]), 'SIP/2.0 380').at(5)).toMatch(
      /^- \*\*Trust test failed\*\*: P-Asserted-Identity `sip:pcscf\.example\.com;lr` is not .*`sip:other\.example\.com;lr`/,
    );
  });

  it('tells what is missing without a body, and names the service URN of a Contact', () => {
    const bare = alternative('', ['Contact: <urn:service:sos.police>']);
    expect(factsAt(traceFromMessages([invite, bare]), 'SIP/2.0 380').slice(1, 3)).toEqual([
      '- There is no body, so the alternatives are not described.',
      '- Emergency service URN: `urn:service:sos.police`',
    ]);
  });

  it('counts the addresses without the service, and calls none of them a move', () => {
    const both = alternative('', ['Contact: <urn:service:sos>, <sip:desk@example.com>']);
    expect(factsAt(traceFromMessages([invite, both]), 'SIP/2.0 380').slice(2, 5)).toEqual([
      '- Emergency service URN: `urn:service:sos`',
      '- Contact: `sip:desk@example.com`',
      expect.stringMatching(/^- Whether it was followed/) as unknown,
    ]);
  });

  it('says how sure it is that a later call took up the alternative', () => {
    const later = request('INVITE', 'urn:service:sos', { callId: 'other', fromTag: 'other', vias: ['2'] });
    const untimed = analyse(
      documentText([request('INVITE', 'sip:112@example.com'), alternative(text).text, later].join('')),
    );
    expect(factsAt(untimed, 'SIP/2.0 380').at(-2)).toMatch(
      /^- \*\*Alternative probably used\*\*: `INVITE` to `urn:service:sos` on line \d+; nothing/,
    );
  });

  it('answers on the body and on the Content-Type as well', () => {
    const trace = traceFromMessages([invite, alternative(text)]);
    expect(hoverAt(trace, 'dial 112')).toMatch(/^\*\*Body of the 380\*\*\n\n- Content-Type: /);
    expect(hoverAt(trace, 'application/3gpp-ims+xml')).toContain('- Service: `emergency`');
  });
});
