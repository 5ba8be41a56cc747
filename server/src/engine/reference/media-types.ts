/** A media type that SIP messages carry, and the document that says what it is for. */
export interface MediaType {
  readonly name: string;
  readonly document: string;
}

/** What stands in Content-Type and Accept, the most frequent first. */
export const mediaTypes: readonly MediaType[] = [
  { name: 'application/sdp', document: 'RFC 8866' },
  { name: 'text/plain', document: 'RFC 2046' },
  { name: 'message/sipfrag', document: 'RFC 3420' },
  { name: 'message/sip', document: 'RFC 3261' },
  { name: 'multipart/mixed', document: 'RFC 2046' },
  { name: 'multipart/alternative', document: 'RFC 2046' },
  { name: 'multipart/related', document: 'RFC 2387' },
  { name: 'multipart/signed', document: 'RFC 3261' },
  { name: 'application/pidf+xml', document: 'RFC 3863' },
  { name: 'application/pidf-diff+xml', document: 'RFC 5262' },
  { name: 'application/simple-message-summary', document: 'RFC 3842' },
  { name: 'application/dialog-info+xml', document: 'RFC 4235' },
  { name: 'application/reginfo+xml', document: 'RFC 3680' },
  { name: 'application/conference-info+xml', document: 'RFC 4575' },
  { name: 'application/watcherinfo+xml', document: 'RFC 3858' },
  { name: 'application/rlmi+xml', document: 'RFC 4662' },
  { name: 'application/resource-lists+xml', document: 'RFC 4826' },
  { name: 'application/3gpp-ims+xml', document: '3GPP TS 24.229' },
  { name: 'application/dtmf-relay', document: 'RFC 6086' },
  { name: 'application/trickle-ice-sdpfrag', document: 'RFC 8840' },
  { name: 'application/kpml-request+xml', document: 'RFC 4730' },
  { name: 'application/kpml-response+xml', document: 'RFC 4730' },
  { name: 'application/media_control+xml', document: 'RFC 5168' },
  { name: 'application/vq-rtcpxr', document: 'RFC 6035' },
  { name: 'application/rs-metadata+xml', document: 'RFC 7865' },
  { name: 'application/vnd.3gpp.sms', document: '3GPP TS 24.341' },
  { name: 'application/vnd.3gpp.ussd+xml', document: '3GPP TS 24.390' },
  { name: 'application/isup', document: 'RFC 3204' },
  { name: 'application/qsig', document: 'RFC 3204' },
  { name: 'application/im-iscomposing+xml', document: 'RFC 3994' },
  { name: 'message/cpim', document: 'RFC 3862' },
  { name: 'message/imdn+xml', document: 'RFC 5438' },
  { name: 'text/html', document: 'RFC 2854' },
];
