/** The sentences of findings, `finding.<message id>`, and what is added to them. `response` is code and phrase. */
export const findings = {
  'finding.moved-permanently.new-address':
    '{from} has moved permanently to {to}: send the {method} there, and replace the old address wherever it is stored.',
  'finding.moved-permanently.followed':
    '{from} has moved permanently to {to}: replace the old address wherever it is stored.',
  'finding.moved-permanently.in-loop':
    '{from} is redirected permanently to {to}, but into a loop: store the new address nowhere before the loop is broken.',
  'finding.moved-permanently.registrar':
    'The registrar {from} has moved permanently to {to}: change the registrar setting of the client, not the address book.',
  'finding.moved-permanently.in-dialog':
    'This {method} inside a dialog is redirected permanently from {from} to {to}; the session stays as it was.',
  'finding.moved-permanently.no-request':
    'Moved permanently to {to}; the request that this answers is not in the trace.',
  'finding.moved-permanently.no-address':
    '{from} has moved permanently, but no Contact says where to: the {method} ends here.',
  'finding.alternative-service.emergency':
    'This call is taken for an emergency call: the body offers the emergency service instead.',
  'finding.alternative-service.type': 'The body offers the service “{type}” instead.',
  'finding.alternative-service.target': 'An alternative is offered at {to}.',
  'finding.alternative-service.body': 'The alternatives stand in the body: {contentType}, {octets} octets.',
  'finding.alternative-service.nothing':
    'This 380 to {method} names no alternative: it has neither a body nor a Contact.',
  'finding.redirected.addresses': '{response}: {method} for {from} is redirected to {to}.',
  'finding.redirected.proxy': '{response}: {method} for {from} has to go through the proxy {to}.',
  'finding.redirected.unknown':
    '{response} is not a registered code; a client treats it as 300 and sends the {method} to {to}.',
  'finding.redirected.unknown-no-address':
    '{response} to {method} is not a registered code; a client treats it as 300, but no Contact says where to go.',
  'finding.redirected.no-address': '{response} to {method} names no address to go to.',
  'finding.request-failed.one': '{method} to {from} failed: {response}.',
  'finding.request-failed.incomplete':
    '{method} to {from} failed: {response}. Send the whole number, with area and country code, or go on dialling.',
  'finding.request-failed.ambiguous':
    '{method} to {from} failed: {response}. The address fits several users (Contacts in the response: {count}): let the caller choose one, or call a unique address.',
  'finding.request-failed.precondition': '{method} to {from} failed: {response}.',
  'finding.request-failed.many': '{count} times {response} to {method} from {peer}; only the first is marked.',
  'finding.redirect-without-contact.missing': '{response} to {method} has no Contact: no client can follow it.',
  'finding.redirect-without-contact.missing-proxy':
    '{response} to {method} has no Contact: it does not name the proxy to use.',
  'finding.redirect-without-contact.wildcard':
    '{response} to {method} has no Contact but “Contact: *”, which is no address: no client can follow it. A proxy that removed the Contacts it tried may have left it.',
  'finding.alternative-service-without-body.missing':
    '380 has no body, so it does not say which alternative services there are.',
  'finding.redirect-to-itself.equal':
    'The Contact of this {status} is the Request-URI again ({to}): following it never ends.',
  'finding.redirect-to-itself.no-proxy':
    'The Contact of this {status} is the Request-URI again ({to}), and names no proxy to go through: the same request comes back.',
  'finding.redirect-to-itself.near-equal':
    'The Contact {to} differs from the Request-URI {from} only by the default {part}: in practice this {status} points to itself.',
  'finding.redirect-loop.uri-twice': 'Redirection loop: {uri} was already tried; this is redirection number {hops}.',
  'finding.redirect-loop.too-many-hops': '{hops} redirections in a row, more than the {max} that are allowed for.',
  'finding.redirect-not-followed.none':
    'This {status} was not followed: no {method} to {to} in the {seconds} s of the client’s traffic that the trace shows afterwards.',
  'finding.redirect-not-followed.partly':
    'This {status} was followed in part: {tried} of {count} Contacts tried, {to} not among them.',
  'finding.redirect-not-acknowledged.retransmitted':
    'This {status} was not acknowledged: retransmissions within {seconds} s: {retransmissions}. Check whether the ACK is sent, and whether it arrives.',
  'finding.redirect-not-acknowledged.silent':
    'This {status} was not acknowledged: no ACK over {transport} for {seconds} s.',
  'finding.redirect-downgrades-security.target':
    'The redirection leaves SIPS: from {from} to {to} ({scheme}). The call would lose the protection that the caller asked for.',

  'finding.more-contacts': '{count} Contacts are given; this is the first to try.',
  'finding.action': 'Action: {action}.',
  'finding.text': 'Reason given: {text}.',
  'finding.content-type': 'The body is {contentType}.',
  'finding.last-status': 'The last try was answered {lastStatus}.',
  'finding.outcome.followed': 'The client followed it.',
  'finding.outcome.followed-by-proxy': 'A proxy followed it for the client.',
  'finding.outcome.probably-followed': 'A later request probably followed it.',
  'finding.outcome.partly-followed': 'Some of the Contacts were tried.',
  'finding.outcome.not-followed': 'The client did not follow it.',
  'finding.outcome.not-needed': 'Following it was no longer needed.',
  'finding.outcome.trace-ends': 'The trace ends too early to tell whether it was followed.',
  'finding.outcome.cannot-be-told': 'The trace cannot tell whether it was followed.',
  'finding.chain.loop-ahead':
    'From here the redirections come back: number {chainHops} leads to an address that was already tried.',
  'finding.chain.loop': 'This is redirection number {chainHops} of a loop.',
  'finding.chain.long-ahead':
    'From here the redirections go on to number {chainHops}, which is more than is allowed for.',
  'finding.trust.passes': 'The trust test passes.',
  'finding.trust.fails': 'P-Asserted-Identity differs from the Path of the registration: a UE does not trust it.',
  'finding.unknown.from': 'the requested address',
  'finding.unknown.to': 'an unreadable address',
  'finding.unknown.method': 'request',
  'finding.unknown.peer': 'the same peer',
  'finding.unknown.contentType': 'no Content-Type',
  'finding.unknown.transport': 'a stream transport',
  'finding.unknown.uri': 'the same address',
  'finding.part.port': 'port',
  'finding.part.transport': 'transport',

  'label.request': 'The {method} that this answers',
  'label.follow-up': 'The {method} to {to} that followed',
  'label.follow-up-answer': 'Its final answer: {response}',
  'label.copy': 'The same {status} on another hop',
  'label.loop-closes': 'Here the redirections come back to {uri}',
  'label.first-use': '{uri} was tried here first',
  'label.last-retransmission': 'The last retransmission of this {status}',
  'label.not-needed': 'Not needed any more because of this {what}',
  'label.offer': 'The offer ({what})',
  'label.path': 'The registration’s Path: {path}',
  'label.record-route': 'The answer that asks for the route by {route}',
  'label.record-route-of-invite': 'The INVITE that came with the route {route}',
  'label.refusal': 'The {status} that has this tag',
  'label.precondition-told': 'Told here: {told} ({what})',
  'label.precondition-asked': 'Asks here to be told when the resources are there ({what})',
  'label.precondition-met': 'Only here everything is met ({what})',
  'label.earlier-pass': 'It came by here before, to {uri}',
} as const;
