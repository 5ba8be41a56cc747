import type { SystemSettingId } from '../../reference/system-settings.ts';

/** What the settings of systems do, by their ids. Markdown: our own words only, names of settings as code where a word could be misread. */
export const en = {
  'asterisk-redirect':
    'The stack itself then follows the redirection and can use all Contacts. With the default, `user`, the user part is dialled as an extension.',
  'kamailio-redirect':
    'Call it in a failure_route and relay again: the proxy then tries the Contacts of the 3xx in order of q instead of passing the 3xx on.',
  'opensips-redirect':
    'Call it in a failure_route and relay again: the proxy then tries the Contacts of the 3xx in order of q instead of passing the 3xx on.',
  'freeswitch-redirect':
    'Leave it unset, and FreeSWITCH follows by itself. Where it is `true`, the dialplan has to act on the 3xx.',
  'pjsip-redirect':
    'Implement this callback and return ACCEPT or ACCEPT_REPLACE: without it the session ends with the 3xx.',
  'oracle-redirect': 'The SBC then follows the 3xx itself; with `proxy` it passes the 3xx back to the previous hop.',
  'freeswitch-answer-redirect':
    'Give it the URI to go to, other than the one that was asked for: one URI is sent as 302, several with commas between them as 300.',
  'kamailio-maxfwd':
    'It adds the missing header with this value, counts down one that is there, and tells when 0 is reached.',
  'opensips-maxfwd':
    'It adds the missing header with this value, counts down one that is there, and tells when 0 is reached.',
  'asterisk-maxfwd': 'The value that Asterisk writes into its requests; 70 is the default.',
  'kamailio-maxfwd-limit': 'What is above this value is lowered to it when the request is relayed; 70 is the default.',
  'opensips-maxfwd-limit': 'What is above this value is lowered to it when the request is relayed; the default is 256.',
  'kamailio-no-length':
    'Kamailio then accepts messages without Content-Length on TCP, as WebSocket clients send them. It is a way around, no cure: on TCP the header is mandatory.',
  'asterisk-public-address':
    'Asterisk writes the external address into Contact and Via of messages that leave the networks of local_net.',
  'chan-sip-public-address':
    'With chan_sip: the external address stands in messages that leave the networks of localnet. Without localnet it does not take effect.',
  'freeswitch-public-address':
    'The public address of the signalling: an address, `stun:` and a server, `host:` and a name, or `auto-nat`.',
  'pjsip-public-address':
    'PJSIP then learns its public address from the Via of the answer to REGISTER and registers the new Contact.',
  'baresip-public-address': 'baresip then registers as RFC 5626 says, and calls come over the flow that it opened.',
  'asterisk-peer-contact':
    'Asterisk then answers to the address and port that the message came from instead of those in Contact.',
  'kamailio-peer-contact':
    'The first notes in Contact where the message came from, the second routes requests in the dialog there. For REGISTER call fix_nated_register() instead.',
  'opensips-peer-contact':
    'It writes the address and port that the message came from into Contact. For REGISTER call fix_nated_register() instead.',
  'freeswitch-peer-contact':
    'They say which clients are taken to be behind NAT; for those FreeSWITCH uses the address that the message came from.',
  'asterisk-media': 'Asterisk writes the external address into the SDP that leaves the networks of local_net.',
  'chan-sip-media': 'With chan_sip: the same address stands in the SDP; ports of media stay as they are.',
  'freeswitch-media':
    'The public address for the SDP: an address, `stun:` and a server, `host:` and a name, or `auto-nat`.',
  'baresip-media': 'baresip then offers ICE candidates; `stun` and `turn` are the other values.',
  'asterisk-peer-media': 'Asterisk then sends media to where media comes from instead of to the address in the SDP.',
  'chan-sip-peer-media': 'With chan_sip: answers and media go to where requests and media come from.',
  'kamailio-peer-media':
    'Media then goes through rtpengine, whose public address takes the place of the private one in the SDP.',
  'opensips-peer-media':
    'Media then goes through rtpengine, whose public address takes the place of the private one in the SDP.',
  'asterisk-timer':
    'Whether session timers are used, the shortest that is accepted (default 90 s), and the one that is asked for (default 1800 s).',
  'chan-sip-timer':
    'With chan_sip: originate, accept (default) or refuse; the shortest (default 90 s) and the longest (default 1800 s) that is used.',
  'freeswitch-timer': 'Whether session timers are used, the one that is asked for, and the shortest that is accepted.',
  'kamailio-timer': 'The function answers 422 with Min-SE to what is shorter than min_se, whose default is 1800 s.',
  'pjsip-timer': 'Whether session timers are used, and their min_se and sess_expires.',
  'asterisk-nonce':
    'Seconds for which a nonce holds. One that is shorter than a client needs to answer has it challenged again and again.',
  'freeswitch-nonce': 'Seconds for which a nonce holds; 60 in the configuration that comes with it.',
  'kamailio-nonce': 'Seconds for which a nonce holds; what comes later is challenged again with stale=true.',
  'opensips-nonce':
    'Seconds for which a nonce holds. Behind a load balancer disable_nonce_check may be needed, because each node knows its own nonces only.',
  'kamailio-stale':
    'Flag 16 writes stale=true, 1 is qop=auth. Call it so where the authentication function returned -4: the nonce has expired.',
  'opensips-nonce-check':
    'OpenSIPS takes each nonce once and then calls it stale; with this it may be used again until it runs out.',
  'asterisk-credentials':
    'Names the auth section with the user and the password for challenges of the other side. An auth section of its own is advised for this direction.',
  'kamailio-challenge-401': 'It sends the 401 together with WWW-Authenticate; a 401 of sl_send_reply() has none.',
  'opensips-challenge-401': 'It sends the 401 together with WWW-Authenticate; a 401 of sl_send_reply() has none.',
  'kamailio-challenge-407': 'It sends the 407 together with Proxy-Authenticate; a 407 of sl_send_reply() has none.',
  'opensips-challenge-407': 'It sends the 407 together with Proxy-Authenticate; a 407 of sl_send_reply() has none.',
  'asterisk-expiry': 'The bounds within which a registration is granted: 60 and 7200 s by default.',
  'freeswitch-expiry':
    'Where it is set, every registration of this user gets this many seconds, whatever was asked for.',
  'kamailio-expiry':
    'What is above this many seconds is lowered to it; 0, the default, sets no bound. min_expires is the lower one.',
  'opensips-expiry': 'What is above this many seconds is lowered to it. min_expires is the lower bound.',
  'asterisk-renewal':
    'Seconds that Asterisk asks for when it registers elsewhere (default 3600). It renews by what is granted.',
  'freeswitch-renewal': 'Seconds that the gateway asks for when it registers; 3600 where nothing is set.',
  'baresip-renewal': 'Seconds that this account asks for when it registers; with 0 it does not register at all.',
  'pjsip-renewal':
    'The first is for how many seconds PJSIP registers, the second how many seconds before the end it renews.',
  'asterisk-codecs': 'The codecs of this endpoint in order; at least one has to be among those of the other side.',
  'freeswitch-codecs': 'The codecs of this profile in order, for calls that come in and for calls that go out.',
  'baresip-codecs': 'The codecs of this account in order. Each needs its module in the config file.',
  'freeswitch-dtmf':
    'The payload type of telephone-event, 101 in the configuration that comes with it: give it the number of the other side.',
  'asterisk-100rel': 'Whether Asterisk offers and uses 100rel with this endpoint; `no` takes it out of the calls.',
  'freeswitch-100rel': 'Off by default. FreeSWITCH advises against it, because of known crashes.',
  'baresip-100rel': '`yes`, `no` or `required` for this account.',
  'pjsip-100rel': 'PJSUA_100REL_NOT_USED (default), OPTIONAL or MANDATORY.',
  'asterisk-lr':
    'Write ;lr behind the URI of the proxy, with a backslash before the semicolon, which would begin a comment.',
  'kamailio-lr': 'Record-Route then carries ;lr=on, for clients that lose a parameter without a value.',
  'opensips-lr': 'Record-Route then carries ;lr=on, for clients that lose a parameter without a value.',
  'pjsip-lr': 'PJSIP then adds ;lr to every Route and proxy URI.',
  'asterisk-srtp':
    'Whether media is encrypted and how; with the second set to yes the call does not fail where the other side cannot.',
  'baresip-srtp': '`srtp` offers encryption, `srtp-mand` insists on it, `dtls_srtp` is what browsers need.',
  'asterisk-silence':
    'The first asks the contact in this interval (seconds) whether it is there, the second is how long a request waits (milliseconds, default 32000).',
  'chan-sip-silence':
    'With chan_sip: the first asks the peer whether it is there, the second is how long a call waits for any answer (milliseconds, default 64 times timert1).',
  'freeswitch-silence':
    'How long a request waits (milliseconds, default 32000), and whether registered clients are asked by OPTIONS whether they are there.',
  'kamailio-silence':
    'How long a branch waits for its first answer, and an INVITE for its final one (milliseconds); then the failure_route can try another way.',
  'opensips-silence':
    'How long a branch waits for its first answer, and an INVITE for its final one (seconds); then the failure_route can try another way.',
} as const satisfies Readonly<Record<SystemSettingId, string>>;
