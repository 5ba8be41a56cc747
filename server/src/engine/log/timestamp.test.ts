import { describe, expect, it } from 'vitest';
import { readTimestamp } from './timestamp.ts';

describe('readTimestamp', () => {
  it.each([
    ['2026/11/22 06:41:28.458012', '2026-11-22T06:41:28.458012'],
    ['2026-11-22 06:38:23:284 belle-sip', '2026-11-22T06:38:23.284'],
    ['[2026-01-07 11:25:18,520] VERBOSE[1]', '2026-01-07T11:25:18.520'],
    ['2026-11-22T06:42:41.416686+00:00 pbx1', '2026-11-22T06:42:41.416686+00:00'],
    ['2020-03-29 01:25:05.098535+0530', '2020-03-29T01:25:05.098535+05:30'],
    ['2026-11-22T06:41:28.458060Z', '2026-11-22T06:41:28.458060Z'],
    ['+++ 22-11-2026 06:40:47.609929 INFO', '2026-11-22T06:40:47.609929'],
    ['Nov  2 06:42:41 pbx1', '--11-02T06:42:41'],
    ['02-29 23:59:60.5 logcat', '--02-29T23:59:60.5'],
    ['1795329688.457970', '2026-11-22T06:41:28.457970Z'],
    ['12:00:01:DEBUG:sip', '12:00:01'],
    ['at 06:37:35.123456:', '06:37:35.123456'],
  ])('%s', (text, iso) => {
    expect(readTimestamp(text)?.iso).toBe(iso);
  });

  it.each([
    'eth 00:11:22:33:44:55',
    'eth 00:11:22:aa:bb:cc',
    '24:00:00',
    '12:60:00',
    '2001:db8::12:34:56',
    'ratio 10:20',
    'none',
  ])('finds no time in %s', (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  });

  it('counts milliseconds since 1970, an offset taken off, or since midnight', () => {
    expect(readTimestamp('1970-01-01T05:30:01.25+0530')).toMatchObject({ ms: 1250, hasDate: true });
    expect(readTimestamp('00:01:00.5')).toMatchObject({ ms: 60_500, hasDate: false });
  });
});
