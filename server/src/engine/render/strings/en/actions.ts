/** Titles of quick fixes, the lines before a drafted request, and cautions. Plain text. */
export const actions = {
  'action.explain': 'Show the remedy for this {status}',
  'action.copy-contact': 'Copy the new Contact URI {uri}',
  'action.copy-service-urn': 'Copy the service URN {urn}',
  'action.replace-uri': 'Replace {from} with {to} across the workspace…',
  'action.replace-uri-caution': 'Replace {from} with {to} across the workspace… (caution: {caution})',
  'action.create-follow': 'Create the {method} that a client sends next, to {uri}',
  'action.create-follow-proxy': 'Create the {method} that a client sends next, by way of {uri}',
  'action.create-emergency': 'Create the emergency request to {uri} (draft, not for a live network)',
  'action.untrusted': '{title}; for tests only, as this 380 fails the trust test',
  'action.create-alternative': 'Create the request for the alternative {uri}',
  'action.go-to-body': 'Go to the description in the body',
  'action.insert-contact': 'Insert a Contact',
  'action.compare': 'Compare {a} with {b}',
  'action.change-system': 'What to change on {system} (“{rule}”)',
  'action.explain-rule': 'Explain the rule “{rule}”',
  'action.turn-off': 'Turn off “{rule}” in this workspace',

  'caution.ip-literal': 'the new URI is a bare IP address',
  'caution.private-address': 'the new URI is a private address',
  'caution.gruu': 'the new URI is a GRUU and names one device',
  'caution.expires': 'the new URI expires',
  'caution.register': 'this answers a REGISTER: change the registrar setting instead',

  'draft.do-not-send':
    'Draft of an emergency request: do not send on a live network. For tests use urn:service:test.sos (RFC 6881 §17.2).',
  'draft.several-vias': 'The first request was logged behind a proxy; the Via below is the client’s own.',
  'draft.credentials-dropped': 'Credentials were left out: they are bound to the old target.',
  'draft.identity-signature-dropped': 'The Identity header was left out: its signature covers the old target.',
  'draft.identity-headers-kept':
    'Headers that state who calls were kept: they are meant for the old trust domain, so check them.',
  'draft.identity-header-from-contact':
    'A header that states who calls was taken from the Contact URI: check that you trust who sent it (RFC 3261 §19.1.5).',
  'draft.uri-header-ignored':
    'Headers of the Contact URI that a client must not honour were left out (RFC 3261 §19.1.5).',
  'draft.uri-header-unsafe':
    'A header of the Contact URI was left out: it has no proper name, or holds control characters.',
  'draft.method-parameter-ignored': 'The method parameter of the Contact URI was left out (RFC 3261 §8.1.3.4).',
  'draft.record-route-dropped': 'Record-Route was left out: a proxy had added it.',
  'draft.route-replaced': 'The proxy of the 305 takes the place of the first request’s Route.',
  'draft.transport-changed': 'The Via names the transport that the Contact asks for; its port may need a change.',
  'draft.target-is-not-sip': 'The target is not a URI that SIP sends to.',
  'draft.via-missing': 'The first request had no Via that can be read: put the client’s own address in its place.',
  'draft.cseq-unreadable': 'The first request had no CSeq that can be read: the number begins at 1.',
  'draft.length-unknown':
    'The body holds characters that could not be decoded: Content-Length is that of the first request.',
} as const;
