/** The sentences of the findings about the ways that messages take: `finding.<message id>`. */
export const routingFindings = {
  'finding.contact-not-reachable-from-peer.found':
    'The Contact names {host}, but the message came from {source}: what is sent to the Contact is lost. Turn on NAT handling at the server.',
  'finding.loop.found':
    '{host} sends this request to {uri} for the second time: it goes in circles. Look how the proxies route {uri}.',
  'finding.private-contact.found':
    'The Contact names {host}, which {peer} cannot reach: its ACK or BYE will be lost. Let the sender write the address that is seen outside.',
  'finding.received-rport-mismatch.address':
    'This response says that its request came from {told}, but the log shows {source}: it may be sent to the wrong place. Look for an ALG in between.',
  'finding.received-rport-mismatch.port':
    'This response says rport={told}, but the log shows its request from {source}: it may be sent to the wrong port. Look for an ALG in between.',
  'finding.record-route-not-honoured.found':
    'This {method} has no Route, although the 2xx asks for {route}: it passes the proxies by and may be lost. The client must copy Record-Route into Route.',
  'finding.record-route-not-honoured.partly':
    'Route of this {method} lacks {route}, for which the 2xx asks: it passes that proxy by and may be lost. The client must copy all of Record-Route into Route.',
  'finding.record-route-not-honoured.callee-partly':
    'Route of this {method} of the callee lacks {route}, with which the INVITE came: it passes that proxy by and may be lost. The callee must copy all of Record-Route into Route.',
  'finding.record-route-not-honoured.callee':
    'This {method} of the callee has no Route, although the INVITE came with {route}: it passes the proxies by and may be lost. The callee must copy Record-Route of the INVITE into Route.',
  'finding.route-set-reversed.callee':
    'Route of this {method} begins with {first}, but a callee takes Record-Route of the INVITE as it is: {last} comes first. Update the telephone that was called.',
  'finding.route-set-reversed.found':
    'Route of this {method} begins with {first}, but a caller takes Record-Route in reverse: {last} comes first. Update the client.',
  'finding.route-without-lr.found':
    '{uri} in {header} has no ;lr: clients take it for a proxy of RFC 2543 and rewrite the Request-URI. Add ;lr.',
  'finding.sips-with-insecure-transport.parameter':
    'UDP has no TLS, which {uri} promises: nobody can send to it. Leave out transport=udp.',
  'finding.sips-with-insecure-transport.via':
    'This request to {uri} goes over {transport}, but sips promises TLS on each hop. Send it over TLS, or use sip:.',
  'finding.unreachable-contact.address':
    'Nobody can send to the Contact {host}: the other side can neither acknowledge nor end the call. Set the address that the sender announces.',
  'finding.unreachable-contact.port':
    'The Contact names port 0 of {host}, where nobody listens. The sender wrote it before its socket was open.',
} as const;
