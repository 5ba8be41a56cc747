import { describe, expect, it } from 'vitest';
import { toldOf } from '../../testing/told-of.ts';
import { request, response } from '../../testing/sip-text.ts';

const rule = 'missing-from-tag';
const own = (from: string): string => {
  return request('INVITE', 'sip:bob@example.com').replace(/From: [^\r]*/, `From: ${from}`);
};

describe('missing-from-tag', () => {
  it.each([
    ['in brackets', '<sip:alice@example.com>'],
    ['without brackets', 'sip:alice@example.com'],
    ['a tag of the URI is none of the header', '<sip:alice@example.com;tag=a>'],
    ['another parameter', '"Alice" <sip:alice@example.com>;epid=1'],
  ])('speaks at the value: %s', (_what, from) => {
    expect(toldOf(rule, own(from))).toEqual([`0 warning missing-from-tag.missing at ${from}`]);
  });

  it.each([
    ['a tag', own('<sip:alice@example.com>;tag=a')],
    ['a tag behind another parameter and blanks, in capitals', own('<sip:alice@example.com>;epid=1 ; TAG=a')],
    ['a value that cannot be read', own('<sip:alice@example.com')],
    ['no value', own('')],
    ['a response', response('200 OK', { fromTag: '' })],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, text)).toEqual([]);
  });
});
