import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request, response, type Parts } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'route-set-reversed';
const [a, b] = ['<sip:a.example.com;lr>', '<sip:b.example.com;lr>'];

function answer(...lines: readonly string[]): string {
  return response('200 OK', { headers: lines.map((line) => `Record-Route: ${line}`) });
}

function later(routes: string, parts: Parts = {}): string {
  const headers = [`Route: ${routes}`];
  return request('BYE', 'sip:bob@192.0.2.20', { toTag: 'callee', vias: ['2'], cseq: 2, headers, ...parts });
}

function found(...texts: readonly string[]): readonly string[] {
  const trace = traceFromMessages([request('INVITE', 'sip:bob@example.com'), ...texts].map((text) => ({ text })));
  return briefly(trace, findingsOf(trace, rule));
}

describe('route-set-reversed', () => {
  it('points at the Route that has the order of Record-Route', () => {
    expect(found(answer(`${a}, ${b}`), later(`${a}, ${b}`))).toEqual([`2 error ${rule}.found at ${a}, ${b}`]);
    expect(found(answer(a, b), later(`${a},${b}`))).toHaveLength(1);
  });

  it('is silent where the answer came from the proxy that stands first', () => {
    const at = (host: string): readonly string[] => {
      const [near, far] = ['192.0.2.2:5060', `${host}:5060`];
      const own = { source: near, destination: far };
      const lists = [`<sip:${host};lr>`, b];
      const trace = traceFromMessages([
        { ...own, at: 0, text: request('INVITE', 'sip:bob@example.com') },
        { at: 1, text: answer(...lists), source: '192.0.2.3:5060', destination: near },
        { ...own, at: 2, text: later(lists.join(', ')) },
      ]);
      return briefly(trace, findingsOf(trace, rule));
    };
    expect(at('192.0.2.3')).toEqual([]);
    expect(at('192.0.2.4')).toHaveLength(1);
  });

  it('says it once for a dialog', () => {
    const wrong = later(`${a}, ${b}`);
    expect(found(answer(a, b), wrong, wrong.replaceAll('BYE', 'INFO'))).toHaveLength(1);
  });

  it.each([
    ['the other order', [answer(a, b), later(`${b}, ${a}`)]],
    ['one proxy', [answer(a), later(a)]],
    ['the same proxy twice', [answer(a, a), later(`${a}, ${a}`)]],
    ['a request on its way', [answer(a, b), later(`${a}, ${b}`, { vias: ['p', '2'] })]],
    ['another host', [answer(a, b), later(`${a}, ${b}`).replace('UDP host', 'UDP elsewhere')]],
    ['a route of the client itself', [answer(a, b), later('<sip:own.example.com;lr>')]],
  ])('is silent for %s', (_what, texts) => {
    expect(found(...texts)).toEqual([]);
  });
});

describe('route-set-reversed on the side that was called', () => {
  const recordRoutes = [`Record-Route: ${a}`, `Record-Route: ${b}`];
  const contact = 'Contact: <sip:bob@host>';
  const invite = request('INVITE', 'sip:bob@host', { vias: ['p', '1'], headers: recordRoutes });
  const taken = response('200 OK', { vias: ['p', '1'], headers: [...recordRoutes, contact] });
  const own = (routes: string): string => later(routes, { fromTag: 'callee', toTag: 'caller' });
  const said = (first: string, ...texts: readonly string[]): readonly string[] => {
    const trace = traceFromMessages([first, ...texts].map((text) => ({ text })));
    return briefly(trace, findingsOf(trace, rule));
  };

  it('points at the Route that turns Record-Route of the INVITE round', () => {
    expect(said(invite, taken, own(`${b}, ${a}`))).toEqual([`2 error ${rule}.callee at ${b}, ${a}`]);
  });

  it.each([
    ['the same order', [invite, taken, own(`${a}, ${b}`)]],
    ['a part of it', [invite, taken, own(b)]],
    ['more than it', [invite, taken, own(`${b}, ${a}, <sip:c.example.com;lr>`)]],
    ['an INVITE that went to another host', [invite, taken.replace('bob@host', 'bob@192.0.2.7'), own(`${b}, ${a}`)]],
  ])('is silent for %s', (_what, [first = '', ...texts]) => {
    expect(said(first, ...texts)).toEqual([]);
  });

  it('is silent where the INVITE came from the proxy that stands last', () => {
    const from = (source: string): readonly string[] => {
      const lists = [a, '<sip:192.0.2.3;lr>'].map((one) => `Record-Route: ${one}`);
      const destination = '192.0.2.20:5060';
      const trace = traceFromMessages([
        { at: 0, source, destination, text: request('INVITE', 'sip:bob@host', { vias: ['p', '1'], headers: lists }) },
        { at: 1, source: destination, destination: source, text: taken },
        { at: 2, source: destination, destination: source, text: own(`<sip:192.0.2.3;lr>, ${a}`) },
      ]);
      return briefly(trace, findingsOf(trace, rule));
    };
    expect(from('192.0.2.3:5060')).toEqual([]);
    expect(from('192.0.2.2:5060')).toHaveLength(1);
  });
});
