import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request, response, type Parts } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'record-route-not-honoured';
const recordRoute = 'Record-Route: <sip:p.example.com;lr>';
const route = 'Route: <sip:p.example.com;lr>';

function answer(parts: Parts = {}): string {
  return response('200 OK', { headers: [recordRoute], ...parts });
}

function later(method: string, parts: Parts = {}): string {
  return request(method, 'sip:bob@192.0.2.20', { toTag: 'callee', vias: ['2'], cseq: 2, ...parts });
}

function found(...texts: readonly string[]): readonly string[] {
  const trace = traceFromMessages([request('INVITE', 'sip:bob@example.com'), ...texts].map((text) => ({ text })));
  return briefly(trace, findingsOf(trace, rule));
}

describe('record-route-not-honoured', () => {
  it.each(['ACK', 'BYE', 'INVITE'])('points at a %s of the caller without Route', (method) => {
    expect(found(answer(), later(method))).toEqual([`2 error ${rule}.found at ${method}`]);
  });

  it('says it once for a dialog', () => {
    expect(found(answer(), answer(), later('ACK'), later('BYE'))).toHaveLength(1);
  });

  it.each([
    ['a request with Route', [answer(), later('BYE', { headers: [route] })]],
    ['an answer without Record-Route', [response('200 OK'), later('BYE')]],
    ['an answer that a proxy passes on', [answer({ vias: ['p', '1'] }), later('BYE')]],
    ['a request that a proxy passes on', [answer(), later('BYE', { vias: ['q', '2'] })]],
    ['another dialog', [answer(), later('BYE', { toTag: 'other' })]],
    ['a request of another host', [answer(), later('BYE').replace('UDP host', 'UDP elsewhere')]],
    [
      'the ACK to a refusal before, in two logs put together',
      [request('INVITE', 'sip:bob@example.com', { cseq: 2 }), answer({ cseq: 2 }), later('ACK', { cseq: 1 })],
    ],
    ['a CANCEL', [answer(), later('CANCEL')]],
    [
      'an answer inside the dialog, which leaves the route as it is',
      [
        response('200 OK'),
        later('INVITE', { vias: ['r'] }),
        answer({ vias: ['r'], cseq: 2 }),
        later('BYE', { vias: ['s'], cseq: 3 }),
      ],
    ],
    ['a request before the answer', [later('BYE'), answer()]],
    ['an answer to another method', [answer({ method: 'OPTIONS' }), later('BYE')]],
  ])('is silent for %s', (_what, texts) => {
    expect(found(...texts)).toEqual([]);
  });
});

describe('record-route-not-honoured where a part of the route is there', () => {
  const [near, far] = ['<sip:near.example.com;lr>', '<sip:far.example.com;lr>'];
  const twice = answer({ headers: [`Record-Route: ${far}`, `Record-Route: ${near}`] });
  const bye = (routes: string, parts: Parts = {}): string => later('BYE', { headers: [`Route: ${routes}`], ...parts });

  it('points at the Route of the caller', () => {
    expect(found(twice, bye(near))).toEqual([`2 error ${rule}.partly at ${near}`]);
    expect(found(twice, bye(far))).toHaveLength(1);
    expect(found(answer({ headers: [`Record-Route: ${far}, ${near}`] }), bye(near))).toHaveLength(1);
    expect(found(twice, later('ACK', { headers: [`Route: ${near}`] }), bye(near))).toHaveLength(1);
  });

  it('tells of the request without any, if there is one', () => {
    expect(found(twice, bye(near), later('INFO'))).toEqual([`3 error ${rule}.found at INFO`]);
  });

  it('is silent where the client took off the Route to the host that it sends to', () => {
    const at = (destination: string): readonly string[] => {
      const [source, asked] = [
        '192.0.2.10:5060',
        ['Record-Route: <sip:far.example.com;lr>', 'Record-Route: <sip:192.0.2.2;lr>'],
      ];
      const trace = traceFromMessages([
        { at: 0, source, destination, text: request('INVITE', 'sip:bob@example.com') },
        { at: 1, source: destination, destination: source, text: answer({ headers: asked }) },
        { at: 2, source, destination, text: bye(far) },
      ]);
      return briefly(trace, findingsOf(trace, rule));
    };
    expect(at('192.0.2.2:5060')).toEqual([]);
    expect(at('192.0.2.3:5060')).toHaveLength(1);
  });

  it.each([
    ['all of it', [twice, bye(`${near}, ${far}`)]],
    ['a proxy under another name', [twice, bye('<sip:192.0.2.2;lr>')]],
    ['one more than a part of it', [twice, bye(`${near}, <sip:own.example.com;lr>`)]],
    [
      'a strict router',
      [answer({ headers: ['Record-Route: <sip:s.example.com>', `Record-Route: ${near}`] }), bye(near)],
    ],
    ['a request on its way', [twice, bye(near, { vias: ['p', '2'] })]],
    ['another host', [twice, bye(near).replace('UDP host', 'UDP elsewhere')]],
    ['one proxy', [answer({ headers: [`Record-Route: ${near}`] }), bye(near)]],
  ])('is silent for %s', (_what, texts) => {
    expect(found(...texts)).toEqual([]);
  });

  it('counts a proxy that stands in it with two transports twice', () => {
    const tcp = '<sip:near.example.com;transport=tcp;lr>';
    const two = answer({ headers: [`Record-Route: ${tcp}`, `Record-Route: ${near}`] });
    expect(found(two, bye(near))).toHaveLength(1);
    expect(found(two, bye(`${near},${tcp}`))).toEqual([]);
  });

  it('points at the Route of the called side', () => {
    const headers = [`Record-Route: ${near}`, `Record-Route: ${far}`];
    const invite = request('INVITE', 'sip:bob@host', { vias: ['p', '1'], headers });
    const taken = response('200 OK', { vias: ['p', '1'], headers: [...headers, 'Contact: <sip:bob@host>'] });
    const own = (routes: string): string => bye(routes, { fromTag: 'callee', toTag: 'caller', vias: ['b'] });
    const said = (text: string): readonly string[] => {
      const trace = traceFromMessages([invite, taken, text].map((one) => ({ text: one })));
      return briefly(trace, findingsOf(trace, rule));
    };
    expect(said(own(near))).toEqual([`2 error ${rule}.callee-partly at ${near}`]);
    expect(said(own(`${near}, ${far}`))).toEqual([]);
  });
});

