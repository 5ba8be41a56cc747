import { authParameters, challengeParameters, securityParameters } from './authentication-parameters.ts';
import { parameter, type HeaderParameter } from './header-parameter.ts';

const featureTags: readonly HeaderParameter[] = [
  ...['audio', 'video', 'data', 'automata', 'application', 'control', 'text', 'extensions'].map((name) =>
    parameter(name, 'RFC 3840', 'flag'),
  ),
  parameter('class', 'RFC 3840', 'quoted', 'business', 'personal'),
  parameter('duplex', 'RFC 3840', 'quoted', 'full', 'half', 'receive-only', 'send-only'),
  parameter('mobility', 'RFC 3840', 'quoted', 'fixed', 'mobile'),
  parameter('methods', 'RFC 3840', 'quoted'),
  parameter('events', 'RFC 3840', 'quoted'),
  parameter('schemes', 'RFC 3840', 'quoted'),
  parameter('description', 'RFC 3840', 'quoted'),
  parameter('language', 'RFC 3840', 'quoted'),
  parameter('actor', 'RFC 3840', 'quoted', 'principal', 'attendant', 'msg-taker', 'information'),
  parameter('isfocus', 'RFC 3840', 'flag'),
  parameter('+sip.instance', 'RFC 5626', 'quoted'),
  parameter('+sip.ice', 'RFC 5768', 'flag'),
  parameter('+sip.src', 'RFC 7866', 'flag'),
  parameter('+sip.pns', 'RFC 8599', 'quoted'),
  parameter('+g.3gpp.icsi-ref', '3GPP TS 24.229', 'quoted', 'urn%3Aurn-7%3A3gpp-service.ims.icsi.mmtel'),
  parameter('+g.3gpp.smsip', '3GPP TS 24.341', 'flag'),
  parameter('+g.3gpp.accesstype', '3GPP TS 24.229', 'quoted'),
];

const preference = [parameter('q', 'RFC 3261')];
const boundary = [parameter('boundary', 'RFC 2046', 'quoted'), parameter('charset', 'RFC 3261', 'token', 'utf-8')];
const tag = [parameter('tag', 'RFC 3261')];

const forwardings = [parameter('mp', 'RFC 7044'), parameter('np', 'RFC 7044'), parameter('rc', 'RFC 7044')];

const cellParameters = [
  'cgi-3gpp',
  'ci-3gpp2',
  'ci-3gpp2-femto',
  'dsl-location',
  'dvb-rcs2-node-id',
  'eth-location',
  'fiber-location',
  'gstn-location',
  'i-wlan-node-id',
  'local-time-zone',
  'operator-specific-GI',
  'utran-cell-id-3gpp',
  'utran-sai-3gpp',
].map((name) => parameter(name, 'RFC 7315'));

const rates = [
  parameter('adaptive-min-rate', 'RFC 6446'),
  parameter('max-rate', 'RFC 6446'),
  parameter('min-rate', 'RFC 6446'),
];

