import { parameter, type HeaderParameter } from './header-parameter.ts';

const algorithms = ['MD5', 'SHA-256', 'SHA-512-256', 'MD5-sess', 'SHA-256-sess', 'SHA-512-256-sess', 'AKAv1-MD5'];

/** The parameters of a challenge: WWW-Authenticate and Proxy-Authenticate. */
export const challengeParameters: readonly HeaderParameter[] = [
  parameter('realm', 'RFC 3261', 'quoted'),
  parameter('nonce', 'RFC 3261', 'quoted'),
  parameter('algorithm', 'RFC 3261', 'token', ...algorithms),
  parameter('qop', 'RFC 3261', 'quoted', 'auth', 'auth,auth-int'),
  parameter('opaque', 'RFC 3261', 'quoted'),
  parameter('stale', 'RFC 3261', 'token', 'true', 'false'),
  parameter('domain', 'RFC 3261', 'quoted'),
  parameter('authz_server', 'RFC 8898', 'quoted'),
  parameter('scope', 'RFC 8898', 'quoted'),
  parameter('error', 'RFC 8898', 'quoted', 'invalid_token', 'insufficient_scope', 'invalid_request'),
];

/** The parameters of credentials: Authorization and Proxy-Authorization. */
export const authParameters: readonly HeaderParameter[] = [
  parameter('username', 'RFC 3261', 'quoted'),
  parameter('realm', 'RFC 3261', 'quoted'),
  parameter('nonce', 'RFC 3261', 'quoted'),
  parameter('uri', 'RFC 3261', 'quoted'),
  parameter('response', 'RFC 3261', 'quoted'),
  parameter('algorithm', 'RFC 3261', 'token', ...algorithms),
  parameter('qop', 'RFC 3261', 'token', 'auth', 'auth-int'),
  parameter('nc', 'RFC 3261', 'token', '00000001'),
  parameter('cnonce', 'RFC 3261', 'quoted'),
  parameter('opaque', 'RFC 3261', 'quoted'),
  parameter('auts', 'RFC 3310', 'quoted'),
];

/** The parameters of the security agreement of RFC 3329, those of ipsec-3gpp (3GPP TS 33.203) among them. */
export const securityParameters: readonly HeaderParameter[] = [
  parameter('q', 'RFC 3329'),
  parameter('alg', 'RFC 3329', 'token', 'hmac-md5-96', 'hmac-sha-1-96', 'aes-gmac'),
  parameter('ealg', 'RFC 3329', 'token', 'null', 'aes-cbc', 'des-ede3-cbc', 'aes-gcm'),
  parameter('d-alg', 'RFC 3329', 'token', 'MD5'),
  parameter('d-qop', 'RFC 3329', 'token', 'auth', 'auth-int'),
  parameter('d-ver', 'RFC 3329', 'quoted'),
  parameter('mod', 'RFC 3329', 'token', 'trans', 'tun', 'UDP-enc-tun'),
  parameter('prot', 'RFC 3329', 'token', 'esp', 'ah'),
  parameter('port1', 'RFC 3329'),
  parameter('port2', 'RFC 3329'),
  parameter('spi', 'RFC 3329'),
  parameter('port-c', '3GPP TS 33.203'),
  parameter('port-s', '3GPP TS 33.203'),
  parameter('spi-c', '3GPP TS 33.203'),
  parameter('spi-s', '3GPP TS 33.203'),
];
