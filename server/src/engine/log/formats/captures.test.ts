import { describe, expect, it } from 'vitest';
import { bodyText } from '../../sip/body/body-text.ts';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

const addresses = '192.0.2.10:5060 -> 192.0.2.2:5060';
const back = '192.0.2.2:5060 -> 192.0.2.10:5060';
const heads = (format: string, time: string, transport: string): readonly string[] =>
  both(
    format,
    `${time} 192.0.2.10:5060 > 192.0.2.2:5060 ${transport}`,
    `${time} 192.0.2.2:5060 > 192.0.2.10:5060 ${transport}`,
  );

/** Returns the lines with the dot that ngrep prints for a CR. */
function dotted(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${line}.`);
}

function packets(first: string, second: string): readonly string[] {
  return [
    'input: call.pcap',
    'filter: (ip) and ( port 5060 )',
    '',
    first,
    ...dotted(invite),
    '',
    '',
    second,
    ...dotted(moved),
    '',
    '',
  ];
}

const day = '2026/11/22 06:41:28.458060';
const time = '2026-11-22T06:41:28.458060';

describe('ngrep and sipgrep', () => {
  const variants: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['with -t', packets(`U ${day} ${addresses} #1`, `U ${day} ${back} #2`), heads('ngrep', time, 'UDP')],
    ['without a time', packets(`U ${addresses} #1`, `U ${back} #2`), heads('ngrep', '-', 'UDP')],
    [
      'before 1.46, without a number',
      packets(`U ${day} ${addresses}`, `U ${day} ${back}`),
      heads('ngrep', time, 'UDP'),
    ],
    ['with -T', packets(`U +0.000123 ${addresses} #1`, `U +12.000123 ${back} #2`), heads('ngrep', '-', 'UDP')],
    [
      'with the number of the protocol',
      packets(`U(17) ${day} ${addresses} #1`, `U(17) ${day} ${back} #2`),
      heads('ngrep', time, 'UDP'),
    ],
    ['TCP', packets(`T ${day} ${addresses} [AP] #1`, `T ${day} ${back} [AFP] #2`), heads('ngrep', time, 'TCP')],
    [
      'IPv6 as ngrep writes it',
      packets(`U ${day} 2001:db8::10:5060 -> 2001:db8::2:5060 #1`, `U ${day} 2001:db8::2:5060 -> 2001:db8::10:5060 #2`),
      both(
        'ngrep',
        `${time} [2001:db8::10]:5060 > [2001:db8::2]:5060 UDP`,
        `${time} [2001:db8::2]:5060 > [2001:db8::10]:5060 UDP`,
      ),
    ],
    [
      'the marks of packets that did not match',
      packets(`U ${day} ${addresses} #1`, `U ${day} ${back} #2`).flatMap((line) =>
        line === '' ? ['####', ''] : [line],
      ),
      heads('ngrep', time, 'UDP'),
    ],
    ['fragments', packets(`U ${day} ${addresses} 4711@0:1480 #1`, `U ${day} ${back} #2`), heads('ngrep', time, 'UDP')],
    ['sipgrep', packets(`U ${day} ${addresses}\n`, `U ${day} ${back}\n`), heads('sipgrep', time, 'UDP')],
    ['sipgrep, TCP', packets(`T ${day} ${addresses}\n [AP]`, `T ${day} ${back}\n [AP]`), heads('sipgrep', time, 'TCP')],
    [
      'sipgrep in colour',
      packets(`U ${day} ${addresses}\n`, `U ${day} ${back}\n`).map((line) =>
        line
          .replace(/^INVITE /, '\u001b[1m\u001b[31mINVITE \u001b[0m')
          .replace(/^SIP\/2.0 (.*)$/, 'SIP/2.0 \u001b[1m\u001b[33m$1\u001b[0m')
          .replace(/^Call-ID:(.*)$/, 'Call-ID:\u001b[1m\u001b[35m$1\u001b[0m')
          .replace(/branch=(.*)$/, '\u001b[1m\u001b[36mbranch=$1\u001b[0m')
          .replace(/;tag=(.*)$/, ';\u001b[1m\u001b[34mtag=$1\u001b[0m'),
      ),
      heads('sipgrep', time, 'UDP'),
    ],
  ];

  it.each(variants)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });

  it('reads on in a header that is folded with a tab, which prints as a dot', () => {
    const text = [
      'U 2026/11/22 06:41:28.458012 192.0.2.2:5060 -> 192.0.2.10:5060 #2',
      'SIP/2.0 301 Moved Permanently.',
      'Via: SIP/2.0/UDP 192.0.2.10:5060.',
      '.;branch=z9hG4bK-1.',
      'From: <sip:a@example.com>;tag=a1.',
      'To:.',
      '.<sip:b@example.com>;tag=b2.',
      'Call-ID:.',
      '.one@192.0.2.10.',
      'CSeq: 1 INVITE.',
      'Content-Length: 4.',
      '.',
      '.x',
      '',
    ].join('\n');
    expect(reading(text)).toEqual([
      'ngrep | 301 one@192.0.2.10 1 INVITE z9hG4bK-1 a1/b2 4 | 2026-11-22T06:41:28.458012 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
    ]);
  });

  it('reads the mark above the empty lines that keep a connection alive', () => {
    const [first, second] = [`T ${day} ${addresses} [AP] #1`, `T ${day} ${back} [AP] #2`];
    const lines = packets(`${first}\n.\n.`, `${second}\n.`);
    expect(reading(lines.join('\n'))).toEqual(heads('ngrep', time, 'TCP'));
  });

  it('finds the request line behind what sipgrep says of a message that it cannot read', () => {
    const text = ['', `BAD M:[${invite[0] ?? ''}`, ...invite.slice(1), ']', ''].join('\n');
    expect(reading(text)).toEqual([both('raw', '- - > - -', '')[0]]);
  });

  it('does not give such a message the time and addresses of the packet above it', () => {
    const empty = [`U ${day} ${addresses}`, '', ''];
    const bad = [`BAD M:[${invite[0] ?? ''}`, ...invite.slice(1), ']', ''];
    const text = [...empty, ...bad, `U ${day} ${back}`, '', ...dotted(moved), ...bad];
    expect(reading(text.join('\n'))).toEqual([
      both('raw', '- - > - -', '')[0],
      heads('sipgrep', time, 'UDP')[1],
      both('raw', '- - > - -', '')[0],
    ]);
  });

  it('keeps the last octet of a body that prints as a dot and has no line end behind it', () => {
    const lines = [
      'MESSAGE sip:bob@example.com SIP/2.0',
      'Call-ID: a',
      'Content-Type: text/plain',
      'Content-Length: 11',
      '',
    ];
    const packet = [`U ${day} ${addresses} #1`, ...dotted(lines), 'Fine, then.', ''].join('\n');
    const trace = analyse(documentText(`${packet}\n${packet}`));
    const bodies = [0, 1].map((entry) => bodyText(trace.message(entry)));
    expect(bodies).toEqual(['Fine, then.', 'Fine, then.']);
    expect(trace.text.chars.slice(0, trace.messageSpan(0).end)).toMatch(/then\.$/);
  });

  it('takes a dot off only where it stands for a CR', () => {
    const lines = [`U ${day} ${addresses} #1`, ...moved.map((line) => line.replace('Permanently', 'Permanently.'))];
    expect(reading(lines.join('\n'))).toEqual([
      heads('ngrep', time, 'UDP')[1]?.replace(/192.0.2.2(.*)192.0.2.10/, '192.0.2.10$1192.0.2.2'),
    ]);
  });
});

describe('sngrep', () => {
  const variants: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'saved as text',
      [`${day} ${addresses}`, ...invite, '', '', `${day} ${back}`, ...moved, '', ''],
      heads('sngrep', time, '-'),
    ],
    [
      'IPv6',
      [
        `${day} [2001:db8::10]:5060 -> [2001:db8::2]:5060`,
        ...invite,
        '',
        '',
        `${day} 2001:db8::2:5060 -> 2001:db8::10:5060`,
        ...moved,
        '',
        '',
      ],
      both(
        'sngrep',
        `${time} [2001:db8::10]:5060 > [2001:db8::2]:5060 -`,
        `${time} [2001:db8::2]:5060 > [2001:db8::10]:5060 -`,
      ),
    ],
  ];

  it.each(variants)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });
});