const table: ReadonlyMap<string, readonly HeaderParameter[]> = new Map(
  Object.entries<readonly HeaderParameter[]>({
    accept: preference,
    'accept-contact': [
      ...featureTags,
      parameter('explicit', 'RFC 3841', 'flag'),
      parameter('require', 'RFC 3841', 'flag'),
    ],
    'accept-encoding': preference,
    'accept-language': preference,
    'alert-info': [parameter('appearance', 'RFC 7463')],
    'alertmsg-error': [parameter('code', 'RFC 8876')],
    'answer-mode': [parameter('require', 'RFC 5373', 'flag')],
    'authentication-info': [
      parameter('cnonce', 'RFC 3261', 'quoted'),
      parameter('nc', 'RFC 3261'),
      parameter('nextnonce', 'RFC 3261', 'quoted'),
      parameter('qop', 'RFC 3261', 'token', 'auth', 'auth-int'),
      parameter('rspauth', 'RFC 3261', 'quoted'),
    ],
    authorization: authParameters,
    'call-info': [
      parameter('call-reason', 'RFC 9796', 'quoted'),
      parameter('integrity', 'RFC 9796', 'quoted'),
      parameter('m', 'RFC 6910', 'token', 'BS', 'NR', 'NL'),
      parameter('purpose', 'RFC 3261', 'token', 'icon', 'info', 'card', 'call-completion', 'list-management', 'jcard'),
      parameter('verified', 'RFC 9796', 'token', 'true', 'false'),
    ],
    contact: [
      parameter('expires', 'RFC 3261'),
      parameter('q', 'RFC 3261'),
      parameter('reg-id', 'RFC 5626'),
      ...featureTags,
      parameter('pub-gruu', 'RFC 5627', 'quoted'),
      parameter('temp-gruu', 'RFC 5627', 'quoted'),
      parameter('temp-gruu-cookie', 'RFC 6140', 'quoted'),
      ...forwardings,
    ],
    'content-disposition': [parameter('handling', 'RFC 3261', 'token', 'optional', 'required')],
    'content-type': boundary,
    diversion: [
      parameter(
        'reason',
        'RFC 5806',
        'token',
        ...['unknown', 'user-busy', 'no-answer', 'unavailable', 'unconditional', 'time-of-day', 'do-not-disturb'],
        ...['deflection', 'follow-me', 'out-of-service', 'away'],
      ),
      parameter('counter', 'RFC 5806'),
      parameter('limit', 'RFC 5806'),
      parameter('privacy', 'RFC 5806', 'token', 'full', 'name', 'uri', 'off'),
      parameter('screen', 'RFC 5806', 'token', 'yes', 'no'),
    ],
    event: [
      parameter('id', 'RFC 6665'),
      ...rates,
      parameter('body', 'RFC 5989', 'token', 'true', 'false'),
      parameter('call-id', 'RFC 4235', 'quoted'),
      parameter('effective-by', 'RFC 6080'),
      parameter('from-tag', 'RFC 4235'),
      parameter('include-session-description', 'RFC 4235', 'flag'),
      parameter('model', 'RFC 6080', 'quoted'),
      parameter('profile-type', 'RFC 6080', 'token', 'device', 'user', 'local-network'),
      parameter('shared', 'RFC 7463', 'flag'),
      parameter('to-tag', 'RFC 4235'),
      parameter('vendor', 'RFC 6080', 'quoted'),
      parameter('version', 'RFC 6080', 'quoted'),
    ],
    from: tag,
    geolocation: [parameter('loc-src', 'RFC 8787')],
    'geolocation-error': [parameter('code', 'RFC 6442', 'quoted')],
    'history-info': [parameter('index', 'RFC 7044'), ...forwardings],
    identity: [
      parameter('info', 'RFC 8224', 'token'),
      parameter('alg', 'RFC 8224', 'token', 'ES256'),
      parameter('ppt', 'RFC 8224', 'token', 'shaken', 'div', 'rph', 'rcd'),
    ],
    join: [parameter('to-tag', 'RFC 3911'), parameter('from-tag', 'RFC 3911')],
    'p-access-network-info': [...cellParameters, parameter('network-provided', 'RFC 7315', 'flag')],
    'p-charging-function-addresses': ['ccf', 'ccf-2', 'ecf', 'ecf-2'].map((name) => parameter(name, 'RFC 7315')),
    'p-charging-vector': [
      ...['icid-value', 'icid-generated-at', 'orig-ioi', 'related-icid', 'related-icid-generated-at', 'term-ioi'],
      'transit-ioi',
    ].map((name) => parameter(name, 'RFC 7315')),
    'p-dcs-billing-info': ['called', 'calling', 'charge', 'jip', 'locroute', 'rksgroup', 'routing'].map((name) => {
      return parameter(name, 'RFC 5503', 'quoted');
    }),
    'p-dcs-laes': ['bcid', 'cccid', 'content'].map((name) => parameter(name, 'RFC 5503')),
    'p-dcs-redirect': [parameter('count', 'RFC 5503'), parameter('redirector-uri', 'RFC 5503', 'quoted')],
    'p-dcs-trace-party-id': [parameter('timestamp', 'RFC 5503')],
    'p-refused-uri-list': [parameter('members', 'RFC 5318')],
    'p-served-user': [
      parameter('sescase', 'RFC 5502', 'token', 'orig', 'term'),
      parameter('regstate', 'RFC 5502', 'token', 'reg', 'unreg'),
      parameter('orig-cdiv', 'RFC 8498', 'flag'),
    ],
    'policy-contact': [parameter('non-cacheable', 'RFC 6794', 'flag')],
    'priv-answer-mode': [parameter('require', 'RFC 5373', 'flag')],
    'proxy-authenticate': challengeParameters,
    'proxy-authorization': authParameters,
    reason: [
      parameter('cause', 'RFC 3326'),
      parameter('location', 'RFC 8606', 'token', 'U', 'LPN', 'LN', 'TN', 'RLN', 'RPN', 'LOC-6', 'INTL', 'BI'),
      parameter('ppi', 'RFC 9410', 'token'),
      parameter('text', 'RFC 3326', 'quoted'),
    ],
    'reject-contact': featureTags,
    'remote-party-id': [
      parameter('party', 'draft-ietf-sip-privacy-04', 'token', 'calling', 'called'),
      parameter('id-type', 'draft-ietf-sip-privacy-04', 'token', 'subscriber', 'user', 'term'),
      parameter('privacy', 'draft-ietf-sip-privacy-04', 'token', 'full', 'name', 'uri', 'off'),
      parameter('screen', 'draft-ietf-sip-privacy-04', 'token', 'yes', 'no'),
    ],
    replaces: [
      parameter('to-tag', 'RFC 3891'),
      parameter('from-tag', 'RFC 3891'),
      parameter('early-only', 'RFC 3891', 'flag'),
    ],
    'retry-after': [parameter('duration', 'RFC 3261')],
    'security-client': securityParameters,
    'security-server': securityParameters,
    'security-verify': securityParameters,
    'session-expires': [parameter('refresher', 'RFC 4028', 'token', 'uac', 'uas')],
    'session-id': [parameter('logme', 'RFC 8497', 'flag'), parameter('remote', 'RFC 7989')],
    'subscription-state': [
      parameter('expires', 'RFC 6665'),
      parameter(
        'reason',
        'RFC 6665',
        'token',
        ...['deactivated', 'probation', 'rejected', 'timeout', 'giveup', 'noresource', 'invariant', 'badfilter'],
      ),
      parameter('retry-after', 'RFC 6665'),
      ...rates,
    ],
    'target-dialog': [parameter('local-tag', 'RFC 4538'), parameter('remote-tag', 'RFC 4538')],
    to: tag,
    'trigger-consent': [parameter('target-uri', 'RFC 5360', 'quoted')],
    'user-to-user': [
      parameter('content', 'RFC 7433'),
      parameter('encoding', 'RFC 7433', 'token', 'hex'),
      parameter('purpose', 'RFC 7433', 'token', 'isdn-uui'),
    ],
    via: [
      parameter('branch', 'RFC 3261'),
      parameter('rport', 'RFC 3581', 'flag'),
      parameter('received', 'RFC 3261'),
      parameter('alias', 'RFC 5923', 'flag'),
      parameter('comp', 'RFC 3486', 'token', 'sigcomp'),
      parameter('keep', 'RFC 6223', 'flag'),
      parameter('maddr', 'RFC 3261'),
      parameter('oc', 'RFC 7339', 'flag'),
      parameter('oc-algo', 'RFC 7339', 'quoted', 'loss', 'rate'),
      parameter('oc-seq', 'RFC 7339'),
      parameter('oc-validity', 'RFC 7339'),
      parameter('received-realm', 'RFC 8055'),
      parameter('sigcomp-id', 'RFC 5049', 'quoted'),
      parameter('ttl', 'RFC 3261'),
    ],
    'www-authenticate': challengeParameters,
  }),
);

/** Returns the parameters that a header field, named in full and in lower case, may have; none where none are known. */
export function headerParameters(name: string): readonly HeaderParameter[] {
  return table.get(name) ?? [];
}

/** The header fields that have parameters, in lower case. */
export const fieldsWithParameters: readonly string[] = [...table.keys()];
