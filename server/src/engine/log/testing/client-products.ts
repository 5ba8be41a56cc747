import type { Product } from './product.ts';

/** Phones and clients. */
export const clientProducts: readonly Product[] = [
  {
    id: 'pjsip',
    title: 'pjsua',
    sent: [
      '06:41:28.457           pjsua_core.c  ....TX 480 bytes Request msg INVITE/cseq=1 (tdta0x53f345c) to UDP 192.0.2.2:5060:',
    ],
    received: [
      '06:41:28.460           pjsua_core.c  .RX 300 bytes Response msg 301/INVITE/cseq=1 (rdata0x55bc6e8c2748) from UDP 192.0.2.2:5060:',
    ],
    below: ['', '--end msg--'],
    heads: ['06:41:28.457 - > 192.0.2.2:5060 UDP', '06:41:28.460 192.0.2.2:5060 > - UDP'],
    healthy: [
      '06:41:28.461            pjsua_app.c  .....Call 0 is DISCONNECTED [reason=301 (Moved Permanently)]',
      '06:41:28.461      tsx0x53f5a88  ....Incoming Response msg 301/INVITE/cseq=1 (rdata0x55bc6e8c2748) in state Calling',
    ],
  },
  {
    id: 'pjsip',
    title: 'a phone that hands the log of pjsip to syslog',
    sent: [
      'pjsip: 06:41:28.457   pjsua_core.c  ....TX 480 bytes Request msg INVITE/cseq=1 (tdta0x53f345c) to UDP 192.0.2.2:5060:',
    ],
    received: [
      'pjsip: 06:41:28.460   pjsua_core.c  .RX 300 bytes Response msg 301/INVITE/cseq=1 (rdata0x55bc6e8c) from UDP 192.0.2.2:5060:',
    ],
    line: (line) => `<30>Nov 22 06:41:28 phoneapp[1033]: ${line}`,
    below: ['--end msg--'],
    heads: ['--11-22T06:41:28 - > 192.0.2.2:5060 UDP', '--11-22T06:41:28 192.0.2.2:5060 > - UDP'],
    healthy: ['<30>Nov 22 06:41:28 phoneapp[1033]: registration of account 1: 301 Moved Permanently'],
  },
  {
    id: 'esp-adf',
    title: 'a serial log',
    sent: ['I (3772) SIP: [2026-11-22/06:41:28]=======WRITE 0592 bytes>>', 'I (3772) SIP:', ''],
    received: [
      'I (3832) SIP: [2026-11-22/06:41:28]=======================>>',
      'I (3852) SIP: [2026-11-22/06:41:29]<<=====READ 0397 bytes==',
      'I (3852) SIP: ',
      '',
    ],
    below: ['', 'I (3862) SIP: [2026-11-22/06:41:29]<<======================'],
    heads: ['2026-11-22T06:41:28 - > - -', '2026-11-22T06:41:29 - > - -'],
    healthy: [
      'W (3862) SIP: CHANGE STATE FROM 1, TO 301, :func: sip_connect:1834',
      'I (3864) SIP: Required authentication',
    ],
  },
  {
    id: 'sipsorcery',
    title: 'a console',
    sent: ['dbug: app[0] Request sent: udp:192.0.2.10:5060->udp:192.0.2.2:5060'],
    received: ['dbug: app[0] Response received: udp:192.0.2.10:5060<-udp:192.0.2.2:5060'],
    below: [''],
    heads: ['- 192.0.2.10:5060 > 192.0.2.2:5060 UDP', '- 192.0.2.2:5060 > 192.0.2.10:5060 UDP'],
    healthy: ['info: app[0] Call attempt to sip:bob@example.com failed with 301 Moved Permanently.'],
  },
  {
    id: 'jssip',
    title: 'version 0',
    sent: ['JsSIP | TRANSPORT | sending WebSocket message:', ''],
    received: ['JsSIP | TRANSPORT | received WebSocket text message:', ''],
    below: ['', ''],
    heads: ['- - > - -', '- - > - -'],
    healthy: [
      'JsSIP | TRANSPORT | received WebSocket message with CRLF Keep Alive response',
      'JsSIP | INVITE SESSION | 301 Moved Permanently',
    ],
  },
  {
    id: 'jssip',
    title: 'version 3 in a browser, the message behind the colon',
    sent: [],
    received: [],
    before: [
      'jssip.min.js:9 JsSIP:Transport sending message:',
      'jssip.min.js:9 JsSIP:Transport received text message:',
    ],
    below: [' +2ms'],
    heads: ['- - > - -', '- - > - -'],
    healthy: [
      'jssip.min.js:9 JsSIP:WebSocketInterface received WebSocket message +5s',
      'jssip.min.js:9 JsSIP:RTCSession receiveResponse() +1ms',
    ],
  },
  {
    id: 'cisco-sipio',
    title: 'an 8800, its CRs shown, its lines indented',
    sent: [],
    received: [],
    before: [
      '0611 DEB Nov 22 06:41:28.457717 JAVA-sipio-sent---> ',
      '0613 DEB Nov 22 06:41:28.460000 JAVA-sipio-recv<--- ',
    ],
    line: (line) => `\t${line}^M`,
    below: ['0614 DEB Nov 22 06:41:28.461000 JAVA-SIPCC-SIP_STATE: ccsip_handle_default'],
    heads: ['--11-22T06:41:28.457717 - > - -', '--11-22T06:41:28.460000 - > - -'],
    healthy: ['0615 NOT Nov 22 06:41:28.461000 JAVA-SIPCC-SIP_TRANS: sip_platform_udp_read_socket: recv 300 bytes'],
  },
  {
    id: 'resiprocate',
    title: 'repro',
    sent: [
      'DEBUG | 20261122-064128.457 | repro | RESIP:TRANSPORT | 140234 | TransportSelector.cxx:1119 | Transmitting to [ V4 192.0.2.2:5060 UDP target domain=unspecified mFlowKey=0 ] tlsDomain= via [ V4 192.0.2.10:5060 UDP target domain=unspecified mFlowKey=0 ]',
      '',
    ],
    received: [
      'DEBUG | 20261122-064128.460 | repro | RESIP:TRANSPORT | 140234 | UdpTransport.cxx:290 | incoming from: [ V4 192.0.2.2:5060 UDP target domain=unspecified mFlowKey=5 ]',
      '',
    ],
    below: ['', ''],
    heads: [
      '2026-11-22T06:41:28.457 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
      '2026-11-22T06:41:28.460 192.0.2.2:5060 > - UDP',
    ],
    healthy: [
      'INFO | 20261122-064128.461 | repro | RESIP:TRANSACTION | 140234 | TransactionState.cxx:99 | received SipResp: 301 tid=1 cseq=1 INVITE',
    ],
  },
  {
    id: 'sipsimple',
    title: 'Blink',
    sent: [
      '2026-11-22 06:41:28.457060 [blink 1234]: SENDING: Packet 1, +0:00:00',
      '192.0.2.10:5060 -(SIP over UDP)-> 192.0.2.2:5060',
    ],
    received: [
      '2026-11-22 06:41:28.460060 [blink 1234]: RECEIVED: Packet 2, +0:00:00.003000',
      '192.0.2.2:5060 -(SIP over UDP)-> 192.0.2.10:5060',
    ],
    below: ['', '--'],
    heads: [
      '2026-11-22T06:41:28.457060 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
      '2026-11-22T06:41:28.460060 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
    ],
    healthy: [
      '2026-11-22 06:41:28.461000 [blink 1234]: DNS lookup for sip:bob@example.com succeeded: 192.0.2.2:5060;transport=udp',
    ],
  },
  {
    id: 'sipml5',
    title: 'a console',
    sent: ['__tsip_transport_ws_send'],
    received: ['__tsip_transport_ws_onmessage'],
    before: ['SIPml-api.js:3 SEND: ', 'SIPml-api.js:3 recv='],
    below: ['', ''],
    heads: ['- - > - -', '- - > - -'],
    healthy: [
      'SIPml-api.js:3 State machine: c0000_Started_2_Outgoing_X_oINVITE',
      'SIPml-api.js:3 recv=301 is no message',
    ],
  },
  {
    id: 'sip-js',
    title: 'a console',
    sent: [
      'Sun Nov 22 2026 06:41:28 GMT+0000 (Coordinated Universal Time) | sip.Transport | Sending WebSocket message:',
      '',
    ],
    received: [
      'Sun Nov 22 2026 06:41:29 GMT+0000 (Coordinated Universal Time) | sip.Transport | Received WebSocket text message:',
      '',
    ],
    below: ['', ''],
    heads: ['2026-11-22T06:41:28+00:00 - > - -', '2026-11-22T06:41:29+00:00 - > - -'],
    healthy: [
      'Sun Nov 22 2026 06:41:29 GMT+0000 (Coordinated Universal Time) | sip.invite-dialog | INVITE dialog 1 received 301 response',
    ],
  },
  {
    id: 'snom',
    title: 'the trace page',
    sent: ['Sent to udp:192.0.2.2:5060 at Nov 22 06:41:28.457 (480 bytes):', ''],
    received: ['Received from udp:192.0.2.2:5060 at Nov 22 06:41:28.460 (300 bytes):', ''],
    below: ['', ''],
    heads: ['--11-22T06:41:28.457 - > 192.0.2.2:5060 UDP', '--11-22T06:41:28.460 192.0.2.2:5060 > - UDP'],
    healthy: [
      '[5] 22/11/2026 06:41:28: SIP: call 3 was redirected by 301',
      'Received from udp:192.0.2.2:5060 a keep-alive',
    ],
  },
  {
    id: 'uccapi',
    title: 'a client',
    sent: [
      '11/22/2026|06:41:28.457 C58:1B20 INFO  :: Sending Packet - 192.0.2.2:443 (From Local Address: 192.0.2.10:49334) 480 bytes:',
    ],
    received: [
      '11/22/2026|06:41:28.460 C58:1B20 INFO  :: Data Received - 192.0.2.2:443 (To Local Address: 192.0.2.10:49334) 300 bytes:',
    ],
    before: ['11/22/2026|06:41:28.457 C58:1B20 INFO  :: ', '11/22/2026|06:41:28.460 C58:1B20 INFO  :: '],
    below: [
      '11/22/2026|06:41:28.461 C58:1B20 INFO  :: End of Data Received - 192.0.2.2:443 (To Local Address: 192.0.2.10:49334) 300 bytes',
    ],
    heads: [
      '2026-11-22T06:41:28.457 192.0.2.10:49334 > 192.0.2.2:443 -',
      '2026-11-22T06:41:28.460 192.0.2.2:443 > 192.0.2.10:49334 -',
    ],
    healthy: ['11/22/2026|06:41:28.462 C58:1B20 TRACE :: SIP_MSG_PROCESSOR::OnResponse 301'],
  },
  {
    id: 'exosip',
    title: 'eXosip',
    sent: ['| INFO1 | <eXtl_udp.c: 612> Message sent: (to dest=192.0.2.2:5060)'],
    received: ['| INFO1 | <eXtl_udp.c: 301> Received message len=300 from 192.0.2.2:5060:'],
    below: [''],
    heads: ['- - > 192.0.2.2:5060 -', '- 192.0.2.2:5060 > - -'],
    healthy: [
      '| INFO2 | <nict.c: 66> Message sent was no request',
      '| INFO1 | <jevents.c: 100> got a 301 for transaction 1',
    ],
  },
];
