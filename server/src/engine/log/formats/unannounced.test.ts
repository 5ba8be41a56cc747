import { describe, expect, it } from 'vitest';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';
import { unannouncedLogs } from '../testing/unannounced-logs.ts';

describe('logs without a row of their own', () => {
  it.each(unannouncedLogs)('$title', ({ dress, heads }) => {
    const lines = dress(invite, moved);
    const expected = both('raw', ...heads);
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });

  it('a number that is masked stays as the log has it', () => {
    const masked = [...invite, '', ...moved].map((line) => line.replace('sip:bob@', 'sip:+8190****1234@'));
    const text = behind('11-22 06:41:28.457  1234  1250 D IMS_SIP : ', masked).join('\n');
    expect(reading(text)).toEqual(both('raw', '--11-22T06:41:28.457 - > - -', '--11-22T06:41:28.457 - > - -'));
  });
});
