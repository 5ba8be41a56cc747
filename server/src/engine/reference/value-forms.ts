/** A part of a value, and how it is written in the form: `port`, `branch=z9hG4bK…`. */
export interface FormPart {
  readonly id: string;
  readonly text: string;
  /** What stands before it. */
  readonly before: string;
}

/** How a value is built: what stands at its head, and the parameters behind that. */
export interface ValueForm {
  /** Whether its head is words, an address, or the scheme of a challenge. */
  readonly kind: 'words' | 'address' | 'challenge';
  readonly head: readonly FormPart[];
  readonly parameters: readonly FormPart[];
}

/** `{id text}` is a part, what stands between two of them separates them. */
const notation = /([^{}]*)\{([^ {}]+) ([^{}]+)\}/g;

function parts(written: string): readonly FormPart[] {
  return [...written.matchAll(notation)].map(([, before = '', id = '', text = '']) => ({ id, text, before }));
}

function words(head: string, parameters = ''): ValueForm {
  return { kind: 'words', head: parts(head), parameters: parts(parameters) };
}

/** Behind the address the parameters of the header field, those of the URI being inside the brackets. */
function address(parameters = ''): ValueForm {
  return {
    kind: 'address',
    head: parts('{display-name "Bob"} <{uri sip:bob@example.com}>'),
    parameters: parts(parameters),
  };
}

function challenge(scheme: string, parameters: string): ValueForm {
  return { kind: 'challenge', head: parts(`{scheme ${scheme}}`), parameters: parts(parameters) };
}

const route: ValueForm = {
  kind: 'address',
  head: parts('{display-name "name"} <{route sip:proxy.example.com;lr}>'),
  parameters: parts(';{parameters parameters}'),
};

const digestChallenge = challenge(
  'Digest',
  ' {realm realm="example.com"}, {nonce nonce="…"}, {algorithm algorithm=MD5}, {qop qop="auth"}, {opaque opaque="…"}, {stale stale=true}',
);
const digestCredentials = challenge(
  'Digest',
  ' {username username="bob"}, {realm realm="example.com"}, {nonce nonce="…"}, {uri uri="sip:example.com"}, {response response="…"}, {algorithm algorithm=MD5}, {cnonce cnonce="…"}, {qop qop=auth}, {nc nc=00000001}',
);
const bearerChallenge = challenge(
  'Bearer',
  ' {realm realm="example.com"}, {authz_server authz_server="https://…"}, {scope scope="…"}, {error error="…"}',
);
const bearerCredentials: ValueForm = words('{scheme Bearer} {token token}');
const dialogTags = ';{to-tag to-tag=…};{from-tag from-tag=…}';
const seconds = words('{seconds seconds}');
const quality = ';{q q=0.0–1.0}';
const more = ';{parameters parameters}';
const identity = address();

