/** The sentences of the rules about the ways that messages take, with the names of their arguments. */
export const routingArguments = {
  'contact-not-reachable-from-peer.found': ['host', 'source'],
  'loop.found': ['host', 'uri'],
  'private-contact.found': ['host', 'peer'],
  'received-rport-mismatch.address': ['told', 'source'],
  'received-rport-mismatch.port': ['told', 'source'],
  'record-route-not-honoured.found': ['method', 'route'],
  'record-route-not-honoured.partly': ['method', 'route'],
  'record-route-not-honoured.callee-partly': ['method', 'route'],
  'record-route-not-honoured.callee': ['method', 'route'],
  'route-set-reversed.callee': ['method', 'first', 'last'],
  'route-set-reversed.found': ['method', 'first', 'last'],
  'route-without-lr.found': ['header', 'uri'],
  'sips-with-insecure-transport.parameter': ['uri'],
  'sips-with-insecure-transport.via': ['transport', 'uri'],
  'unreachable-contact.address': ['host'],
  'unreachable-contact.port': ['host'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
