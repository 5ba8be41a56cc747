import { describe, expect, it } from 'vitest';
import { toldOf } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-to-tag';
const value = '<sip:bob@example.com>';

describe('missing-to-tag', () => {
  it.each([
    ['a 200 to INVITE', response('200 OK', { toTag: '' }), 'error missing-to-tag.missing'],
    ['a 200 to BYE', response('200 OK', { toTag: '', method: 'BYE' }), 'warning missing-to-tag.missing'],
    ['a 180', response('180 Ringing', { toTag: '' }), 'warning missing-to-tag.missing'],
    ['a 404', response('404 Not Found', { toTag: '' }), 'warning missing-to-tag.missing'],
    ['a BYE', request('BYE', 'sip:bob@example.com'), 'warning missing-to-tag.outside-dialog'],
    ['a PRACK', request('PRACK', 'sip:bob@example.com'), 'warning missing-to-tag.outside-dialog'],
  ])('speaks at the value: %s', (_what, text, told) => {
    expect(toldOf(rule, text)).toEqual([`0 ${told} at ${value}`]);
  });

  it.each([
    ['a tag', response('200 OK')],
    ['a 100', response('100 Trying', { toTag: '' })],
    ['an INVITE', request('INVITE', 'sip:bob@example.com')],
    ['an ACK, which may be one to a server of RFC 2543', request('ACK', 'sip:bob@example.com')],
    ['a BYE of a dialog', request('BYE', 'sip:bob@example.com', { toTag: 'callee' })],
    ['a To that cannot be read', response('200 OK', { toTag: '' }).replace(value, '<sip:bob@example.com')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });
});
