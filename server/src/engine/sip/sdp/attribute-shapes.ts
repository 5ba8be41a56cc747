import { sdpShape, type SdpShape } from './sdp-shape.ts';

const direction = '(none|send|recv|sendrecv)';

/** The values of the attributes of offer and answer, by name; '' = the attribute has no value. */
const notations = {
  // RFC 8866 §6
  cat: '<category text>',
  keywds: '<keywords text>',
  tool: '<tool text>',
  ptime: '<ms real>',
  maxptime: '<ms real>',
  rtpmap: '<payloadType payload> <encoding token>/<clockRate number>[/<channels word>]',
  fmtp: '<format token> <parameters text>',
  recvonly: '',
  sendrecv: '',
  sendonly: '',
  inactive: '',
  orient: '<orientation token>',
  type: '<type token>',
  charset: '<charset token>',
  sdplang: '<language word>',
  lang: '<language word>',
  framerate: '<perSecond real>',
  quality: '<quality number>',
  // RFC 5888, RFC 8843, RFC 8830
  mid: '<id token>',
  group: '<semantics token>[ <id token>]*',
  'bundle-only': '',
  msid: '<id token>[ <track token>]',
  // RFC 4145, RFC 8122, RFC 8842, RFC 4568
  setup: '<role (active|passive|actpass|holdconn)>',
  connection: '<connection (new|existing)>',
  fingerprint: '<hash token> <fingerprint fingerprint>',
  'tls-id': '<id word>',
  crypto: '<tag number> <suite token> <keys word>[ <sessionParameter word>]*',
  '3ge2ae': '<state (requested|applied)>',
  // RFC 8839, RFC 8840
  'ice-ufrag': '<fragment ice>',
  'ice-pwd': '<password ice>',
  'ice-options': '<option ice>[ <option ice>]*',
  'ice-pacing': '<ms number>',
  'ice-lite': '',
  'ice-mismatch': '',
  candidate:
    '<foundation ice> <component number> <transport token> <priority number> <address address> <port port> <typ (typ)> <candidateType token>[ <extension word>]*',
  'remote-candidates': '<component number> <address address> <port port>[ <more word>]*',
  'end-of-candidates': '',
  // RFC 3605, RFC 5761, RFC 4585, RFC 5506, RFC 8858
  rtcp: '<port port>[ <nettype token> <addrtype token> <address address>]',
  'rtcp-mux': '',
  'rtcp-mux-only': '',
  'rtcp-rsize': '',
  'rtcp-fb': '<payloadType payload-or-all> <feedback token>[ <parameter text>]',
  // RFC 8285, RFC 5576, RFC 4574, RFC 4796
  extmap: '<id number>[/<direction (sendonly|recvonly|sendrecv|inactive)>] <uri word>[ <attributes text>]',
  'extmap-allow-mixed': '',
  ssrc: '<ssrc number> <attribute token>[:<value text>]',
  'ssrc-group': '<semantics token>[ <ssrc number>]*',
  label: '<label token>',
  content: '<content token>[,<content token>]*',
  // RFC 3312
  curr: `<precondition token> <status (e2e|local|remote)> <direction ${direction}>`,
  des: `<precondition token> <strength (mandatory|optional|none|failure|unknown)> <status (e2e|local|remote)> <direction ${direction}>`,
  conf: `<precondition token> <status (e2e|local|remote)> <direction ${direction}>`,
  // RFC 5939
  csup: '<option token>[,<option token>]*',
  creq: '<option token>[,<option token>]*',
  tcap: '<number number> <proto proto>[ <proto proto>]*',
  acap: '<number number> <attribute text>',
  pcfg: '<number number>[ <configuration text>]',
  acfg: '<number number>[ <configuration text>]',
  // ITU-T T.38 annex D; several implementations write the flags with a value
  T38FaxVersion: '<version number>',
  T38MaxBitRate: '<bitRate number>',
  T38FaxFillBitRemoval: '[<value token>]',
  T38FaxTranscodingMMR: '[<value token>]',
  T38FaxTranscodingJBIG: '[<value token>]',
  T38FaxRateManagement: '<method (localTCF|transferredTCF)>',
  T38FaxMaxBuffer: '<octets number>',
  T38FaxMaxDatagram: '<octets number>',
  T38FaxMaxIFP: '<octets number>',
  T38FaxUdpEC: '<method (t38UDPNoEC|t38UDPFEC|t38UDPRedundancy)>',
  T38FaxUdpECDepth: '<minimum number>[ <maximum number>]',
  T38FaxUdpFECMaxSpan: '<span number>',
  T38VendorInfo: '<vendor text>',
  // RFC 4975, RFC 6714
  path: '<uri word>[ <uri word>]*',
  'accept-types': '<type word>[ <type word>]*',
  'accept-wrapped-types': '<type word>[ <type word>]*',
  'max-size': '<octets digits>',
  'msrp-cema': '',
  // RFC 3108 §5.6.2.1, RFC 8841, RFC 4570, RFC 6947, RFC 3407, RFC 8851, RFC 7866
  silenceSupp: '<enable (on|off|-)> <timer word> <preference word> <silenceDescriptor word> <fixedNoiseLevel word>',
  'sctp-port': '<port port>',
  'max-message-size': '<octets digits>',
  sctpmap: '<port port> <protocol word>[ <streams number>]',
  'source-filter':
    ' <mode (incl|excl)> <nettype word> <addrtype word> <destination word> <source word>[ <source word>]*',
  altc: '<number number> <addrtype (IP4|IP6)> <address address> <port port>',
  sqn: '<number number>',
  cdsc: '<number number> <media token> <proto proto> <format token>[ <format token>]*',
  rid: '<id word> <direction (send|recv)>[ <restrictions text>]',
  record: '<state (on|off|paused)>',
  recordpref: '<preference (on|off|pause|nopreference)>',
  // RFC 8856
  floorctrl: '<role word>[ <role word>]*',
  confid: '<conference token>',
  userid: '<user token>',
  floorid: '<floor token>[ <streams text>]',
} as const;

/** The shapes of attribute values by name. An attribute that is not here is kept as it is. */
export const attributeShapes: ReadonlyMap<string, SdpShape> = new Map(
  Object.entries(notations).map(([name, notation]) => [name, sdpShape(notation)]),
);
