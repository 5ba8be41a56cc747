import type { LogFormat } from '../log-format.ts';

/** JsSIP in a browser's console or in Node: what it says, an empty line, the message. Releases before 1.0 set bars between the words. */
export const jssip: LogFormat = {
  id: 'jssip',
  title: 'JsSIP console',
  basis: 'real traces',
  source: 'JsSIP 0.x and 3',
  marker:
    /(?:^|[\s)\]>])JsSIP(?: \| |:)(?:[Tt][Rr][Aa][Nn][Ss][Pp][Oo][Rr][Tt]|WebSocketInterface)(?: \| |:? )?(?<direction>received|sending|send\(\))(?: WebSocket)?(?: text| binary)? message:? *$/,
  isGlued: 'often',
  directions: { received: 'received', sending: 'sent', 'send()': 'sent' },
  samples: [
    [
      'JsSIP | TRANSPORT | received WebSocket text message:',
      '',
      'SIP/2.0 301 Moved Permanently',
      'Via: SIP/2.0/WSS 1h5r386k.invalid;branch=z9hG4bK33fd4d22172b',
      'Content-Length: 0',
    ].join('\n'),
    [
      'JsSIP:Transport sending message:',
      '',
      'ACK sip:bob@example.com SIP/2.0',
      'Via: SIP/2.0/WSS 1h5r386k.invalid;branch=z9hG4bK33fd4d22172b',
      'Content-Length: 0',
    ].join('\n'),
  ],
};
