import { describe, expect, it } from 'vitest';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';

const ruler = '-'.repeat(72);
const received = 'recv 480 bytes from udp/[192.0.2.10]:5060 at 06:41:28.458060:';
const sent = 'send 420 bytes to udp/[192.0.2.10]:5060 at 06:41:28.460000:';

function trace(indent: string, first = received, second = sent): readonly string[] {
  return [
    first,
    `   ${ruler}`,
    ...behind(indent, invite),
    `   ${ruler}`,
    'nta.c:2812 agent_recv_request() nta: received INVITE sip:bob@example.com SIP/2.0 (CSeq 1)',
    second,
    `   ${ruler}`,
    ...behind(indent, moved),
    `   ${ruler}`,
  ];
}

const heads = both('sofia', '06:41:28.458060 192.0.2.10:5060 > - UDP', '06:41:28.460000 - > 192.0.2.10:5060 UDP');

describe('FreeSWITCH and sofia', () => {
  const variants: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['the log of sofia-sip', trace('   '), heads],
    ['the console of FreeSWITCH 1.10', trace('').map((line) => (line.includes(ruler) ? ruler : line)), heads],
    ['tabs', trace('\t'), heads],
    ['a ruler above the marker', trace('').flatMap((line) => (/bytes/.test(line) ? [ruler, line] : [line])), heads],
    [
      'colour codes before the marker',
      trace('   ').map((line) => (/bytes/.test(line) ? `\u001b[m\u001b[m${line}` : line)),
      heads,
    ],
    ['words before each line', behind('46a1fe62@192.0.2.10 ', trace('   ')), heads],
    ['no ruler at all', trace('   ').filter((line) => !line.includes(ruler)), heads],
    ['two slashes before each line', behind('// ', trace('   ')), heads],
    [
      'TLS over IPv6, the time without a fraction',
      trace(
        '   ',
        'recv 480 bytes from tls/[2001:db8::10]:5061 at 06:41:28:',
        'send 420 bytes to tls/[2001:db8::10]:5061 at 06:41:29:',
      ),
      both('sofia', '06:41:28 [2001:db8::10]:5061 > - TLS', '06:41:29 - > [2001:db8::10]:5061 TLS'),
    ],
    [
      'no port',
      trace(
        '   ',
        'recv 480 bytes from udp/[192.0.2.10] at 06:41:28.458060:',
        'send 420 bytes to udp/[192.0.2.10] at 06:41:28.460000:',
      ),
      both('sofia', '06:41:28.458060 192.0.2.10 > - UDP', '06:41:28.460000 - > 192.0.2.10 UDP'),
    ],
    [
      'WebSocket, behind a prompt',
      trace('   ', 'freeswitch@pbx> recv 480 bytes from ws/[192.0.2.10]:5066 at 06:41:28.458060:', sent),
      both('sofia', '06:41:28.458060 192.0.2.10:5066 > - WS', '06:41:28.460000 - > 192.0.2.10:5060 UDP'),
    ],
    ['an empty line behind each line', trace('   ').flatMap((line) => [line, '']), heads],
    [
      'line numbers',
      trace('').map((line) => (line.includes(ruler) || /bytes|^nta/.test(line) ? line : `01 ${line}`)),
      heads,
    ],
  ];

  it.each(variants)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });

  it('finds a request whose method nobody has registered behind the indent', () => {
    const text = trace('   ').map((line) => line.replaceAll('INVITE', 'x-Ping.1'));
    expect(reading(text.join('\n'))).toEqual(heads.map((line) => line.replaceAll('INVITE', 'x-Ping.1')));
  });

  it('keeps what is there of a message that the log has cut', () => {
    const cut = [
      received,
      `   ${ruler}`,
      ...behind('   ', invite.slice(0, 13)),
      `   ${ruler}`,
      '   *** message truncated at 400 ***',
      ...trace('   '),
    ];
    expect(reading(cut.join('\n'))).toHaveLength(3);
    expect(reading(cut.join('\n')).slice(1)).toEqual(heads);
  });

  describe('what a tool prints of the answer behind its trace', () => {
    const excerpt = [
      'SIP/2.0 301 Moved Permanently',
      'To: <sip:bob@example.com>;tag=b2',
      'Contact: <sip:bob@new.example.com>',
      '',
      '',
    ];

    it('is no message', () => {
      expect(reading([...trace('   '), ...excerpt].join('\n'))).toEqual(heads);
      expect(reading([...trace('   '), 'nta_leg_destroy(0x562608d60710)', ...excerpt].join('\r\n'))).toEqual(heads);
    });

    it('is a message where it stands twice, or is of another answer', () => {
      expect(reading([...trace('   '), ...excerpt, 'again', ...excerpt].join('\n'))).toHaveLength(3);
      expect(
        reading([...trace('   '), ...excerpt].join('\n').replace('tag=b2\nContact', 'tag=b3\nContact')),
      ).toHaveLength(3);
    });
  });
});
