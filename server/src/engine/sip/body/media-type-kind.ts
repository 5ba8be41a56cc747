/** How a body of a media type is read. */
export type MediaTypeKind =
  | 'sdp'
  | 'multipart'
  | 'sip'
  | 'xml'
  | 'message-summary'
  | 'dtmf'
  | 'isup'
  | 'qsig'
  | 'text'
  | 'other';

const kinds: ReadonlyMap<string, MediaTypeKind> = new Map([
  ['application/sdp', 'sdp'],
  ['message/sipfrag', 'sip'],
  ['message/sip', 'sip'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['application/simple-message-summary', 'message-summary'],
  ['application/dtmf-relay', 'dtmf'],
  ['application/dtmf', 'dtmf'],
  ['application/isup', 'isup'],
  ['application/qsig', 'qsig'],
  ['application/json', 'text'],
]);

/** Returns how a body of `mediaType` (lower case, without parameters) is read. */
export function mediaTypeKind(mediaType: string): MediaTypeKind {
  const known = kinds.get(mediaType);
  if (known !== undefined) return known;
  if (mediaType.startsWith('multipart/')) return 'multipart';
  if (mediaType.endsWith('+xml')) return 'xml';
  return mediaType.startsWith('text/') || mediaType.endsWith('+json') ? 'text' : 'other';
}
