/** A type of line of SDP, in the order of RFC 8866 §5. */
export interface SdpLineType {
  readonly letter: string;
  readonly section: string;
}

/** The types of lines of SDP; `k` is obsolete and left out. */
export const sdpLineTypes: readonly SdpLineType[] = [
  { letter: 'v', section: '5.1' },
  { letter: 'o', section: '5.2' },
  { letter: 's', section: '5.3' },
  { letter: 'i', section: '5.4' },
  { letter: 'u', section: '5.5' },
  { letter: 'e', section: '5.6' },
  { letter: 'p', section: '5.6' },
  { letter: 'c', section: '5.7' },
  { letter: 'b', section: '5.8' },
  { letter: 't', section: '5.9' },
  { letter: 'r', section: '5.10' },
  { letter: 'z', section: '5.11' },
  { letter: 'a', section: '5.13' },
  { letter: 'm', section: '5.14' },
];

/** The media of `m=`. */
export const sdpMedia: readonly string[] = ['audio', 'video', 'image', 'application', 'message', 'text'];

/** The transports of `m=`, those of telephony first. */
export const sdpProtos: readonly string[] = [
  'RTP/AVP',
  'RTP/SAVP',
  'RTP/AVPF',
  'RTP/SAVPF',
  'UDP/TLS/RTP/SAVPF',
  'UDP/TLS/RTP/SAVP',
  'udptl',
  'UDP/TLS/UDPTL',
  'UDP/DTLS/SCTP',
  'TCP/DTLS/SCTP',
  'TCP/MSRP',
  'TCP/TLS/MSRP',
  'TCP/RTP/AVP',
  'TCP/BFCP',
  'UDP/BFCP',
  'UDP/TLS/BFCP',
  'TCP/TLS/BFCP',
  'TCP/MRCPv2',
  'TCP/TLS/MRCPv2',
  'TCP',
  'TCP/TLS',
  'udp',
];

/** The modifiers of `b=`. */
export const sdpBandwidths: readonly string[] = ['AS', 'TIAS', 'CT', 'RS', 'RR'];

const directions = ['send', 'recv', 'sendrecv', 'none'];

/** What an attribute's value may begin with, and how its words go on, for attributes whose words are given. */
export const sdpAttributeWords: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries<readonly (readonly string[])[]>({
    setup: [['actpass', 'active', 'passive', 'holdconn']],
    connection: [['new', 'existing']],
    group: [['BUNDLE', 'LS', 'FID', 'SRF', 'ANAT', 'DUP', 'FEC-FR', 'DDP', 'CS']],
    content: [['main', 'slides', 'speaker', 'alt', 'sl']],
    fingerprint: [['sha-256', 'sha-384', 'sha-512', 'sha-1']],
    curr: [['qos', 'sec', 'conn'], ['local', 'remote', 'e2e'], directions],
    des: [
      ['qos', 'sec', 'conn'],
      ['mandatory', 'optional', 'none', 'failure', 'unknown'],
      ['local', 'remote', 'e2e'],
      directions,
    ],
    conf: [['qos', 'sec', 'conn'], ['local', 'remote', 'e2e'], directions],
    crypto: [
      ['1', '2'],
      [
        'AES_CM_128_HMAC_SHA1_80',
        'AES_CM_128_HMAC_SHA1_32',
        'AEAD_AES_128_GCM',
        'AEAD_AES_256_GCM',
        'AES_256_CM_HMAC_SHA1_80',
        'AES_256_CM_HMAC_SHA1_32',
        'F8_128_HMAC_SHA1_80',
      ],
    ],
    'rtcp-fb': [['*'], ['nack', 'nack pli', 'ccm fir', 'ccm tmmbr', 'goog-remb', 'transport-cc', 'trr-int']],
    'ice-options': [['ice2', 'trickle', 'rtp+ecn']],
    orient: [['portrait', 'landscape', 'seascape']],
    T38FaxRateManagement: [['transferredTCF', 'localTCF']],
    T38FaxUdpEC: [['t38UDPRedundancy', 't38UDPFEC', 't38UDPNoEC']],
    'source-filter': [['incl', 'excl'], ['IN'], ['IP4', 'IP6']],
    ptime: [['20', '30', '40', '60']],
    maxptime: [['20', '40', '60', '120', '240']],
    record: [['on', 'off', 'paused']],
    recordpref: [['on', 'off', 'pause', 'nopreference']],
  }),
);
