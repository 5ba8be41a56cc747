import type { LogFormat } from '../log-format.ts';

/**
 * SDL traces of Cisco Unified Communications Manager, as RTMT collects them, and the older SDI (ccm) traces. The number of the
 * network message stands between the marker and the message; a copy from the web often has an empty line behind every line.
 */
export const cucmSdl: LogFormat = {
  id: 'cucm-sdl',
  title: 'Cisco CUCM SDL / SDI trace',
  basis: 'real traces',
  source: 'Cisco Unified Communications Manager',
  marker:
    /(?:^|[ |/])(?<direction>Incoming|Outgoing) SIP (?<transport>TCP|UDP|TLS) message (?:size \d{1,7} )?(?:from|to) (?<peerHost>[^ ]+?)(?: on port |:\[?)(?<peerPort>\d{1,5})\]?(?: index \d{1,9})?(?: with \d{1,7} bytes)? ?:? *$/,
  between: /^\[\d{1,12},[A-Z]{3,4}\] *$/,
  end: /^\d{8,9}\.\d{3} \|\d\d:\d\d:\d\d\.\d{3} \|/,
  directions: { incoming: 'received', outgoing: 'sent' },
  samples: [
    [
      '00222499.002 |18:30:35.831 |AppInfo  |SIPTcp - wait_SdlReadRsp: Incoming SIP TCP message from 192.0.2.2 on port 5060 index 800 with 300 bytes:',
      '[9957,NET]',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/TCP 192.0.2.10:5060;branch=z9hG4bK1e08ed49',
      'Content-Length: 0',
    ].join('\n'),
    [
      '03797320.001 |20:21:09.343 |AppInfo  |//SIP/SIPUdp/wait_SdlSPISignal: Outgoing SIP UDP message to 192.0.2.2:[5060]:',
      '[212231,NET]',
      'ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK204d520f',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
