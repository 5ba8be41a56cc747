import type { Product } from './product.ts';

const sdlNoise =
  '00222500.001 |18:30:35.832 |SdlSig   |SIPRegisterResp |wait |SIPHandler(1,100,67,1) |SIPD(1,100,68,9)';

/** Servers and exchanges. */
export const serverProducts: readonly Product[] = [
  {
    id: 'asterisk-pjsip',
    title: 'an entry of its history',
    sent: ['<--- History Entry 0 Sent to 192.0.2.2:5060 at 1795329688 --->'],
    received: ['<--- History Entry 1 Received from 192.0.2.2:5060 at 1795329689 --->'],
    below: [''],
    heads: ['2026-11-22T06:41:28Z - > 192.0.2.2:5060 -', '2026-11-22T06:41:29Z 192.0.2.2:5060 > - -'],
    healthy: ['00124 1795329689 * <== 192.0.2.2:5060         SIP/2.0 301 Moved Permanently'],
  },
  {
    id: 'pjsip',
    title: 'Clearwater',
    sent: [
      '22-11-2026 06:41:28.457 UTC [7f2a] Verbose stack.cpp:237: TX 480 bytes Request msg INVITE/cseq=1 (tdta0x7fcd0c39e6b0) to TCP 192.0.2.2:5060:',
      '--start msg--',
      '',
    ],
    received: [
      '22-11-2026 06:41:28.460 UTC [7f2a] Verbose stack.cpp:224: RX 300 bytes Response msg 301/INVITE/cseq=1 (rdata0x7fcd0c39e6b0) from TCP 192.0.2.2:5060:',
      '--start msg--',
      '',
    ],
    below: ['', '--end msg--'],
    heads: ['2026-11-22T06:41:28.457Z - > 192.0.2.2:5060 TCP', '2026-11-22T06:41:28.460Z 192.0.2.2:5060 > - TCP'],
    healthy: [
      '22-11-2026 06:41:28.461 UTC [7f2a] Debug pjsip: tsx0x7fcd0c3 Received Response msg 301/INVITE/cseq=1 in state Calling',
    ],
  },
  {
    id: 'cucm-sdl',
    title: 'SDL over TCP',
    sent: [
      '00222499.002 |18:30:35.831 |AppInfo  |SIPTcp - wait_SdlSPISignal: Outgoing SIP TCP message to 192.0.2.2 on port 5060 index 24203 ',
      '[86118991,NET]',
    ],
    received: [
      '00222501.002 |18:30:35.833 |AppInfo  |SIPTcp - wait_SdlReadRsp: Incoming SIP TCP message from 192.0.2.2 on port 5060 index 24203 with 300 bytes:',
      '[86118993,NET]',
    ],
    below: [''],
    heads: ['18:30:35.831 - > 192.0.2.2:5060 TCP', '18:30:35.833 192.0.2.2:5060 > - TCP'],
    healthy: [sdlNoise, '00222502.000 |18:30:35.834 |AppInfo  |SIPD(68) - response 301 for INVITE'],
  },
  {
    id: 'cucm-sdl',
    title: 'SDI over UDP',
    sent: [
      '11/22/2026 06:41:28.457 CCM|//SIP/SIPUdp/wait_SdlSPISignal: Outgoing SIP UDP message to 192.0.2.2:[5060]:',
      '[1,NET]',
    ],
    received: [
      '11/22/2026 06:41:28.460 CCM|//SIP/SIPUdp/wait_SdlReadRsp: Incoming SIP UDP message size 300 from 192.0.2.2:[5060]:',
      '[2,NET]',
    ],
    below: [''],
    heads: ['2026-11-22T06:41:28.457 - > 192.0.2.2:5060 UDP', '2026-11-22T06:41:28.460 192.0.2.2:5060 > - UDP'],
    healthy: [sdlNoise],
  },
  {
    id: 'opensips-trace',
    title: 'opensips-cli',
    sent: ['1795329688.457000 UDP/SIP 192.0.2.10:5060 -> 192.0.2.2:5060'],
    received: ['1795329688.460000 UDP/SIP 192.0.2.2:5060 -> 192.0.2.10:5060'],
    below: [''],
    heads: [
      '2026-11-22T06:41:28.457000Z 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
      '2026-11-22T06:41:28.460000Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
    ],
    healthy: [
      '1795329688.461000 TCP/LOG',
      'DBG:core:parse_msg: SIP Reply (status):',
      '1795329688.462000 UDP/REST 192.0.2.2:80 -> 192.0.2.10:40000',
    ],
  },
  {
    id: 'avaya-mpp',
    title: 'a viewer shows the CRs',
    sent: [],
    received: [],
    before: [
      '@2026-11-22 06:41:28,457||FINEST|Tele|8513|FileName=sip/UAInterface.cpp,LineNumber=476|cUAInterface::SendToNetwork: To 192.0.2.2:5060[71:0] <^',
      '@2026-11-22 06:41:28,460||FINEST|Tele|8513|FileName=sip/SIPTCP.cpp,LineNumber=408|SIPTCP::ProcessRead: <',
    ],
    line: (line) => `${line}^M`,
    below: ['>'],
    heads: ['2026-11-22T06:41:28.457 - > 192.0.2.2:5060 -', '2026-11-22T06:41:28.460 - > - -'],
    healthy: [
      '@2026-11-22 06:41:28,461||FINE|Tele|8513|FileName=TelSession.cpp,LineNumber=99|TelSession::OnProgress: 301 Moved Permanently',
    ],
  },
  {
    id: 'genesys',
    title: 'SIP Server 8',
    sent: ['16:45:04.720: Sending  [0,UDP] 480 bytes to 192.0.2.2:5060 >>>>>'],
    received: ['16:45:04.731: SIPTR: Received [0,UDP] 300 bytes from 192.0.2.2:5060 <<<<<'],
    below: ['', ''],
    heads: ['16:45:04.720 - > 192.0.2.2:5060 UDP', '16:45:04.731 192.0.2.2:5060 > - UDP'],
    healthy: [
      '16:45:04.732: SIPDLG[17]: state 0 => 1',
      '16:45:04.732: $+SIP:REQ:INVITE:15',
      '16:45:04.733 Received [3,TLIB] RequestMakeCall',
    ],
  },
  {
    id: 'broadworks',
    title: 'XSLog',
    sent: [
      '2026.11.22 06:41:28:457 EST | Info       | Sip | +15005550006 | Service Delivery | callhalf-12:0',
      '',
      '\tudp 480 Bytes OUT to 192.0.2.2:5060',
    ],
    received: [
      '2026.11.22 06:41:28:460 EST | Info       | Sip | +15005550006 | Service Delivery | callhalf-12:0',
      '',
      '\tudp 300 Bytes IN from 192.0.2.2:5060',
    ],
    below: ['', ''],
    heads: ['2026-11-22T06:41:28.457 - > 192.0.2.2:5060 UDP', '2026-11-22T06:41:28.460 192.0.2.2:5060 > - UDP'],
    healthy: [
      '2026.11.22 06:41:28:461 EST | Info       | CallP | +15005550006 | Service Delivery | callhalf-12:0',
      '',
      '\tProcessing Event: RedirectEvent 301',
    ],
  },
  {
    id: 'broadworks',
    title: 'XSLog, with an offset',
    sent: ['2026.11.22 06:41:28:457 GMT+01:00 | FieldDebug | Sip | ', '', '\ttls 480 Bytes OUT to [2001:db8::2]:5061'],
    received: ['2026.11.22 06:41:28:460 +0100 | FieldDebug | Sip | ', '', '\ttcp 300 Bytes IN from [2001:db8::2]:5060'],
    below: ['', ''],
    heads: ['2026-11-22T06:41:28.457 - > [2001:db8::2]:5061 TLS', '2026-11-22T06:41:28.460 [2001:db8::2]:5060 > - TCP'],
    healthy: ['2026.11.22 06:41:28:461 +0100 | Info       | CallP | ', '', '\tProcessing Event: RedirectEvent 301'],
  },
  {
    id: 'yate',
    title: 'the SIP module',
    sent: [
      "20261122064128.457442 <sip:INFO> 'udp:0.0.0.0:5060' sending 'INVITE' 0x7f3a2c to 192.0.2.2:5060 [0x556fbc17e590]",
      '------',
    ],
    received: [
      "20261122064128.460442 <sip:INFO> 'udp:0.0.0.0:5060' received 300 bytes SIP message from 192.0.2.2:5060 [0x556fbc17e590]",
      '------',
    ],
    below: ['', '------'],
    heads: ['2026-11-22T06:41:28.457442 - > 192.0.2.2:5060 UDP', '2026-11-22T06:41:28.460442 192.0.2.2:5060 > - UDP'],
    healthy: [
      '20261122064128.461000 <sip:ALL> YateSIPConnection::process(0x1,0x2) 301 [0x3]',
      "Sniffed 'call.execute' time=1795329688.461",
    ],
  },
  {
    id: 'avaya-ipo',
    title: 'System Monitor',
    sent: ['2026-11-22T06:41:28 2410232679mS SIP Tx: UDP 192.0.2.10:5060 -> 192.0.2.2:5060'],
    received: ['2026-11-22T06:41:29 2410233680mS SIP Rx: UDP 192.0.2.2:5060 -> 192.0.2.10:5060'],
    line: (line) => `                    ${line}`,
    below: [],
    heads: [
      '2026-11-22T06:41:28 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
      '2026-11-22T06:41:29 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
    ],
    healthy: [
      '2026-11-22T06:41:29 2410233681mS CMCallEvt:   17.1034.0 1034 SIPTrunk Endpoint: StateChange: END=B CMCSDialling',
      '2026-11-22T06:41:29 2410233681mS Sip: SIPDialog f1c2 received 301',
    ],
  },
  {
    id: 'homer-text',
    title: 'an export',
    sent: ['proto:UDP 2026-11-22T06:41:28.457165Z  192.0.2.10:5060 ---> 192.0.2.2:5060', ''],
    received: ['proto:UDP 2026-11-22T06:41:28.460165Z  192.0.2.2:5060 ---> 192.0.2.10:5060', ''],
    below: ['', ''],
    heads: [
      '2026-11-22T06:41:28.457165Z 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
      '2026-11-22T06:41:28.460165Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
    ],
    healthy: ['192.0.2.10:5060 ---> 192.0.2.2:5060 RTCP report, 301 packets'],
  },
  {
    id: 'mitel-awc',
    title: 'a speech server',
    sent: ['Nov 22 06:41:28.457764 Sent UDP message to socket 7 (UDP_CH 192.0.2.2:5060):'],
    received: ['Nov 22 06:41:28.460764 Received UDP message from socket 7 (UDP_CH 192.0.2.2:5060):'],
    below: [''],
    heads: ['--11-22T06:41:28.457764 - > 192.0.2.2:5060 UDP', '--11-22T06:41:28.460764 192.0.2.2:5060 > - UDP'],
    healthy: ['Nov 22 06:41:28.461000 transaction 843296447 ended with 301'],
  },
];
