import { describe, expect, it } from 'vitest';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';

const peer = '192.0.2.2:5060';
const colour = '\u001b[36;1m';
const end = '\u001b[;m';

function baresip(head: string, from = '192.0.2.10:5060', to = peer): readonly string[] {
  return [
    `${colour}${head}`,
    `UDP ${from} -> ${to}`,
    ...invite,
    end,
    `${colour}${head}`,
    `UDP ${to} -> ${from}`,
    ...moved,
    end,
  ];
}

const plain = '\u001b';

describe('baresip', () => {
  const variants: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['1.0', baresip('#'), both('baresip', `- 192.0.2.10:5060 > ${peer} UDP`, `- ${peer} > 192.0.2.10:5060 UDP`)],
    [
      '1.1 and later, with a time',
      baresip('06:41:28.458#'),
      both('baresip', `06:41:28.458 192.0.2.10:5060 > ${peer} UDP`, `06:41:28.458 ${peer} > 192.0.2.10:5060 UDP`),
    ],
    [
      'colours lost',
      baresip('06:41:28.458#').map((line) => line.replace(colour, '').replace(end, '')),
      both('baresip', `06:41:28.458 192.0.2.10:5060 > ${peer} UDP`, `06:41:28.458 ${peer} > 192.0.2.10:5060 UDP`),
    ],
    [
      'IPv6',
      baresip('#', '[2001:db8::10]:5060', '[2001:db8::2]:5060'),
      both(
        'baresip',
        '- [2001:db8::10]:5060 > [2001:db8::2]:5060 UDP',
        '- [2001:db8::2]:5060 > [2001:db8::10]:5060 UDP',
      ),
    ],
    [
      'a direction beside the time',
      [
        '06:41:28.458|TX',
        'UDP 192.0.2.10:5060 -> 192.0.2.2:5060',
        ...invite,
        '',
        '06:41:28.460|RX',
        'UDP 192.0.2.2:5060 -> 192.0.2.10:5060',
        ...moved,
      ],
      both('baresip', `06:41:28.458 192.0.2.10:5060 > ${peer} UDP`, `06:41:28.460 ${peer} > 192.0.2.10:5060 UDP`),
    ],
    [
      'Android',
      behind(
        '11-22 06:41:28.458 18941 18976 D Baresip Lib: ',
        baresip('06:41:28.460#').filter((line) => !line.startsWith(`${plain}[;`)),
      ),
      both(
        'baresip',
        `--11-22T06:41:28.458 192.0.2.10:5060 > ${peer} UDP`,
        `--11-22T06:41:28.458 ${peer} > 192.0.2.10:5060 UDP`,
      ),
    ],
  ];

  it.each(variants)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });
});

function belle(scheme: string, address = peer): readonly string[] {
  return [
    `channel [0x7fd1c33c8000]: message sent to [${scheme}${address}], size: [480] bytes`,
    ...invite,
    '',
    'channel [0x7fd1c33c8000]: starting recv background task with id=[ffe7].',
    `channel [0x7fd1c33c8000]: received [420] new bytes from [${scheme}${address}]:`,
    ...moved,
    '',
    'channel [0x7fd1c33c8000] [420] bytes parsed',
    'Found transaction matching response.',
  ];
}

/** Returns the lines of belle-sip's log with words before each of the log's own lines, the messages bare. */
function stamped(stamp: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => (/^(?:channel|Found)/.test(line) ? stamp + line : line));
}

describe('linphone', () => {
  const heads = (time: string): readonly string[] =>
    both('belle-sip', `${time} - > ${peer} UDP`, `${time} ${peer} > - UDP`);
  const variants: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'the desktop',
      stamped('2026-11-22 06:41:28:458 belle-sip-message-', belle('UDP://')),
      heads('2026-11-22T06:41:28.458'),
    ],
    [
      'its own file on Android',
      stamped('2026-11-22 06:41:28:458 [org.linphone/belle-sip] MESSAGE ', belle('UDP://')),
      heads('2026-11-22T06:41:28.458'),
    ],
    [
      'logcat',
      behind('2026-11-22 06:41:28.458 5078-5078/org.linphone I/Linphone: ', belle('UDP://')),
      heads('2026-11-22T06:41:28.458'),
    ],
    [
      'logcat, short',
      behind('11-22 06:41:28.458  3103  3103 I linphone: ', belle('UDP://')),
      heads('--11-22T06:41:28.458'),
    ],
    [
      'logcat, which drops empty lines',
      behind('2026-11-22 06:41:28.458 5078-5078/org.linphone I/Linphone: ', belle('UDP://')).filter(
        (line) => !line.endsWith(': '),
      ),
      heads('2026-11-22T06:41:28.458'),
    ],
    ['logcat, tag only', behind('I/libcore: ', belle('UDP://')).filter((line) => !line.endsWith(': ')), heads('-')],
    [
      'the log of iOS',
      belle('UDP://')
        .filter((line) => line !== '')
        .map((line, index) => {
          const isOwn = /^(?:channel|Found)/.test(line);
          return `2026-11-22 06:41:28.4${58000 + index * 97}+0900 linphone[68064:1643374] [Message] ${isOwn ? '' : '\t'}${line}`;
        }),
      both(
        'belle-sip',
        '2026-11-22T06:41:28.458000+09:00 - > 192.0.2.2:5060 UDP',
        '2026-11-22T06:41:28.459649+09:00 192.0.2.2:5060 > - UDP',
      ),
    ],
    [
      'an address without a scheme',
      stamped('2026-11-22 06:41:28:458 message-', belle('')),
      both('belle-sip', `2026-11-22T06:41:28.458 - > ${peer} -`, `2026-11-22T06:41:28.458 ${peer} > - -`),
    ],
    [
      'IPv6 and TLS',
      stamped('2026-11-22 06:41:28:458 belle-sip-message-', belle('TLS://', '2001:db8::2:5061')),
      both(
        'belle-sip',
        '2026-11-22T06:41:28.458 - > [2001:db8::2]:5061 TLS',
        '2026-11-22T06:41:28.458 [2001:db8::2]:5061 > - TLS',
      ),
    ],
  ];

  it.each(variants)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });
});

describe('twinkle', () => {
  it('reads sent and received, and leaves out what it only made up', () => {
    const lines = [
      '+++ 22-11-2026 06:41:28.458060 INFO SIP ::send_sip_udp',
      'Send to: udp:192.0.2.2:5060',
      ...invite,
      '',
      '---',
      '',
      '+++ 22-11-2026 06:41:28.460000 INFO SIP ::process_sip_msg',
      'Received from: udp:192.0.2.2:5060',
      ...moved,
      '',
      '---',
      '',
    ];
    const expected = both(
      'twinkle',
      `2026-11-22T06:41:28.458060 - > ${peer} UDP`,
      `2026-11-22T06:41:28.460000 ${peer} > - UDP`,
    );
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });
});
