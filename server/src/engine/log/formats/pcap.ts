import type { LogFormat } from '../log-format.ts';

/** A capture's file. Its octets are read as messages; the line that tells of each packet is ours and stands in no file. */
export const pcap: LogFormat = {
  id: 'pcap',
  title: 'pcap and pcapng files (command line)',
  basis: 'real traces',
  source: 'tcpdump, Wireshark and others',
  marker:
    /^\u0001pcap (?<time>[\d.: -]*) (?<transport>[A-Z]{1,8}) (?<source>\S+) > (?<destination>\S+)(?: #(?<frame>\d{1,9}))?$/,
  isOurs: true,
  shown: [
    [
      '$ sip-lens messages call.pcap',
      'call.pcap #1  2026-11-22T06:41:28.456238Z  UDP 192.0.2.2:5060 -> 192.0.2.10:5060  301 Moved Permanently  one@192.0.2.10',
    ].join('\n'),
  ],
  samples: [
    [
      '\u0001pcap 1795329688.458012 UDP 192.0.2.2:5060 > 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
