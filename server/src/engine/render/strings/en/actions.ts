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
  'action.create-alternative': 'Create the request for the alternative {uri}',
  'action.go-to-body': 'Go to the description in the body',
  'action.insert-contact': 'Insert a Contact',
  'action.compare': 'Compare {a} with {b}',
  'action.turn-off': 'Turn off “{rule}” in this workspace',

  'caution.ip-literal': 'the new URI is a bare IP address',
  'caution.private-address': 'the new URI is a private address',
  'caution.gruu': 'the new URI is a GRUU and names one device',
  'caution.expires': 'the new URI expires',
  'caution.register': 'this answers a REGISTER: change the registrar setting instead',

  'draft.do-not-send': 'Draft of an emergency request: do not send on a live network. For tests use urn:service:test.sos (RFC 6881 §17.2).',
  'draft.identity-from-contact': 'Identity headers below were taken from the Contact URI: check that you trust who sent it (RFC 3261 §19.1.5).',
  'draft.several-vias': 'The first request was logged behind a proxy; the Via below is the client’s own.',
  'draft.credentials-dropped': 'Credentials were left out: they are bound to the old target.',
} as const;
