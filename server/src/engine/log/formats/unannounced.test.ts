import { describe, expect, it } from 'vitest';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';

/**
 * Logs whose lines all have their maker's stamp, but whose words above a message are documented nowhere: nothing names the product,
 * and the messages are read all the same.
 */
const logs: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'the radio log of Android with threads',
    behind('11-22 06:41:28.457  1234  1250 D SipTransport: ', [...invite, '', ...moved]),
    both('raw', '--11-22T06:41:28.457 - > - -', '--11-22T06:41:28.457 - > - -'),
  ],
  [
    'the radio log of Android, its year and process in it',
    behind('2026-11-22 06:41:28.457  radio  1234  1250 I IMS_SIP : ', [...invite, '', ...moved]),
    both('raw', '2026-11-22T06:41:28.457 - > - -', '2026-11-22T06:41:28.457 - > - -'),
  ],
  [
    'the radio log of Android in its brief form',
    behind('D/SipTransport( 1234): ', [...invite, '', ...moved]),
    both('raw', '- - > - -', '- - > - -'),
  ],
  ['a Poly phone', behind('1122064128|sip  |0|00|', [...invite, '', ...moved]), both('raw', '- - > - -', '- - > - -')],
  [
    'a Grandstream phone, one packet a message',
    [
      'Nov 22 06:41:28 192.0.2.10 GS_LOG: [00:0b:82:00:a1:be][000] ',
      ...invite,
      'Nov 22 06:41:28 192.0.2.10 GS_LOG: [00:0b:82:00:a1:be][000] ',
      ...moved,
    ],
    both('raw', '- - > - -', '- - > - -'),
  ],
];

describe('logs without a row of their own', () => {
  it.each(logs)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });

  it('a number that is masked stays as the log has it', () => {
    const masked = [...invite, '', ...moved].map((line) => line.replace('sip:bob@', 'sip:+8190****1234@'));
    const text = behind('11-22 06:41:28.457  1234  1250 D IMS_SIP : ', masked).join('\n');
    expect(reading(text)).toEqual(both('raw', '--11-22T06:41:28.457 - > - -', '--11-22T06:41:28.457 - > - -'));
  });
});
