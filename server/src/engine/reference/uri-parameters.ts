import { parameter, type HeaderParameter } from './header-parameter.ts';

/** The parameters of SIP and SIPS URIs; those of media servers and of voice browsers stand last. */
export const uriParameters: readonly HeaderParameter[] = [
  parameter('transport', 'RFC 3261', 'token', 'udp', 'tcp', 'tls', 'sctp', 'ws', 'wss'),
  parameter('user', 'RFC 3261', 'token', 'phone', 'ip', 'dialstring'),
  parameter('lr', 'RFC 3261', 'flag'),
  parameter('method', 'RFC 3261'),
  parameter('maddr', 'RFC 3261'),
  parameter('ttl', 'RFC 3261'),
  parameter('ob', 'RFC 5626', 'flag'),
  parameter('gr', 'RFC 5627'),
  parameter('cause', 'RFC 4458', 'token', '302', '404', '408', '480', '486', '487', '503'),
  parameter('target', 'RFC 4458'),
  parameter('comp', 'RFC 3486', 'token', 'sigcomp'),
  parameter('sigcomp-id', 'RFC 5049', 'quoted'),
  parameter('bnc', 'RFC 6140', 'flag'),
  parameter('sg', 'RFC 6140'),
  parameter('m', 'RFC 6910', 'token', 'BS', 'NR', 'NL'),
  parameter(
    'iotl',
    'RFC 7549',
    'token',
    'homea-homeb',
    'homeb-visitedb',
    'visiteda-homea',
    'homea-visiteda',
    'visiteda-homeb',
  ),
  parameter('pn-provider', 'RFC 8599', 'token', 'apns', 'fcm', 'webpush'),
  parameter('pn-param', 'RFC 8599'),
  parameter('pn-prid', 'RFC 8599'),
  parameter('pn-purr', 'RFC 8599'),
  ...['play', 'repeat', 'delay', 'duration', 'locale', 'content-type', 'param[n]', 'voicexml', 'extension'].map(
    (name) => parameter(name, 'RFC 4240'),
  ),
  ...['maxage', 'maxstale', 'postbody', 'ccxml', 'aai'].map((name) => parameter(name, 'RFC 5552')),
];
