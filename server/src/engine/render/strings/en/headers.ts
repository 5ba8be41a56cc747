/** One sentence for each header field that a hover explains: what it is for, and what to look at. */
export const headers = {
  'header.via':
    'The path the request took: each hop adds one on top, and the response travels back along them. Its `branch` names the transaction.',
  'header.from': 'Who the request says it comes from; its `tag` is the caller’s half of the dialog’s name.',
  'header.to':
    'Whom the request is meant for; the `tag` that the answering side adds is the other half of the dialog’s name. It does not route the request.',
  'header.call-id':
    'Names the call: the same in every request and response of one dialog, and in all registrations of one client.',
  'header.cseq':
    'Numbers the requests of one dialog and direction; a response repeats the number and method of the request it answers.',
  'header.contact':
    'Where to reach the sender directly. In a 3xx: where to try next, ordered by `q`, valid for `expires`.',
  'header.max-forwards': 'How many more hops may pass the request on; at 0 the next proxy answers 483.',
  'header.content-type': 'What kind of body follows. In a 380 it decides what can be read of the alternatives.',
  'header.content-length':
    'How many octets the body has; over TCP and TLS it is what separates one message from the next.',
  'header.expires':
    'For how many seconds the message or its content holds. In a 302 it limits how long the Contact may be used.',
  'header.p-asserted-identity':
    'The identity that a trusted network vouches for. In the 380 of an IMS it names the P-CSCF and must equal the last Path value of the registration.',
  'header.path':
    'The proxies between client and registrar, kept with the registration. Its bottom-most value is what the trust test of a 380 compares.',
  'header.route': 'The proxies that this request still has to pass, the next one on top.',
  'header.record-route': 'A proxy adds itself here to stay on the path of all later requests of the dialog.',
  'header.reason':
    'Why the request or response was sent: a SIP code or a Q.850 cause. It is information, not a status of its own.',
  'header.retry-after': 'After how many seconds the service may be available again.',
  'header.server': 'The software that answered.',
  'header.user-agent': 'The software that sent the message.',
  'header.www-authenticate':
    'The challenge of a server (401): realm, nonce and algorithm that the credentials must be made for.',
  'header.proxy-authenticate':
    'The challenge of a proxy (407): realm, nonce and algorithm that the credentials must be made for.',
  'header.authorization':
    'The credentials for a server, bound to this realm and URI; they are not to be copied to a redirect’s target.',
  'header.proxy-authorization':
    'The credentials for a proxy, bound to this realm and URI; they are not to be copied to a redirect’s target.',
  'header.allow': 'The methods that the sender understands.',
  'header.supported': 'The extensions that the sender understands.',
  'header.require': 'The extensions that the receiver must understand, or answer 420.',
  'header.unsupported': 'The extensions that were required and are not understood (420).',
  'header.warning': 'More about the reason of the answer: a three-digit warn-code, who says so, and text.',
  'header.subject': 'What the call is about, as text for people.',
  'header.event': 'The event package that is subscribed to or reported.',
  'header.subscription-state': 'How the subscription stands: active, pending or terminated, and for how long.',
  'header.diversion': 'Who forwarded the call before, and why. Historic, but still widely used.',
  'header.history-info': 'The targets that the request had before, in order, each with its cause.',
} as const;
