import type { Product } from './product.ts';

/** Gateways and border elements. */
export const borderProducts: readonly Product[] = [
  {
    id: 'cisco-ccsip',
    title: 'a gateway with numbered lines',
    sent: ['001756: Nov 22 06:41:28.457: //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:', 'Sent: '],
    received: ['001758: Nov 22 06:41:28.460: //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:', 'Received: '],
    below: [''],
    heads: ['--11-22T06:41:28.457 - > - -', '--11-22T06:41:28.460 - > - -'],
    healthy: [
      '001760: Nov 22 06:41:28.461: //1/4F35E7A78003/SIP/State/sipSPIChangeState: 0x7F2C : State change from (STATE_SENT_INVITE, SUBSTATE_NONE)',
      '001761: Nov 22 06:41:28.461: //1/4F35E7A78003/SIP/Info/info/1/ccsip_new_msg_preprocessor: received SIP/2.0 301',
    ],
  },
  {
    id: 'cisco-ccsip',
    title: 'CUBE with the time of day and a zone',
    sent: ['*Nov 22 06:41:28.457 UTC: //3/00000000AC10/SIP/Msg/ccsipDisplayMsg:', 'Sent: '],
    received: ['*Nov 22 06:41:28.460 UTC: //3/00000000AC10/SIP/Msg/ccsipDisplayMsg:', 'Received: '],
    below: ['', ''],
    heads: ['--11-22T06:41:28.457Z - > - -', '--11-22T06:41:28.460Z - > - -'],
    healthy: [
      '*Nov 22 06:41:28.461 UTC: //3/00000000AC10/SIP/Media/sipSPISetMediaSrcAddr: Media src addr for stream 1 = 192.0.2.10',
    ],
  },
  {
    id: 'cisco-ccsip',
    title: 'VoIP Trace of CUBE',
    sent: [
      '1: *Nov 22 06:41:28.457: //1/1CE915CE8002/CUBE_VT/SIP/Msg/ccsipDisplayMsg:',
      'Sent: SIP UDP message from 192.0.2.10:5060 to 192.0.2.2:5060 ',
    ],
    received: [
      '2: *Nov 22 06:41:28.460: //1/1CE915CE8002/CUBE_VT/SIP/Msg/ccsipDisplayMsg:',
      'Received: SIP UDP message from 192.0.2.2:5060 to 192.0.2.10:5060 ',
    ],
    below: [''],
    heads: [
      '--11-22T06:41:28.457 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
      '--11-22T06:41:28.460 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
    ],
    healthy: [
      '3: *Nov 22 06:41:28.461: //1/1CE915CE8002/CUBE_VT/SIP/FSM/SPI-State-Change: STATE_SENT_INVITE -> STATE_DISCONNECTING',
    ],
  },
  {
    id: 'cisco-ccsip',
    title: 'a release of long ago, the direction behind the name',
    sent: ['1w0d:SIP Msg:ccsipDisplayMsg:Sent:'],
    received: ['1w0d:SIP Msg:ccsipDisplayMsg:Received:'],
    below: [''],
    heads: ['- - > - -', '- - > - -'],
    healthy: ['1w0d:HandleUdpSocketReads :Msg enqueued for SPI with IPaddr: 192.0.2.2:5060'],
  },
  {
    id: 'avaya-sbce',
    title: 'tracesbc',
    sent: ['[11-22-2026:06.41.28.457000]', 'OUT: 192.0.2.10:5060 --> 192.0.2.2:5060 (UDP)', ''],
    received: ['[11-22-2026:06.41.28.460000]', 'IN: 192.0.2.2:5060 --> 192.0.2.10:5060 (UDP)', ''],
    below: ['', '-'.repeat(60)],
    heads: [
      '2026-11-22T06:41:28.457000 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
      '2026-11-22T06:41:28.460000 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
    ],
    healthy: ['[11-22-2026:06.41.28.461000]', 'IN: 192.0.2.2:5060 --> 192.0.2.10:5060 was refused', '-'.repeat(60)],
  },
  {
    id: 'acme-sipmsg',
    title: 'sipmsg.log',
    sent: ['Nov 22 06:41:28.457 On [1:0]192.0.2.10:5060 sent to 192.0.2.2:5060'],
    received: ['Nov 22 06:41:28.460 On [1:0]192.0.2.10:5060 received from 192.0.2.2:5060'],
    below: ['', '-'.repeat(40)],
    heads: [
      '--11-22T06:41:28.457 192.0.2.10:5060 > 192.0.2.2:5060 -',
      '--11-22T06:41:28.460 192.0.2.2:5060 > 192.0.2.10:5060 -',
    ],
    healthy: ['Nov 22 06:41:28.470 On [1:0]192.0.2.10:5060 SIP transport opened', '-'.repeat(40)],
  },
  {
    id: 'acme-sipmsg',
    title: 'sipmsg.log, with its year',
    sent: ['Nov 22 2026 06:41:28.457 On [1:0][2001:db8::10]:5060 sent to [2001:db8::2]:5060'],
    received: ['Nov 22 2026 06:41:28.460 On [1:0][2001:db8::10]:5060 received from [2001:db8::2]:5060'],
    below: ['', '-'.repeat(40)],
    heads: [
      '2026-11-22T06:41:28.457 [2001:db8::10]:5060 > [2001:db8::2]:5060 -',
      '2026-11-22T06:41:28.460 [2001:db8::2]:5060 > [2001:db8::10]:5060 -',
    ],
    healthy: ['Nov 22 2026 06:41:28.470 On [1:0][2001:db8::10]:5060 SIP transport opened', '-'.repeat(40)],
  },
  {
    id: 'ribbon-trc',
    title: 'SBC Core',
    sent: [
      '1790 11222026 064128.457001:1.01.00.38940.MAJOR   .SIPSG: EXTRA INFO: Egress: sending msg for CallId:one@192.0.2.10 gcid:0xDDB to IP/port:192.0.2.2/5060, Local IP/port:192.0.2.10/5060',
      'RAW PDU:',
    ],
    received: [
      '1787 11222026 064128.460177:1.01.00.38939.MAJOR   .SIPSG: EXTRA INFO: Ingress: received msg for CallId:one@192.0.2.10 gcid:0xDDB from IP/port:192.0.2.2/5060, Local IP/port:192.0.2.10/5060',
      'RAW PDU:',
    ],
    below: [''],
    heads: [
      '2026-11-22T06:41:28.457001 192.0.2.10:5060 > 192.0.2.2:5060 -',
      '2026-11-22T06:41:28.460177 192.0.2.2:5060 > 192.0.2.10:5060 -',
    ],
    healthy: [
      '242 11222026 064128.461943:1.02.00.38938.Info    .SIPSG: TraceCallLogger invoked - PeerIP/port: 192.0.2.2/5060 status 301',
    ],
  },
  {
    id: 'cisco-expressway',
    title: 'Expressway-C',
    sent: [
      '2026-11-22T06:41:28.457+00:00 exp1 tvcs: UTCTime="2026-11-22 06:41:28,457" Module="network.sip" Level="DEBUG":  Action="Sent" Local-ip="192.0.2.10" Local-port="25002" Dst-ip="192.0.2.2" Dst-port="5061" Msg-Hash="1"',
      ' SIPMSG:',
    ],
    received: [
      '2026-11-22T06:41:28.460+00:00 exp1 tvcs: UTCTime="2026-11-22 06:41:28,460" Module="network.sip" Level="DEBUG":  Action="Received" Local-ip="192.0.2.10" Local-port="25002" Src-ip="192.0.2.2" Src-port="5061" Msg-Hash="2"',
      ' SIPMSG:',
    ],
    before: [' |', ' |'],
    line: (line) => ` ${line}`,
    below: [' |'],
    heads: [
      '2026-11-22T06:41:28.457+00:00 192.0.2.10:25002 > 192.0.2.2:5061 -',
      '2026-11-22T06:41:28.460+00:00 192.0.2.2:5061 > 192.0.2.10:25002 -',
    ],
    healthy: [
      '2026-11-22T06:41:28.461+00:00 exp1 tvcs: UTCTime="2026-11-22 06:41:28,461" Module="network.sip" Level="INFO":  Action="Received" Local-ip="192.0.2.10" Local-port="25002" Src-ip="192.0.2.2" Src-port="5061" Detail="Receive Response Code=301, Method=INVITE, CSeq=1"',
      '2026-11-22T06:41:28.462+00:00 exp1 tvcs: Event="Call Rejected" Service="SIP" Response-code="301"',
    ],
  },
  {
    id: 'avaya-asm',
    title: 'the asset log',
    sent: [
      'com.avaya.asm  SIPMSGT ',
      '-'.repeat(20),
      '22/11/2026 06:41:28.457 <-- ',
      'egress: { L192.0.2.10:5061/R192.0.2.2:5061/TLS/0x2e }',
      '-'.repeat(20),
    ],
    received: [
      'com.avaya.asm  SIPMSGT ',
      '-'.repeat(20),
      '22/11/2026 06:41:28.460 --> ',
      'octets: 300, Body Length: 0',
      'ingress: { L192.0.2.10:5061/R192.0.2.2:5061/TLS/0x2e }',
      'egress: [NO TARGET]',
      '-'.repeat(20),
    ],
    below: ['', '-'.repeat(20)],
    heads: [
      '2026-11-22T06:41:28.457 192.0.2.10:5061 > 192.0.2.2:5061 TLS',
      '2026-11-22T06:41:28.460 192.0.2.2:5061 > 192.0.2.10:5061 TLS',
    ],
    healthy: ['com.avaya.asm  CALLPROC 22/11/2026 06:41:28.461 routing of sip:bob@example.com answered 301'],
  },
];
