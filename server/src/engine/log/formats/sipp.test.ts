import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

const ruler = '-----------------------------------------------';

function log(time: string, sent: string, received: string, last = '\n'): string {
  return [`${ruler} ${time}`, sent, '', ...invite, last, `${ruler} ${time}`, received, '', ...moved, '', ''].join('\n');
}

describe('sipp', () => {
  const day = '2026-11-22T06:41:28';
  const variants: readonly (readonly [string, string, readonly string[]])[] = [
    [
      '3.6',
      log('2026-11-22 06:41:28.458060', 'UDP message sent (480 bytes):', 'UDP message received [420] bytes :'),
      both('sipp', `${day}.458060 - > - UDP`, `${day}.458060 - > - UDP`),
    ],
    [
      '3.7, with a zone',
      log('2026-11-22T06:41:28.458060Z', 'TLS message sent (480 bytes):', 'TLS message received [420] bytes:'),
      both('sipp', `${day}.458060Z - > - TLS`, `${day}.458060Z - > - TLS`),
    ],
    [
      '3.1: no fraction, no size of what was sent',
      log('2026-11-22 06:41:28', 'UDP message sent:', 'UDP message received [420] bytes :'),
      both('sipp', `${day} - > - UDP`, `${day} - > - UDP`),
    ],
    [
      '3.3: tabs and seconds since 1970',
      log(
        '2026-11-22\t06:41:28.458060\t1795329688.458060',
        'TCP message sent (480 bytes):',
        'TCP message received [420] bytes :',
      ),
      both('sipp', `${day}.458060 - > - TCP`, `${day}.458060 - > - TCP`),
    ],
    [
      'a control socket, SCTP',
      log(
        '2026-11-22 06:41:28.458060',
        'SCTP control message sent (480 bytes):',
        'SCTP message received [420] bytes :',
      ),
      both('sipp', `${day}.458060 - > - SCTP`, `${day}.458060 - > - SCTP`),
    ],
  ];

  it.each(variants)('%s', (_, text, expected) => {
    expect(reading(text)).toEqual(expected);
  });

  it('reads the mark of a log whose lines were ended twice', () => {
    const text = log('2026-11-22 06:41:28', 'UDP message sent:', 'UDP message received [420] bytes :');
    const heads = reading(text.replaceAll('\n', '\r\r\n')).map((line) => line.split(' | ')[2]);
    expect(heads).toEqual([`${day} - > - UDP`, `${day} - > - UDP`]);
  });

  it('counts a message once that it did not expect', () => {
    const text = log(
      '2026-11-22 06:41:28.458060',
      'UDP message sent (480 bytes):',
      'UDP message received [420] bytes :',
    );
    const echo = [ruler, 'Unexpected UDP message received:', '', ...moved, '', ''].join('\n');
    expect(reading(text + echo)).toEqual(variants[0]?.[2]);
    expect(reading(text + echo + echo)).toHaveLength(3);
  });

  it('gives all messages of one TCP segment the same time', () => {
    const text = [
      `${ruler} 2026-11-22 06:41:28.458060`,
      'TCP message received [900] bytes :',
      '',
      ...invite,
      ...moved,
      '',
    ].join('\r\n');
    expect(reading(text)).toEqual(both('sipp', `${day}.458060 - > - TCP`, `${day}.458060 - > - TCP`));
  });

  it('finds the message that its errors log quotes', () => {
    const words =
      "2026-11-22\t06:41:28.458060\t1795329688.458060: Aborting call on unexpected message for Call-Id 'one': while expecting '200' (index 1), received '";
    expect(reading(`${words}${moved.join('\r\n')}\r\n'.\n`)).toEqual([both('raw', '', `${day}.458060 - > - -`)[1]]);
  });

  it('keeps the keywords of a scenario as lines of their own', () => {
    const keywords = [
      '[last_Via:]',
      '[last_From:]',
      '[last_To:];tag=[pid]SIPpTag01[call_number]',
      '[last_Call-ID:]',
      '[last_CSeq:]',
    ];
    const template = [
      'SIP/2.0 302 Temporarily Moved',
      ...keywords,
      'Contact: <sip:[target]@[remote_ip]>',
      'Content-Length: 0',
    ];
    const scenario = [
      '  <send>',
      '    <![CDATA[',
      '',
      ...template.map((line) => `      ${line}`),
      '',
      '    ]]>',
      '  </send>',
    ];
    const trace = analyse(documentText([...scenario, ...scenario].join('\n')));
    expect([trace.count, trace.formatId(1)]).toEqual([2, 'sipp-scenario']);
    expect(trace.message(1).wire.text.trimEnd().split('\n')).toEqual(template);
  });
});
