/** The lines of a message by name, its first line under `start`. */
export type Lines = Readonly<Record<string, string>>;

const request: Lines = {
  start: 'OPTIONS sip:bob@example.com SIP/2.0',
  Via: 'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds',
  'Max-Forwards': 'Max-Forwards: 70',
  From: 'From: <sip:alice@example.com>;tag=1928301774',
  To: 'To: <sip:bob@example.com>',
  'Call-ID': 'Call-ID: a84b4c76e667@192.0.2.10',
  CSeq: 'CSeq: 1 OPTIONS',
  Contact: 'Contact: <sip:alice@192.0.2.10>',
};

const response: Lines = {
  start: 'SIP/2.0 200 OK',
  Via: 'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds',
  From: 'From: <sip:alice@example.com>;tag=1928301774',
  To: 'To: <sip:bob@example.com>;tag=a6c85cf',
  'Call-ID': 'Call-ID: a84b4c76e667@192.0.2.10',
  CSeq: 'CSeq: 1 OPTIONS',
  Contact: 'Contact: <sip:bob@192.0.2.20>',
};

/** Returns an OPTIONS as it goes over the wire, in which some lines are other ones: an empty one is left out, a new one added. */
export function optionsRequest(lines: Lines): string {
  return message({ ...request, ...lines });
}

/** Returns a 200 to OPTIONS in the same way. */
export function okResponse(lines: Lines): string {
  return message({ ...response, ...lines });
}

function message(lines: Lines): string {
  const written = Object.values({ ...lines, 'Content-Length': lines['Content-Length'] ?? 'Content-Length: 0' });
  return `${written.filter((line) => line !== '').join('\r\n')}\r\n\r\n`;
}