describe('record-route-not-honoured on the side that was called', () => {
  const contact = 'Contact: <sip:bob@host>';
  const invite = (parts: Parts = {}): string => {
    return request('INVITE', 'sip:bob@host', { vias: ['p', '1'], headers: [recordRoute], ...parts });
  };
  const taken = (parts: Parts = {}): string => {
    return response('200 OK', { vias: ['p', '1'], headers: [recordRoute, contact], ...parts });
  };
  const own = (method: string, parts: Parts = {}): string => {
    return request(method, 'sip:alice@192.0.2.10', { fromTag: 'callee', toTag: 'caller', vias: ['b'], ...parts });
  };
  const said = (...texts: readonly string[]): readonly string[] => {
    const trace = traceFromMessages(texts.map((text) => ({ text })));
    return briefly(trace, findingsOf(trace, rule));
  };

  it.each(['BYE', 'INVITE', 'UPDATE'])('points at a %s of the callee without Route', (method) => {
    expect(said(invite(), taken(), own(method))).toEqual([`2 error ${rule}.callee at ${method}`]);
  });

  it('takes the route from the INVITE, also where the 2xx has lost it, and before it is answered', () => {
    expect(said(invite(), taken({ headers: [contact] }), own('BYE'))).toHaveLength(1);
    const ringing = response('180 Ringing', { vias: ['p', '1'], headers: [contact] });
    expect(said(invite(), ringing, own('UPDATE'))).toHaveLength(1);
  });

  it('says it once for a dialog', () => {
    expect(said(invite(), taken(), own('UPDATE'), own('BYE', { cseq: 2 }))).toHaveLength(1);
  });

  it('finds the hop of the callee by where the INVITE went', () => {
    const at = (destination: string, source: string): readonly string[] => {
      const far = taken({ headers: [recordRoute, 'Contact: <sip:bob@host:5070>'] });
      const proxy = '192.0.2.2:5060';
      const trace = traceFromMessages([
        { at: 0, source: proxy, destination, text: invite() },
        { at: 1, source: destination, destination: proxy, text: far },
        { at: 2, source, destination: proxy, text: own('BYE') },
      ]);
      return briefly(trace, findingsOf(trace, rule));
    };
    expect(at('192.0.2.20:5071', '192.0.2.20:5071')).toHaveLength(1);
    expect(at('192.0.2.20:5071', '192.0.2.20:5072')).toEqual([]);
    expect(at('192.0.2.3:5060', '192.0.2.20:5060')).toEqual([]);
  });

  it.each([
    ['a request with Route', [invite(), taken(), own('BYE', { headers: [route] })]],
    ['an INVITE without Record-Route', [invite({ headers: [] }), taken(), own('BYE')]],
    ['a request that a proxy passes on', [invite(), taken(), own('BYE', { vias: ['q', 'b'] })]],
    [
      'a Contact of another host, as a border element writes it',
      [invite(), taken({ headers: [recordRoute, 'Contact: <sip:bob@192.0.2.7>'] }), own('BYE')],
    ],
    ['another port', [invite(), taken({ headers: [recordRoute, 'Contact: <sip:bob@host:5070>'] }), own('BYE')]],
    ['an answer on another hop', [invite(), taken({ vias: ['1'] }), own('BYE')]],
    ['another dialog', [invite(), taken(), own('BYE', { fromTag: 'other' })]],
    ['a CANCEL', [invite(), taken(), own('CANCEL')]],
    [
      'a re-INVITE that brings Record-Route',
      [
        invite({ headers: [] }),
        taken({ headers: [contact] }),
        invite({ toTag: 'callee', cseq: 2, vias: ['q', '2'] }),
        taken({ cseq: 2, vias: ['q', '2'] }),
        own('BYE'),
      ],
    ],
    ['a trace that begins in the call', [taken(), own('BYE')]],
  ])('is silent for %s', (_what, texts) => {
    expect(said(...texts)).toEqual([]);
  });
});
