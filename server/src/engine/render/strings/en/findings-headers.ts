/** The sentences of the findings about which header fields have to be there, and how often: `finding.<message id>`. */
export const headersFindings = {
  'finding.contact-star-misuse.beside':
    '“Contact: *” means all addresses of the user and has to stand alone, but {contact} stands beside it: the registrar answers 400.',
  'finding.contact-star-misuse.elsewhere':
    '“Contact: *” is for REGISTER only: in this {message} it is no address, and what follows has nowhere to go.',
  'finding.contact-star-misuse.keeping':
    '“Contact: *” removes all addresses of the user and needs “Expires: 0”: without it the registrar answers 400.',
  'finding.duplicate-header.other':
    '{name} may stand once only, and stands here twice: “{value}” and “{other}”. Each receiver picks its own. Keep one.',
  'finding.duplicate-header.same': '{name} may stand once only, and stands here twice with the same value. Remove one.',
  'finding.empty-header.essential':
    '{name} is empty, and no message can do without it: receivers refuse the message. Write its value.',
  'finding.empty-header.found':
    '{name} is empty, and its grammar wants a value: some stacks refuse the message. Write the value, or remove the line.',
  'finding.header-not-allowed.in-request': '{name} has no place in {method}: receivers ignore it. Leave it out.',
  'finding.header-not-allowed.in-response':
    '{name} has no place in the {message} to {method}: receivers ignore it. Leave it out.',
  'finding.missing-call-id.missing':
    'This {message} has no Call-ID: nobody can tell which call it belongs to. Add one.',
  'finding.missing-contact.missing':
    'This {message} has no Contact: the other side has no address for what comes next in the dialog. Add Contact with the own address.',
  'finding.missing-content-length.missing':
    'This {message} goes over a stream and has no Content-Length: the receiver cannot tell where it ends. Add the number of octets of the body.',
  'finding.missing-content-type.missing':
    'This {message} has a body and no Content-Type: the receiver does not know how to read it, and may answer 415. Add the type of the body.',
  'finding.missing-cseq.missing':
    'This {message} has no CSeq: it has no place in the order of its dialog, and no response can be matched. Add a number and the method.',
  'finding.missing-date.missing':
    'This {message} has an Identity and no Date: the verifier cannot tell whether the signature is fresh, and may answer 403. Add Date.',
  'finding.missing-event.missing':
    'This {message} has no Event: the receiver cannot tell which state it is about, and answers 489. Add the event package.',
  'finding.missing-from-tag.missing':
    'The From of this {message} has no tag: two calls of the same caller cannot be told apart. Add a tag.',
  'finding.missing-from.missing':
    'This {message} has no From: nobody can tell who sends it, and no dialog can be made. Add From with a tag.',
  'finding.missing-max-forwards.missing':
    'This {method} has no Max-Forwards: if it is routed in a circle, nothing stops it. Add “Max-Forwards: 70”.',
  'finding.missing-rack.missing':
    'This {message} has no RAck: the server cannot tell which provisional response it acknowledges, and goes on repeating it. Add RSeq, CSeq and method of that response.',
  'finding.missing-refer-to.missing':
    'This {message} has no Refer-To: it does not say where to transfer, and is answered with 400. Add the target.',
  'finding.missing-subscription-state.missing':
    'This {message} has no Subscription-State: the subscriber cannot tell whether the subscription goes on or has ended. Add active, pending or terminated.',
  'finding.missing-to-tag.missing':
    'The To of this {message} has no tag: nobody can tell which server answered, and no dialog can be made. Add a tag.',
  'finding.missing-to-tag.outside-dialog':
    'The To of this {message} has no tag, so that it belongs to no dialog: the other side answers 481. Add the tag of the dialog.',
  'finding.missing-to.missing':
    'This {message} has no To: nobody can tell whom it is for, and servers refuse it. Add To.',
  'finding.missing-via.missing':
    'This {message} has no Via: the response would not find its way back. Add the Via of the hop that sends it.',
  'finding.reliable-outside-invite.found':
    'This {method} requires 100rel, which is for INVITE only: a server that takes it at its word answers 420. Leave it out.',
  'finding.several-contacts.found':
    'This {message} has {count} Contacts where exactly one is allowed: what follows in the dialog may go to either. Keep one.',
} as const;
