import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

/** The octets of IPv4 and UDP as -A prints them. */
const octets = 'E..).q@.@.zF...\n...........3';
const there = '192.0.2.10.5060 > 192.0.2.2.5060';
const back = '192.0.2.2.5060 > 192.0.2.10.5060';

/** Returns what -A prints of both messages: the packet's line, the octets of its headers, the message, and a line end. */
function packets(first: string, second: string, before = octets): string {
  const packet = (line: string, message: readonly string[]): readonly string[] => [
    line,
    before + (message[0] ?? ''),
    ...message.slice(1),
    '',
  ];
  return [...packet(first, invite), ...packet(second, moved), ''].join('\n');
}

function heads(time: string, transport = 'UDP'): readonly string[] {
  return both(
    'tcpdump',
    `${time} 192.0.2.10:5060 > 192.0.2.2:5060 ${transport}`,
    `${time} 192.0.2.2:5060 > 192.0.2.10:5060 ${transport}`,
  );
}

const clock = '06:41:28.456238';

/** What tcpdump prints before IP where something carries it. */
const pppoe = `.....+.!${octets}`;
const labels = 'MPLS (label 16, tc 0, ttl 64) (label 17, tc 0, [S], ttl 64)';
const tunnel = '198.51.100.1 > 198.51.100.2:';
const gre = `IP ${tunnel} GREv0, length 557:`;
const addresses = '00:00:5e:00:53:01 > 00:00:5e:00:53:02';
const ether = `${addresses}, ethertype IPv4 (0x0800), length 587:`;
const session = `${addresses}, ethertype PPPoE S (0x8864), length 575: PPPoE  [ses 0x18e5] IP (0x0021), length 555:`;

