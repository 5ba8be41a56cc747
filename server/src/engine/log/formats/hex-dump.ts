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
  samples: [
    [
      '\u0001hex-dump 1795329688.458012 UDP 192.0.2.2:5060 > 192.0.2.10:5060',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-16048-1-0',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
