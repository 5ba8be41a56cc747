import { describe, expect, it } from 'vitest';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';

const peer = '192.0.2.10:5060';
const received = `${peer} > -`;
const sent = `- > ${peer}`;

/** The console of `sip set debug on` since 1.8. */
const console18 = [
  '',
  `<--- SIP read from UDP:${peer} --->`,
  ...invite,
  '<------------->',
  '--- (9 headers 6 lines) ---',
  `Sending to ${peer} (NAT)`,
  '',
  `<--- Reliably Transmitting (no NAT) to ${peer} --->`,
  ...moved,
  '',
  '<------------>',
  "Really destroying SIP dialog 'one@192.0.2.10' Method: INVITE",
];

/** Requests that Asterisk sends have a marker with a colon and end in three dashes. */
const retransmission = [
  'Audio is at 6000',
  'Adding codec ulaw to SDP',
  `Reliably Transmitting (NAT) to ${peer}:`,
  ...invite,
  '',
  '---',
  `Retransmitting #1 (NAT) to ${peer}:`,
  ...moved,
  '',
  '---',
];

const pjsip = [
  `<--- Received SIP request (480 bytes) from UDP:${peer} --->`,
  ...invite,
  '',
  `<--- Transmitting SIP response (420 bytes) to UDP:${peer} --->`,
  ...moved,
  '',
  '    -- PJSIP/alice-00000001 is making progress',
];

function withStamp(lines: readonly string[], stamp: string): readonly string[] {
  return lines.map((line) => (line.includes('--->') ? `${stamp}${line}` : line));
}

const stamp = '[2026-01-07 11:25:18.520] VERBOSE[13892][C-0000001f] ';

describe('Asterisk', () => {
  const head = both('asterisk-chan-sip', `- ${received} UDP`, `- ${sent} -`);
  const variants: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['chan_sip on the console', console18, head],
    ['chan_sip sending requests', retransmission, both('asterisk-chan-sip', `- ${sent} -`, `- ${sent} -`)],
    [
      'chan_sip in a log file, the stamp above the marker',
      console18.flatMap((line) => (line.includes('--->') ? [`${stamp}chan_sip.c: `, line] : [line])),
      both('asterisk-chan-sip', `2026-01-07T11:25:18.520 ${received} UDP`, `2026-01-07T11:25:18.520 ${sent} -`),
    ],
    [
      'chan_sip in a log file, the stamp before the marker',
      withStamp(console18, `${stamp}chan_sip.c: `),
      both('asterisk-chan-sip', `2026-01-07T11:25:18.520 ${received} UDP`, `2026-01-07T11:25:18.520 ${sent} -`),
    ],
    [
      'the console with -T, a stamp before each line',
      behind('[Jan  7 11:25:18] ', console18),
      both('asterisk-chan-sip', `--01-07T11:25:18 ${received} UDP`, `--01-07T11:25:18 ${sent} -`),
    ],
    [
      'the console with -T, blanks at the ends of lines lost',
      behind('[Jan  7 11:25:18] ', console18).map((line) => line.trimEnd()),
      both('asterisk-chan-sip', `--01-07T11:25:18 ${received} UDP`, `--01-07T11:25:18 ${sent} -`),
    ],
    [
      'a log file with a stamp before each line and thread numbers of different lengths',
      [
        ...behind('[2026-01-07 11:25:18] VERBOSE[998] chan_sip.c: ', console18.slice(0, 19)),
        ...behind('[2026-01-07 11:25:19] VERBOSE[1002] chan_sip.c: ', console18.slice(19)),
      ],
      both('asterisk-chan-sip', `2026-01-07T11:25:18 ${received} UDP`, `2026-01-07T11:25:19 ${sent} -`),
    ],
    [
      'chan_sip 1.4',
      console18.map((line) => line.replace('UDP:', '')),
      both('asterisk-chan-sip', `- ${received} -`, `- ${sent} -`),
    ],
    [
      'chan_sip 1.2',
      console18.map((line) => line.replace(/^<--- SIP read from UDP:(.*) --->$/, '<-- SIP read from $1: ')),
      both('asterisk-chan-sip', `- ${received} -`, `- ${sent} -`),
    ],
    [
      'IPv6 and TLS',
      console18.map((line) =>
        line.replace(`UDP:${peer}`, 'TLS:[2001:db8::10]:5061').replace(`to ${peer} -`, 'to [2001:db8::10]:5061 -'),
      ),
      both('asterisk-chan-sip', '- [2001:db8::10]:5061 > - TLS', '- - > [2001:db8::10]:5061 -'),
    ],
    [
      'WebSocket',
      console18.map((line) => line.replace('UDP:', 'WS:')),
      both('asterisk-chan-sip', `- ${received} WS`, `- ${sent} -`),
    ],
    ['the PJSIP logger on the console', pjsip, both('asterisk-pjsip', `- ${received} UDP`, `- ${sent} UDP`)],
    [
      'the PJSIP logger in a log file',
      withStamp(pjsip, `${stamp}res_pjsip_logger.c: `),
      both('asterisk-pjsip', `2026-01-07T11:25:18.520 ${received} UDP`, `2026-01-07T11:25:18.520 ${sent} UDP`),
    ],
    [
      'the PJSIP logger behind journalctl',
      behind('Jan 07 11:25:18 pbx asterisk[934]: ', pjsip),
      both('asterisk-pjsip', `--01-07T11:25:18 ${received} UDP`, `--01-07T11:25:18 ${sent} UDP`),
    ],
    [
      'the PJSIP logger in colour',
      withStamp(
        pjsip,
        '[Jan  7 11:25:18] \u001b[1;30mVERBOSE\u001b[0m[934]: \u001b[1;37mres_pjsip_logger.c\u001b[0m:\u001b[1;30m121\u001b[0m f: ',
      ),
      both('asterisk-pjsip', `--01-07T11:25:18 ${received} UDP`, `--01-07T11:25:18 ${sent} UDP`),
    ],
    [
      'the PJSIP logger over IPv6',
      pjsip.map((line) => line.replace(/UDP:192.0.2.10:5060 --->/, 'UDP:2001:db8::10:5060 --->')),
      both('asterisk-pjsip', '- [2001:db8::10]:5060 > - UDP', '- - > [2001:db8::10]:5060 UDP'),
    ],
    [
      'the PJSIP logger with a stamp before each line, empty lines before the message',
      behind(
        '[Jan  7 11:25:18] ',
        pjsip.flatMap((line) => (line.startsWith('<---') ? [line, '', ''] : [line])),
      ),
      both('asterisk-pjsip', `--01-07T11:25:18 ${received} UDP`, `--01-07T11:25:18 ${sent} UDP`),
    ],
    [
      'a message that rsyslog has put on one line',
      [
        `Jan  7 11:25:18 pbx asterisk[934]: VERBOSE[940]: chan_sip.c:1 in f: #012${console18.slice(1, 19).join('#015#012')}`,
        `Jan  7 11:25:18 pbx asterisk[934]: VERBOSE[940]: chan_sip.c:1 in f: #012${console18.slice(21, 33).join('#015#012')}`,
      ],
      both('asterisk-chan-sip', `--01-07T11:25:18 ${received} UDP`, `--01-07T11:25:18 ${sent} -`),
    ],
  ];

  it.each(variants)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });
});
