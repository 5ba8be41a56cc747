import { describe, expect, it } from 'vitest';
import { toldOf } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'several-contacts';
const two = { headers: ['Contact: <sip:a@192.0.2.1>', 'm: <sip:b@192.0.2.1>'] };
const told = '0 warning several-contacts.found at <sip:b@192.0.2.1>';

describe('several-contacts', () => {
  it.each([
    ['two lines', request('INVITE', 'sip:bob@example.com', two)],
    [
      'one line',
      request('SUBSCRIBE', 'sip:bob@example.com', { headers: ['Contact: <sip:a@192.0.2.1>,<sip:b@192.0.2.1>'] }),
    ],
    ['a 200', response('200 OK', two)],
  ])('speaks at the second: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([told]);
  });

  it.each([
    ['a piece of one', request('INVITE', 'sip:bob@example.com', { headers: ['Contact: <sip:a@192.0.2.1>;q=0,5'] })],
    ['one', request('INVITE', 'sip:bob@example.com', { headers: ['Contact: "Bob, the one" <sip:a@192.0.2.1>'] })],
    ['a list in a REGISTER', request('REGISTER', 'sip:example.com', two)],
    ['a list in a 302', response('302 Moved Temporarily', two)],
    ['a star', request('INVITE', 'sip:bob@example.com', { headers: ['Contact: *', 'Contact: <sip:b@192.0.2.1>'] })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });
});