const forms: readonly (readonly [names: string, form: ValueForm])[] = [
  [
    'via',
    words(
      '{protocol SIP/2.0/UDP} {sent-by host:port}',
      ';{branch branch=z9hG4bK…};{rport rport};{received received=address};{parameters parameters}',
    ),
  ],
  ['from to', address(';{tag tag=…};{parameters parameters}')],
  ['contact', address(';{expires expires=seconds};{q q=0.0–1.0};{parameters parameters}')],
  ['cseq', words('{number number} {method METHOD}')],
  ['max-forwards max-breadth', words('{hops hops}')],
  ['call-id', words('{call-id word@host}')],
  ['expires min-expires flow-timer', seconds],
  ['session-expires', words('{interval seconds}', ';{refresher refresher=uac|uas}')],
  ['min-se', words('{interval seconds}')],
  ['rseq', words('{rseq number}')],
  ['rack', words('{rseq RSeq} {number CSeq-number} {method METHOD}')],
  ['reason', words('{protocol SIP|Q.850}', ';{cause cause=number};{text text="…"};{location location=…}')],
  ['retry-after', words('{seconds seconds} {comment (comment)}', ';{duration duration=seconds}')],
  ['content-length', words('{octets octets}')],
  ['content-type', words('{media-type type/subtype}', ';{boundary boundary="…"};{charset charset=…}')],
  ['content-disposition', words('{disposition session}', ';{handling handling=optional|required}')],
  ['www-authenticate proxy-authenticate', digestChallenge],
  ['authorization proxy-authorization', digestCredentials],
  ['refer-to referred-by reply-to', address(';{parameters parameters}')],
  ['p-asserted-identity p-preferred-identity p-associated-uri', identity],
  ['replaces', words('{call-id Call-ID}', `${dialogTags};{early-only early-only}`)],
  ['join', words('{call-id Call-ID}', dialogTags)],
  ['target-dialog', words('{call-id Call-ID}', ';{local-tag local-tag=…};{remote-tag remote-tag=…}')],
  ['event', words('{package package}', ';{id id=…};{parameters parameters}')],
  [
    'subscription-state',
    words(
      '{state active|pending|terminated}',
      ';{expires expires=seconds};{reason reason=…};{retry-after retry-after=seconds}',
    ),
  ],
  [
    'diversion',
    address(
      ';{reason reason=…};{counter counter=number};{limit limit=number};{privacy privacy=full|name|uri|off};{screen screen=yes|no}',
    ),
  ],
  ['history-info', address(';{index index=1.1};{rc rc=1};{mp mp=1};{np np=1}')],
  ['route record-route path service-route', route],
  ['warning', words('{code code} {agent host} {text "text"}')],
  [
    'identity',
    words('{passport header.payload.signature}', ';{info info=<https://…>};{alg alg=ES256};{ppt ppt=shaken}'),
  ],
  ['session-id', words('{session-id 32 hexadecimal digits}', ';{remote remote=…}')],
  ['date', words('{date Sun, 22 Nov 2026 06:41:28 GMT}')],
  ['timestamp', words('{time seconds} {delay delay}')],
  ['in-reply-to', words('{call-id Call-ID}')],
  ['accept', words('{media-type type/subtype}', quality)],
  ['accept-encoding', words('{coding gzip}', quality)],
  ['accept-language', words('{language en}', quality)],
  ['content-encoding', words('{coding gzip}')],
  ['content-language', words('{language en}')],
  ['content-id', words('<{content-id word@host}')],
  ['mime-version', words('{version 1.0}')],
  ['allow', words('{method METHOD}')],
  ['supported require proxy-require unsupported', words('{option-tag option-tag}')],
  ['allow-events', words('{package package}')],
  ['info-package recv-info', words('{package package}')],
  ['privacy', words('{privacy id|header|session|user|critical|none}')],
  ['priority', words('{urgency emergency|urgent|normal|non-urgent}')],
  ['call-info', words('<{uri https://…}', '>;{purpose purpose=icon|info|card}')],
  ['alert-info error-info geolocation', words('<{uri https://…}', `>${more}`)],
  ['user-agent server', words('{product product/version} {comment (comment)}')],
  ['sip-etag sip-if-match', words('{entity-tag entity-tag}')],
  ['security-client security-server security-verify', words('{mechanism ipsec-3gpp|tls|digest}', `${quality}${more}`)],
  ['p-access-network-info', words('{access-type 3GPP-E-UTRAN-FDD}', more)],
  ['p-charging-vector', words('{icid-value icid-value=…}', more)],
  ['p-early-media', words('{early-media sendrecv|sendonly|recvonly|inactive|gated|supported}')],
  ['p-called-party-id p-served-user p-charge-info remote-party-id', address(more)],
  ['sdp:m', words('m={media media} {port port} {proto transport} {format payload types}')],
  ['sdp:c', words('c={nettype IN} {addrtype IP4|IP6} {address address}')],
  [
    'sdp:o',
    words(
      'o={username name} {session-id session-id} {session-version version} {nettype IN} {addrtype IP4|IP6} {origin address}',
    ),
  ],
  ['sdp:t', words('t={start start} {stop stop}')],
  ['sdp:b', words('b={modifier AS|TIAS|CT}:{bandwidth number}')],
  [
    'sdp:a=rtpmap',
    words('a=rtpmap:{payload-type payload type} {encoding encoding}/{clock-rate clock rate}/{channels channels}'),
  ],
  ['sdp:a=fmtp', words('a=fmtp:{payload-type payload type} {format-parameters parameters}')],
  ['sdp:a=crypto', words('a=crypto:{crypto-tag number} {suite suite} {key inline:key}')],
  ['sdp:a=fingerprint', words('a=fingerprint:{hash hash} {fingerprint AB:CD:…}')],
  [
    'sdp:a=candidate',
    words(
      'a=candidate:{foundation foundation} {component component} {ice-transport UDP} {priority priority} {address address} {port port} typ {candidate-type host|srflx|prflx|relay}',
    ),
  ],
  ['sdp:a=curr', words('a=curr:{precondition qos} {status local|remote|e2e} {direction none|send|recv|sendrecv}')],
  [
    'sdp:a=des',
    words(
      'a=des:{precondition qos} {strength mandatory|optional|none} {status local|remote|e2e} {direction none|send|recv|sendrecv}',
    ),
  ],
];

const byName: ReadonlyMap<string, ValueForm> = new Map(
  forms.flatMap(([names, form]) => names.split(' ').map((name) => [name, form] as const)),
);

/**
 * Returns the form of a header field, named in full and in lower case, or of a line (`sdp:m`, `sdp:a=rtpmap`) of a session
 * description. `scheme` is that of a challenge or of credentials, as written.
 */
export function valueForm(name: string, scheme = ''): ValueForm | undefined {
  const form = byName.get(name);
  if (scheme.toLowerCase() !== 'bearer') return form;
  if (form === digestChallenge) return bearerChallenge;
  return form === digestCredentials ? bearerCredentials : form;
}

/** The names of everything that has a form. */
export const namesWithForms: readonly string[] = [...byName.keys()];
