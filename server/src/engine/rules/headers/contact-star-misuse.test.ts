import { describe, expect, it } from 'vitest';
import { toldOf } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'contact-star-misuse';
const register = (...headers: readonly string[]): string => request('REGISTER', 'sip:example.com', { headers });

describe('contact-star-misuse', () => {
  it.each([
    ['no Expires', register('Contact: *'), 'keeping'],
    ['another Expires', register('Contact: *', 'Expires: 3600'), 'keeping'],
    ['another Contact', register('Contact: *', 'm: <sip:a@192.0.2.1>', 'Expires: 0'), 'beside'],
    ['an INVITE', request('INVITE', 'sip:bob@example.com', { headers: ['Contact: *'] }), 'elsewhere'],
    ['a 200 to REGISTER', response('200 OK', { method: 'REGISTER', headers: ['Contact: *'] }), 'elsewhere'],
    ['a 302', response('302 Moved Temporarily', { headers: ['Contact: *'] }), 'elsewhere'],
  ])('speaks at the star: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([`0 error contact-star-misuse.${told} at *`]);
  });

  it('reads a star in a list as a star', () => {
    const list = register('Contact: *, <sip:a@192.0.2.1>', 'Expires: 0');
    expect(toldOf(rule, list)).toEqual(['0 error contact-star-misuse.beside at *']);
    expect(toldOf('bad-uri', list)).toEqual([]);
  });

  it.each([
    ['what it is made for', register('Contact: *', 'Expires: 0')],
    ['a star in a name', register('Contact: "*" <sip:*@192.0.2.1>')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });
});
