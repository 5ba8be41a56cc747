/** Headings and sentences of the compare and remedy documents. */
export const documents = {
  'compare.title': 'Compare {a} with {b}',
  'compare.description': 'Description',
  'compare.seen': 'When you see it',
  'compare.fix': 'How to fix it',
  'compare.differences': 'Key differences',
  'compare.use': 'Which to use when',
  'compare.trace': 'In the trace at hand',
  'compare.facts': 'What the trace tells',
  'compare.no-section': 'Nothing special to this code; see its class.',
  'compare.class': 'Class',
  'compare.defined': 'Defined in',
  'compare.unregistered': 'not registered; treated as {generic}',
  'glance.who': 'What it says',
  'glance.answer': 'Where the answer is',
  'glance.store': 'Does the client store it',
  'glance.next': 'What a client does next',
  'glance.contact': 'Contact',
  'glance.use': 'Typical use',

  'reading.message': 'Line {line}: {response}, the answer to {method}.',
  'reading.body-without-contact':
    'This {status} has no Contact and a body of type {type}: the server may have meant 380.',
  'reading.ims-body': 'This {status} carries the 3GPP body of an alternative service: the server may have meant 380.',
  'reading.contact-without-body':
    'This 380 has a Contact and no body: the server may have meant 301 (for good) or 302 (for now).',
  'reading.service-urn': 'The Contact is a service URN, which names a service and no place to move to: that fits 380.',
  'reading.ims-380': 'The body is the 3GPP description of an alternative service: 380 is the right code.',
  'reading.fits-380':
    'It has a body of type {type}: 380 fits if the body says which services there are; for a mere change of address 301 or 302 is the code.',
  'reading.nothing-380': 'This 380 has neither a body nor a Contact: it offers nothing that any client could use.',
  'reading.expires-301':
    'The Contact expires after {seconds} s, so the move is not for good: 302 may be what was meant.',
  'reading.fits-301': 'It has a Contact and no expiry: 301 fits, provided that the move is for good.',
  'reading.fits-302': 'It has a Contact that holds for {seconds} s: 302 fits.',
  'reading.fits-302-once': 'It has a Contact without expiry: 302 fits, for this one request.',
  'reading.several-contacts': 'It lists {count} Contacts: 300 says more clearly that the client has a choice.',
  'reading.one-contact-300': 'It lists one Contact only: 302 or 301 says the same, and more clients follow it.',
  'reading.fits-300': 'It lists {count} Contacts: 300 fits.',
  'reading.fits-305':
    'It has a Contact: read as 305 it is a proxy for this one request, read as 302 it would be the new address.',
  'reading.no-contact': 'It has no Contact: whatever was meant, no client can follow it.',
  'reading.other-phrase': 'The phrase {phrase} is that of {code}; the number decides, the phrase is for people.',
  'reading.neither': 'This {status} is neither of the two codes compared.',

  'rule.change-sender': 'What to change on {system}, which sent this message',
  'rule.change-receiver': 'What to change on {system}, which received this message',
  'rule.found': 'What was found here',
  'rule.found-line': 'Line {line}: {message}',
  'rule.setting': '{setting} ({where}): {words} Source: {source}.',
  'rule.systems': 'Settings of systems that help here',
  'rule.other-systems': 'On other systems',

  'remedy.title': '{response}: what to do',
  'remedy.next-steps': 'What to do now',
  'remedy.retry': 'Send {method} to {uri}, as a new transaction; the request is drafted below.',
  'remedy.retry-no-draft': 'Send {method} to {uri}, as a new transaction.',
  'remedy.use-proxy': 'Repeat this one request by way of the proxy {uri}; the request is drafted below.',
  'remedy.already-followed': 'The redirection did its work: it was followed.',
  'remedy.probably-followed':
    'Check that the request on line {line} belongs to this call: it probably followed the redirection, but the trace does not prove it.',
  'remedy.follow-answered':
    'The redirection was followed, and {response} came back from there (line {line}): look into that answer first.',
  'remedy.update':
    'Replace {from} with {to} in address books, dial plans, routing tables and caches, because 301 is for good.',
  'remedy.registrar': 'Change the registrar setting of the client from {from} to {to}; no address book is concerned.',
  'remedy.do-not-store': 'Store nothing: 302 holds {validity}.',
  'remedy.validity-seconds': 'for {seconds} s',
  'remedy.validity-once': 'for this request only',
  'remedy.choose': 'Choose among the {count} Contacts, in the order given above.',
  'remedy.caution': 'Caution before storing it: {caution}.',
  'remedy.fix-server':
    'Correct the server: give this {status} a Contact, or send a code that needs none (404, 410, 480).',
  'remedy.break-loop':
    'Break the loop: one of the servers has to stop redirecting to an address that redirects back. Store nothing before that.',
  'remedy.find-ack':
    'Find out why no ACK arrives: the client must send one on each hop, with the branch and CSeq number of the INVITE and the To tag of this {status} (RFC 3261 §17.1.1.3).',
  'remedy.ask-user': 'The target is not SIPS: let the user decide before anything is sent there (RFC 3261 §8.1.3.4).',
  'remedy.fix-self': 'Correct the server’s redirect table: the target must not be the address that was asked for.',
  'remedy.emergency-registration':
    'Register for emergency (`;sos` in the Contact of the REGISTER), then send INVITE to {uri}.',
  'remedy.emergency-cs':
    'Without emergency registration, or if it fails: place the call in the circuit-switched domain.',
  'remedy.emergency': 'Place the call as an emergency call to {uri}, or in the circuit-switched domain.',
  'remedy.alternative': 'Reach the user through {uri}, which this 380 names.',
  'remedy.read-body': 'Read the alternatives in the body and reach the user through those.',
  'remedy.fix-380':
    'Correct the server: a 380 has to describe its alternatives in a body. If only the address changed, 301 or 302 is the code.',
  'remedy.untrusted': 'Do not act on it before its origin is clear: the trust test fails.',
  'remedy.fix-identity':
    'Find out who sent it. If it was your own P-CSCF, let it assert the URI that it puts last into Path: {path}, not {identity}.',
  'remedy.draft': 'The next request, as a conforming client sends it (RFC 3261 §8.1.3.4)',
  'remedy.draft-emergency': 'Draft of the emergency request',
} as const;
