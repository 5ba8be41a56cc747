/** The sentences of the findings about what header fields say: `finding.<message id>`. */
export const valuesFindings = {
  'finding.bad-diversion.brackets':
    'Diversion needs angle brackets around {uri}: else the reason is read as a parameter of the URI. Add them.',
  'finding.bad-diversion.number':
    '{name} of Diversion is one or two digits, not “{value}”: forwarding loops are not counted. Correct it.',
  'finding.bad-history-info.index':
    'The index “{index}” is not numbers joined by dots, so that the entry has no place in the history. Write it like 1.1.',
  'finding.bad-history-info.no-index':
    'The History-Info entry {uri} has no index, which is mandatory: services ignore it. Add ;index=1 and so on.',
  'finding.bad-history-info.two-questions':
    'Only one ? may stand in a URI; further headers are joined by &. Replace this one.',
  'finding.bad-reason-cause.isdn':
    '{protocol} has no cause {cause}, only 1 to 127: a status code belongs to SIP. Correct the protocol or the number.',
  'finding.bad-reason-cause.sip':
    '{cause} is no status code, but the Reason says {protocol}: a cause of ISDN belongs to Q.850. Correct the protocol or the number.',
  'finding.bad-session-id.found':
    'Session-ID must be 32 hexadecimal digits without hyphens; this value has {length} characters. Peers ignore it: write a UUID as RFC 7989 has it.',
  'finding.branch-without-cookie.found':
    'The branch “{branch}” does not begin with z9hG4bK, so that peers match it by the rules of RFC 2543. Put z9hG4bK before it.',
  'finding.content-length-mismatch.edited-log':
    '{count} of {bodies} bodies are not as long as their Content-Length: this log was edited or anonymised, so that lengths say nothing here.',
  'finding.content-length-mismatch.larger':
    'Content-Length is {stated}, but the body has {octets} octets: the receiver waits for the rest or answers 400. Set it to {octets}.',
  'finding.content-length-mismatch.larger-in-log':
    'Content-Length is {stated}, but the log shows a body of {octets} octets: either the log left the rest out, or the length is wrong. A capture of packets would tell.',
  'finding.content-length-mismatch.smaller':
    'Content-Length is {stated}, but the body has {octets} octets: over UDP the rest is dropped. Set it to {octets}.',
  'finding.content-length-mismatch.smaller-on-stream':
    'Content-Length is {stated}, but the body has {octets} octets: on a stream the rest is read as the next message. Set it to {octets}.',
  'finding.contradictory-privacy.found':
    'Privacy asks for none and for “{other}” at once: the caller may be shown against his wish. Keep one of the two.',
  'finding.diversion-history-mismatch.found':
    'Diversion says {reason}, but History-Info says cause={cause}: networks treat the call differently. RFC 7544 pairs {reason} with {expected}.',
  'finding.duplicate-reason-protocol.found':
    'A Reason of {protocol} is already there, and only one is allowed: receivers choose differently. Keep the one that is meant.',
  'finding.identity-with-tag.found':
    '{header} holds an address only, but “{parameter}” follows it: strict peers drop the identity. Remove the parameter.',
  'finding.max-forwards-above-70.found':
    'Max-Forwards is {hops}; RFC 3261 recommends 70. A loop lives the longer for it.',
  'finding.max-forwards-exhausted.found':
    'Max-Forwards is 0: the next proxy answers this {method} with 483. Look for a loop in its Vias, or for a sender that starts with 0.',
  'finding.min-se-too-small.found':
    'Min-SE is {seconds} s; RFC 4028 allows no less than 90. Set it to 90 or leave it out.',
  'finding.missing-branch.missing':
    'The top Via of this {method} has no branch: its answers are matched by guesswork. Give it one that begins with z9hG4bK.',
  'finding.missing-branch.only-cookie':
    'The branch of this {method} is z9hG4bK and nothing else: all its requests look like one transaction. Write something unique behind it.',
  'finding.missing-refresher.missing':
    'This answer starts a session timer of {seconds} s and does not say who refreshes it: the call may be dropped when it runs out. Add ;refresher=uas or ;refresher=uac.',
  'finding.non-utf8-text.octet':
    'The octet {octet} in {header} is not UTF-8, which SIP requires: names are shown as nonsense or refused. Encode the text as UTF-8.',
  'finding.non-utf8-text.replaced':
    'U+FFFD in {header} stands for octets that are not UTF-8. Was the file opened in the wrong encoding? If not, the sender must write UTF-8.',
  'finding.session-expires-below-min-se.found':
    'Session-Expires asks for {seconds} s, but Min-SE allows no less than {least} s: peers answer 422. Raise Session-Expires.',
  'finding.session-expires-too-small.found':
    'Session-Expires is {seconds} s; 90 s is the least that RFC 4028 allows. Raise it, usually to 1800.',
  'finding.session-id-in-upper-case.found':
    'The Session-ID “{value}” has capital letters; RFC 7989 wants lower case, so that it can be compared as text. Write it in lower case.',
  'finding.to-tag-in-initial-request.never':
    '{method} never belongs to a dialog, so its To has no tag: a server may answer 481. Remove the tag.',
  'finding.to-tag-in-initial-request.of-refusal':
    'The To tag of this {method} is that of the {status} before, from which no dialog comes: a server may answer 481. Remove the tag.',
  'finding.unknown-required-option.found':
    '{header} asks for “{option}”, which is not registered: a peer that does not know it answers 420. Correct it, or move it to Supported.',
  'finding.unknown-subscription-reason.found':
    'The reason “{reason}” is not registered: the subscriber takes it for none and subscribes again at once. Use a registered one, such as timeout.',
  'finding.unknown-uri-scheme.found':
    '“{scheme}:” is not a kind of URI that SIP servers route: most answer this {method} with 416. Use sip: or tel: unless a gateway expects it.',
  'finding.unregistered-event-package.found':
    'The event package “{name}” is not registered: a server that does not know it answers this {method} with 489. Correct the name, or turn the feature off.',
  'finding.via-transport-mismatch.found':
    'The Via says {transport}, but the log shows {used}: the answer may go where nobody listens. Make the Via name what is used.',
} as const;
