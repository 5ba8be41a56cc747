import type { LogFormat } from '../log-format.ts';

/** Stands behind digits in a row, on whose line more may follow. */
export const hexDumpEnd = '\n\u0001hex-dump-end\n';

/** Packets in hex. Their octets are read as messages; the line that tells of each packet is ours and stands in no text. */
export const hexDump: LogFormat = {
  id: 'hex-dump',
  title:
    'Hex dumps of packets (tcpdump -x and -X, tshark -x, Wireshark "as hex dump", hexdump -C, xxd, Wireshark "as a hex stream", tshark -T jsonraw, arrays and strings of C)',
  basis: 'real traces',
  source: 'tcpdump 4.99, tshark 4.0',
  marker: /^\u0001hex-dump (?<time>[\d.:T -]*) (?<transport>[A-Z]{1,8}) (?<source>\S+) > (?<destination>\S+)$/,
  end: /^\u0001hex-dump-end$/,
  isOurs: true,
  shown: [
    [
      '06:41:28.458012 IP 192.0.2.2.5060 > 192.0.2.10.5060: SIP: SIP/2.0 302 Moved Temporarily',
      '\t0x0000:  4500 008b 0001 0000 4011 f654 c000 0202  E.......@..T....',
      '\t0x0010:  c000 020a 13c4 13c4 0077 e0d7 5349 502f  .........w..SIP/',
      '\t0x0020:  322e 3020 3330 3220 4d6f 7665 6420 5465  2.0.302.Moved.Te',
      '\t0x0030:  6d70 6f72 6172 696c 790d 0a56 6961 3a20  mporarily..Via:.',
      '\t0x0040:  5349 502f 322e 302f 5544 5020 3139 322e  SIP/2.0/UDP.192.',
      '\t0x0050:  302e 322e 3130 3a35 3036 303b 6272 616e  0.2.10:5060;bran',
      '\t0x0060:  6368 3d7a 3968 4734 624b 2d31 3630 3438  ch=z9hG4bK-16048',
      '\t0x0070:  2d37 2d30 0d0a 436f 6e74 656e 742d 4c65  -7-0..Content-Le',
      '\t0x0080:  6e67 7468 3a20 300d 0a0d 0a              ngth:.0....',
    ].join('\n'),
    [
      '0000  02 00 00 00 00 0a 02 00 00 00 00 02 08 00 45 00   ..............E.',
      '0010  00 8b 00 01 00 00 40 11 f6 54 c0 00 02 02 c0 00   ......@..T......',
      '0020  02 0a 13 c4 13 c4 00 77 e0 d7 53 49 50 2f 32 2e   .......w..SIP/2.',
      '0030  30 20 33 30 32 20 4d 6f 76 65 64 20 54 65 6d 70   0 302 Moved Temp',
      '0040  6f 72 61 72 69 6c 79 0d 0a 56 69 61 3a 20 53 49   orarily..Via: SI',
      '0050  50 2f 32 2e 30 2f 55 44 50 20 31 39 32 2e 30 2e   P/2.0/UDP 192.0.',
      '0060  32 2e 31 30 3a 35 30 36 30 3b 62 72 61 6e 63 68   2.10:5060;branch',
      '0070  3d 7a 39 68 47 34 62 4b 2d 31 36 30 34 38 2d 37   =z9hG4bK-16048-7',
      '0080  2d 30 0d 0a 43 6f 6e 74 65 6e 74 2d 4c 65 6e 67   -0..Content-Leng',
      '0090  74 68 3a 20 30 0d 0a 0d 0a                        th: 0....',
    ].join('\n'),
  ],
  samples: [
    [
      '\u0001hex-dump 1795329688.458012 UDP 192.0.2.2:5060 > 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