describe('tcpdump -A', () => {
  const variants: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'with the start line in the packet line',
      packets(
        `${clock} IP ${there}: SIP: INVITE sip:bob@example.com SIP/2.0`,
        `${clock} IP ${back}: SIP: SIP/2.0 301 Moved Permanently`,
      ),
      heads(clock),
    ],
    ['-q', packets(`${clock} IP ${there}: UDP, length 420`, `${clock} IP ${back}: UDP, length 375`), heads(clock)],
    [
      '-tttt',
      packets(`2026-11-22 ${clock} IP ${there}: SIP`, `2026-11-22 ${clock} IP ${back}: SIP`),
      heads(`2026-11-22T${clock}`),
    ],
    [
      '-tt',
      packets(`1795329688.456238 IP ${there}: SIP`, `1795329688.456238 IP ${back}: SIP`),
      heads(`2026-11-22T${clock}Z`),
    ],
    ['-t', packets(`IP ${there}: SIP`, `IP ${back}: SIP`), heads('-')],
    [
      '-ttt, whose times are no clock',
      packets(` 00:00:00.000000 IP ${there}: SIP`, ` 00:00:00.001774 IP ${back}: SIP`),
      heads('-'),
    ],
    ['-#', packets(`    1  ${clock} IP ${there}: SIP`, `   12  ${clock} IP ${back}: SIP`), heads(clock)],
    [
      'over PPP over Ethernet',
      packets(`${clock} PPPoE  [ses 0x18e5] IP ${there}: SIP`, `${clock} PPPoE  [ses 0x18e5] IP ${back}: SIP`, pppoe),
      heads(clock),
    ],
    [
      'behind labels of MPLS',
      packets(`${clock} ${labels} IP ${there}: SIP`, `${clock} ${labels} IP ${back}: SIP`),
      heads(clock),
    ],
    ['in GRE', packets(`${clock} ${gre} IP ${there}: SIP`, `${clock} ${gre} IP ${back}: SIP`), heads(clock)],
    [
      'in IP, with -e',
      packets(`${clock} ${ether} ${tunnel} ${there}: SIP`, `${clock} ${ether} ${tunnel} ${back}: SIP`),
      heads(clock),
    ],
    [
      'over PPP over Ethernet, with -e',
      packets(`${clock} ${session} ${there}: SIP`, `${clock} ${session} ${back}: SIP`, pppoe),
      heads(clock),
    ],
    ['-i any', packets(`${clock} lo    In  IP ${there}: SIP`, `${clock} eth0  Out IP ${back}: SIP`), heads(clock)],
    [
      '-e',
      packets(
        `${clock} 00:00:5e:00:53:01 > 00:00:5e:00:53:02, ethertype IPv4 (0x0800), length 567: ${there}: SIP`,
        `${clock} 00:00:5e:00:53:02 > 00:00:5e:00:53:01, ethertype 802.1Q (0x8100), length 571: vlan 10, p 0, ethertype IPv4 (0x0800), ${back}: SIP`,
      ),
      heads(clock),
    ],
    [
      'names for hosts and ports',
      packets(
        `${clock} IP pbx-1.example.com.sip > sbc.example.net.sip-tls: SIP`,
        `${clock} IP sbc.example.net.sip-tls > pbx-1.example.com.40123: UDP, length 375`,
      ),
      both(
        'tcpdump',
        `${clock} pbx-1.example.com:5060 > sbc.example.net:5061 UDP`,
        `${clock} sbc.example.net:5061 > pbx-1.example.com:40123 UDP`,
      ),
    ],
    [
      'IPv6',
      packets(
        `${clock} IP6 2001:db8::10.5060 > 2001:db8::2.5060: SIP`,
        `${clock} IP6 2001:db8::2.5060 > 2001:db8::10.5060: SIP`,
        '`\n.....@........................................',
      ),
      both(
        'tcpdump',
        `${clock} [2001:db8::10]:5060 > [2001:db8::2]:5060 UDP`,
        `${clock} [2001:db8::2]:5060 > [2001:db8::10]:5060 UDP`,
      ),
    ],
    [
      'TCP',
      packets(
        `${clock} IP ${there}: Flags [P.], seq 1:526, ack 1, win 65483, options [nop,nop,TS val 356036351 ecr 3831883730], length 525`,
        `${clock} IP ${back}: Flags [P.], seq 1:376, ack 526, win 64, length 375`,
        'E..Ay.@.@......\n........T.9..........@.....\n.8...e.9',
      ),
      heads(clock, 'TCP'),
    ],
  ];

  it.each(variants)('%s', (_, text, expected) => {
    expect(reading(text)).toEqual(expected);
    expect(reading(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it.each(['A', 'X.Z', 'IN ', '9', 'x'])('takes an octet that prints as %j for none of the method', (tail) => {
    const text = packets(`${clock} IP ${there}: SIP`, `${clock} IP ${back}: SIP`, octets.slice(0, -tail.length) + tail);
    expect(reading(text)).toEqual(heads(clock));
  });

  it('takes an octet that prints as a quote for none of a string', () => {
    const lines = [
      'SIP/2.0 200 OK',
      'Call-ID: a\\"b',
      'From: "" <sip:a@example.com>;tag=1',
      'Content-Length: 0',
      '',
      '',
    ];
    const text = [`${clock} IP ${there}: SIP`, `${octets.slice(0, -1)}"${lines[0]}`, ...lines.slice(1)].join('\n');
    expect(analyse(documentText(text)).facts(0).callId).toBe('a\\"b');
  });

  it.each(['\ufeff', '\u00ef\u00bb\u00bf'])('reads the first packet behind the mark of a byte order', (mark) => {
    expect(reading(mark + packets(`${clock} IP ${there}: SIP`, `${clock} IP ${back}: SIP`))).toEqual(heads(clock));
  });

  it('reads a packet without its line, at the head of the text', () => {
    const text = [`E..).q@.@.zF...............3${invite[0]}`, ...invite.slice(1), ''].join('\n');
    expect(reading(text)).toEqual([both('raw', '- - > - -', '')[0]]);
  });
});

describe('tcpdump -v', () => {
  const tabbed = (lines: readonly string[]): readonly string[] => lines.map((line) => `\t${line}`);
  const ip = '(tos 0x0, ttl 64, id 49265, offset 0, flags [DF], proto UDP (17), length 553)';

  it.each([
    ['-v', `${clock} IP ${ip}\n    ${there}: SIP, length: 525`, `${clock} IP ${ip}\n    ${back}: SIP, length: 375`],
    [
      '-vv',
      `${clock} IP ${ip}\n    ${there}: [bad udp cksum 0x0033 -> 0x78a6!] SIP, length: 525`,
      `${clock} IP ${ip}\n    ${back}: [udp sum ok] SIP, length: 375`,
    ],
    [
      '-v -e',
      `${clock} 00:00:5e:00:53:01 (oui IANA) > 00:00:5e:00:53:02 (oui IANA), ethertype IPv4 (0x0800), length 567: ${ip}\n    ${there}: SIP, length: 525`,
      `${clock} 00:00:5e:00:53:02 (oui IANA) > 00:00:5e:00:53:01 (oui IANA), ethertype IPv4 (0x0800), length 567: ${ip}\n    ${back}: SIP, length: 525`,
    ],
  ])('%s', (_, first, second) => {
    const text = [first, ...tabbed(invite), second, ...tabbed(moved), ''].join('\n');
    expect(reading(text)).toEqual(heads(clock));
  });

  it('takes no message from what an ICMP error quotes', () => {
    const icmp = `${clock} IP (tos 0xd0, ttl 64, id 1, offset 0, flags [none], proto ICMP (1), length 576)\n    192.0.2.2 > 192.0.2.10: ICMP 192.0.2.2 udp port 5060 unreachable, length 556`;
    const quoted = `\tIP ${ip}\n    ${there}: SIP`;
    const text = [icmp, quoted, `E..@_c@.@..c.............${octets}${invite[0]}`, ...invite.slice(1), ''].join('\n');
    expect(reading(text)).toEqual([]);
    expect(reading([icmp, quoted, ...tabbed(invite), ''].join('\n'))).toEqual([]);
  });

  it('takes the mark of a cut for no part of a body', () => {
    const body = ['hello there'];
    const lines = [
      'MESSAGE sip:bob@example.com SIP/2.0',
      'Call-ID: 1',
      'Content-Type: text/plain',
      'Content-Length: 11',
      '',
    ];
    const text = [
      `${clock} IP ${ip}`,
      `    ${there}: SIP, length: 389`,
      ...tabbed([...lines, `${body[0]} [|sip]`]),
      '',
    ];
    const next = [`${clock} IP ${ip}`, `    ${back}: SIP, length: 525`, ...tabbed(moved), ''];
    const trace = analyse(documentText([...text.slice(0, -1), ...next].join('\n')));
    const { wire, body: span } = trace.message(0);
    expect([trace.count, wire.text.slice(span.start, span.end)]).toEqual([2, body[0]]);
  });
});
