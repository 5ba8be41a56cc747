/** A header field whose value is a word of a list, or a list of such words. */
interface WordList {
  readonly document: string;
  readonly words: readonly string[];
}

const transports = ['UDP', 'TCP', 'TLS', 'WS', 'WSS', 'SCTP', 'TLS-SCTP'];
const answerModes = { document: 'RFC 5373', words: ['Manual', 'Auto'] };
const mechanisms = { document: 'RFC 3329', words: ['ipsec-3gpp', 'tls', 'digest', 'ipsec-ike', 'ipsec-man'] };
const codings = { document: 'RFC 3261', words: ['gzip', 'deflate', 'compress', 'identity'] };
const languages = { document: 'RFC 3261', words: ['en', 'ja', 'de', 'fr', 'es', 'zh', 'ko'] };
const infoPackages = {
  document: 'RFC 6086',
  words: [
    'infoDtmf',
    'trickle-ice',
    'g.3gpp.ussd',
    'g.3gpp.mid-call',
    'g.3gpp.state-and-event',
    'g.3gpp.access-transfer-events',
    'g.3gpp.current-location-discovery',
    'g.3gpp.mcptt-info',
    'g.3gpp.mcptt-floor-request',
    'g.3gpp.mcvideo-info',
    'g.3gpp.mcdata-com-release',
    'EmergencyCallData.eCall.MSD',
    'EmergencyCallData.VEDS',
  ],
};

const table: ReadonlyMap<string, WordList> = new Map(
  Object.entries<WordList>({
    via: { document: 'RFC 3261', words: transports.map((transport) => `SIP/2.0/${transport}`) },
    'max-forwards': { document: 'RFC 3261', words: ['70'] },
    'mime-version': { document: 'RFC 3261', words: ['1.0'] },
    expires: { document: 'RFC 3261', words: ['3600', '600', '60', '0'] },
    'min-expires': { document: 'RFC 3261', words: ['60', '3600'] },
    'flow-timer': { document: 'RFC 5626', words: ['120'] },
    'max-breadth': { document: 'RFC 5393', words: ['60'] },
    'p-answer-state': { document: 'RFC 4964', words: ['Confirmed', 'Unconfirmed'] },
    'resource-priority': {
      document: 'RFC 4412',
      words: ['ets.0', 'wps.0', 'q735.0', 'dsn.routine', 'drsn.routine', 'esnet.0'],
    },
    'accept-resource-priority': {
      document: 'RFC 4412',
      words: ['ets.0', 'wps.0', 'q735.0', 'dsn.routine', 'drsn.routine', 'esnet.0'],
    },
    'session-expires': { document: 'RFC 4028', words: ['1800', '90'] },
    'min-se': { document: 'RFC 4028', words: ['90'] },
    priority: { document: 'RFC 3261', words: ['emergency', 'urgent', 'normal', 'non-urgent', 'psap-callback'] },
    privacy: { document: 'RFC 3323', words: ['id', 'user', 'header', 'session', 'history', 'none', 'critical'] },
    'subscription-state': { document: 'RFC 6665', words: ['active', 'pending', 'terminated'] },
    'refer-sub': { document: 'RFC 4488', words: ['true', 'false'] },
    'answer-mode': answerModes,
    'priv-answer-mode': answerModes,
    'content-disposition': {
      document: 'RFC 3261',
      words: [
        'session',
        'render',
        'early-session',
        'icon',
        'alert',
        'signal',
        'info-package',
        'recipient-list',
        'by-reference',
        'aib',
        'notification',
      ],
    },
    'content-encoding': codings,
    'accept-encoding': codings,
    'content-language': languages,
    'accept-language': languages,
    'request-disposition': {
      document: 'RFC 3841',
      words: [
        'proxy',
        'redirect',
        'cancel',
        'no-cancel',
        'fork',
        'no-fork',
        'recurse',
        'no-recurse',
        'parallel',
        'sequential',
        'queue',
        'no-queue',
      ],
    },
    'info-package': infoPackages,
    'recv-info': infoPackages,
    'p-early-media': {
      document: 'RFC 5009',
      words: ['supported', 'sendrecv', 'sendonly', 'recvonly', 'inactive', 'gated'],
    },
    'security-client': mechanisms,
    'security-server': mechanisms,
    'security-verify': mechanisms,
    'geolocation-routing': { document: 'RFC 6442', words: ['yes', 'no'] },
    'p-access-network-info': {
      document: 'RFC 7315',
      words: ['3GPP-E-UTRAN-FDD', '3GPP-E-UTRAN-TDD', '3GPP-NR-FDD', '3GPP-NR-TDD', '3GPP-UTRAN-FDD', 'IEEE-802.11'],
    },
    'accept-contact': { document: 'RFC 3841', words: ['*'] },
    'reject-contact': { document: 'RFC 3841', words: ['*'] },
  }),
);

/** Returns the words of which a header field, named in full and in lower case, takes one; undefined for other fields. */
export function valueWords(name: string): WordList | undefined {
  return table.get(name);
}
