import { describe, expect, it } from 'vitest';
import { saidOf, withBody } from '../../testing/findings-in-body.ts';

const said = (body: string, contentType: string, event = 'refer'): readonly string[] => {
  const around = { contentType, start: 'NOTIFY', toTag: 'x', headers: [`Event: ${event}`] };
  return saidOf(withBody(body, around), 'refer-notify-without-status');
};

describe('refer-notify-without-status', () => {
  it('marks how another body begins, or the length of none', () => {
    expect(said('Done\r\n', 'text/plain')).toEqual(['warning other: Done']);
    expect(said('INVITE sip:bob@example.com SIP/2.0\r\n', 'message/sipfrag')).toHaveLength(1);
    expect(said('', '')).toEqual(['warning none: Content-Length: 0']);
  });

  it.each([
    ['a status line', 'SIP/2.0 200 OK\r\n', 'message/sipfrag;version=2.0', 'refer;id=2'],
    ['another event', 'Done\r\n', 'text/plain', 'dialog'],
    ['an event with a longer name', '', '', 'referral'],
  ])('says nothing about %s', (_what, body, type, event) => expect(said(body, type, event)).toEqual([]));
});
