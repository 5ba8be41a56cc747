import type { LogFormat } from '../log-format.ts';

/** A packet's number (`-#`), its time (an elapsed one is none), and the interface that `-i any` names. */
const start = String.raw`(?: {0,8}\d{1,9}  )?(?:(?<time>(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{1,9}|\d{9,10}\.\d{1,9}) |(?<elapsed> (?:\d\d:\d\d:\d\d|\d+)\.\d{1,9}) )?(?:(?:[\w.@:-]+ {1,6}| )(?<direction>In|Out|[BMP]) {1,6})?`;
/** What -v says of IP. */
const details = String.raw`(?:\(.+?\) )?`;
/** What `-e` says of the link, and what carries IP on it: PPP over Ethernet, the labels of MPLS. */
const link = String.raw`[^>]*(?:> [^>]*)?\bethertype (?:IPv[46]|PPPoE S|MPLS unicast) \(0x[0-9a-f]{4}\)(?:, length \d+: |, )`;
const carried = String.raw`(?:PPPoE  \[ses 0x[0-9a-f]+\] )?(?:MPLS \([^>]*\) )?`;
/** The hosts at the ends of a tunnel, GRE or IP in IP, whose packet is told on the same line. */
const tunnel = String.raw`(?:[\w.:%-]+ > [\w.:%-]+: (?:GRE[^:>]*: )?(?:IP6? )?)?`;
const network = String.raw`(?:(?:${link})?${carried}IP6? (?:\(0x[0-9a-f]{4}\), length \d+: )?|${link}${carried})${tunnel}`;
/** A host and a port, either of them a name unless -n was given. */
const hosts = String.raw`(?<sourceHost>[\w.:%-]+)\.(?<sourcePort>[\w-]+) > (?<destinationHost>[\w.:%-]+)\.(?<destinationPort>[\w-]+): (?!ICMP|ip-proto)`;
/** The first fragment of IPv6 tells the ports behind its place. Its names stand in a pattern of their own: Node 22 takes each but once. */
const fragment = String.raw`[\w:%-]+ > [\w:%-]+: frag \(0\|\d+\) [\w-]+ > [\w-]+: `;
const fragmentEnds = String.raw`(?<sourceHost>[\w:%-]+) > (?<destinationHost>[\w:%-]+): frag \(0\|\d+\) (?<sourcePort>[\w-]+) > (?<destinationPort>[\w-]+): UDP`;
const said = String.raw`(?:\[[^\]]+\] ?)?(?<transport>SIP|UDP|Flags|sctp|tcp)?`;

/**
 * `tcpdump -A`, `-v` and `-X`. The packet's line says the start line once more; -A prints the octets of the packet's headers
 * before it, a dot for what is no text, and drops the CRs; -v puts a tab before each line.
 */
export const tcpdump: LogFormat = {
  id: 'tcpdump',
  title: 'tcpdump -A, -v, -vv',
  basis: 'real traces',
  source: 'tcpdump 4.99',
  marker: new RegExp(`^(?: {4}|${start}${network}${details})(?:${hosts}|${fragment})${said}`),
  context: {
    lines: 1,
    patterns: [
      new RegExp(String.raw`^${start}${network}\((?:tos|class|flowlabel|hlim) .*\)$`),
      new RegExp(`^(?: {4}|${start}${network}${details})${fragmentEnds}`),
    ],
  },
  end: new RegExp(
    String.raw`^${start}(?:${carried}(?:IP6?|ARP,|[^>]*(?:> [^>]*)?\bethertype) [^>]+(?:>|\)$)|(?:STP|LLDP|ARP|EAPOL)[ ,])`,
  ),
  directions: { In: 'received', Out: 'sent' },
  samples: [
    [
      '06:41:28.458012 IP 192.0.2.2.5060 > 192.0.2.10.5060: SIP: SIP/2.0 301 Moved Permanently',
      'E....1..@..........',
      '........SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
      '',
      '',
    ].join('\n'),
    [
      '06:41:28.458012 PPPoE  [ses 0x18e5] IP 192.0.2.2.5060 > 192.0.2.10.5060: SIP: SIP/2.0 301 Moved Permanently',
      '.......!E....1..@..........',
      '........SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
      '',
      '',
    ].join('\n'),
    [
      '2026-11-22 06:41:28.458012 IP (tos 0x10, ttl 64, id 12785, offset 0, flags [none], proto UDP (17), length 403)',
      '    192.0.2.2.5060 > 192.0.2.10.5060: SIP, length: 375',
      '\tSIP/2.0 301 Moved Permanently',
      '\tVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      '\tContent-Length: 0',
      '\t',
    ].join('\n'),
  ],
};
