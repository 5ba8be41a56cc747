import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-route', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Route: 'Route: <sip:proxy.example.com;lr> <sip:next.example.com;lr>' }),
      ['0 error malformed-route.malformed at <sip:next.example.com'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-route')).toEqual(expected);
  });

  it.each([
    [
      'two routes of one header',
      optionsRequest({ Route: 'Route: <sip:a.example.com;lr>, <sip:b.example.com;lr>;x=1' }),
    ],
    [
      'a route without brackets, which uri-needs-brackets tells of',
      optionsRequest({ Route: 'Route: sip:proxy.example.com' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-route')).toEqual([]);
  });
});
