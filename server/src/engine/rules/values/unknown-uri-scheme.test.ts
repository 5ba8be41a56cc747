import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';
import { request } from '../../testing/sip-text.ts';

const rule = 'unknown-uri-scheme';

describe('unknown-uri-scheme', () => {
  it.each([
    ['https://example.com/bob', 'https'],
    ['mailto:bob@example.com', 'mailto'],
    ['nobodyKnows:totallyopaque', 'nobodyKnows'],
  ])('points at the scheme of %s', (uri, scheme) => {
    expect(foundIn(request('INVITE', uri), rule)).toEqual([`0 information ${rule}.found at ${scheme}`]);
  });

  it.each([
    'sip:bob@example.com',
    'SIPS:bob@example.com',
    'tel:+15551234',
    'urn:service:sos',
    'example.com:5060',
    'bob',
  ])('is silent for %s', (uri) => {
    expect(foundIn(request('INVITE', uri), rule)).toEqual([]);
  });
});
