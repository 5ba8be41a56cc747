import { describe, expect, it } from 'vitest';
import { saidOf, withBody } from '../../testing/findings-in-body.ts';

const said = (body: string, contentType = 'application/dtmf-relay'): readonly string[] => {
  return saidOf(withBody(body, { contentType, start: 'INFO' }), 'dtmf-signal-malformed');
};

describe('dtmf-signal-malformed', () => {
  it('marks a key that is none, or the first line where there is none', () => {
    expect(said('Signal=seven\r\nDuration=160\r\n')).toEqual(['warning found: seven']);
    expect(said('Duration=160\r\n')).toEqual(['warning missing: Duration=160']);
    expect(said('77', 'application/dtmf')).toEqual(['warning found: 77']);
  });

  it.each(['Signal=7\r\nDuration=160\r\n', 'Signal= *\r\n', 'signal=!\r\n', 'Signal=11\r\n'])(
    'says nothing about %j',
    (body) => {
      expect(said(body)).toEqual([]);
    },
  );
});
