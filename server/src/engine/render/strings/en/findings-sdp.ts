/** The sentences of the findings about session descriptions: `finding.<message id>`. */
export const sdpFindings = {
  'finding.sdp-missing-line.missing':
    'This session description has no {line} line, which every one must have: strict readers refuse all of it. Insert the line here.',
  'finding.sdp-missing-connection.missing':
    'Nothing says to which address {media} is to be sent: neither the session nor this m= line has a c= line. Add one.',
  'finding.sdp-bad-order.line':
    'This {line} line stands where another belongs: readers made from the grammar refuse the description. Put the lines in the order of RFC 8866.',
  'finding.sdp-bad-media-line.form':
    '“{line}” is not “m=<medium> <port> <protocol> <formats>”, so that nobody knows what is offered. Write all four.',
  'finding.sdp-bad-media-line.port':
    'The port “{value}” is not a number from 0 to 65535, so that nobody knows where to send. Correct it.',
  'finding.sdp-bad-media-line.payload-type':
    'Over RTP a format is a payload type from 0 to 127, and “{value}” is none: this format cannot be used. Correct it.',
  'finding.sdp-stray-blank.found':
    'A blank stands in this {line} line where none belongs: strict readers stop here. Remove it.',
  'finding.sdp-malformed-line.no-line':
    '“{line}” is no line of a session description: each is a letter, “=” and a value. Correct or remove it.',
  'finding.sdp-malformed-line.unknown-letter':
    'No line begins with “{line}”: a reader that does not know a letter ignores the whole description. Remove the line, or write it as an attribute (a=).',
  'finding.sdp-malformed-line.repeated':
    'This is the second {line} line where only one may stand: readers differ in which of the two they take. Remove one.',
  'finding.sdp-malformed-line.too-long':
    'The session description has more lines than are read here; what follows was not checked.',
  'finding.sdp-malformed-line.empty-line':
    'An empty line stands before this one: many readers take it for the end of the description and lose the rest. Remove it.',
  'finding.sdp-malformed-line.empty-name':
    'The s= line is empty, and some readers refuse that. A session without a name is written “s=-”.',
  'finding.sdp-malformed-line.bracketed-address':
    'In the {line} line an IPv6 address has no brackets, other than in a URI; most readers forgive “{address}”. Remove the brackets.',
  'finding.sdp-malformed-line.other-address-type':
    '“{address}” is not an address of the type that stands before it in this {line} line (IP4 or IP6): readers fail or take none. Make the two agree.',
  'finding.sdp-malformed-line.address':
    '“{address}” in this {line} line is neither an IP address nor a host name. Correct it.',
  'finding.sdp-malformed-line.form':
    'This {line} line cannot be read from “{from}” on; it is written “{form}”. Correct it.',
  'finding.sdp-malformed-line.attribute':
    'The attribute “{line}” cannot be read from “{from}” on: its specification gives it another form, and readers drop it. Correct it.',
  'finding.sdp-malformed-line.short': '“{line}” ends too early; the line is written “{form}”. Complete it.',
  'finding.sdp-malformed-line.short-attribute':
    'The attribute “{line}” ends too early: its specification asks for more, and readers drop it. Complete it.',
  'finding.hold-by-zero-address.found':
    'c=0.0.0.0 puts the call on hold as RFC 2543 did: many stacks end the call or the audio for good. Keep the address and say a=sendonly or a=inactive.',
  'finding.private-media-address.found':
    'Media are wanted at {address}, which the other side ({peer}) cannot reach from its network: without a media relay the call is silent one way. Give a public address (STUN, SBC), or let the server relay.',
  'finding.rtpmap-missing.one':
    'Nothing says what payload type {type} is: from 96 on each session defines its own. Add an a=rtpmap for it, or take it off the list.',
  'finding.rtpmap-missing.several':
    'Nothing says what payload types {types} are: from 96 on each session defines its own. Add an a=rtpmap for each, or take them off the list.',
  'finding.duplicate-payload-type.listed':
    'Payload type {type} stands twice in this list; the second says nothing. Remove it.',
  'finding.duplicate-payload-type.two-meanings':
    'Payload type {type} is both {first} and {second}: whoever takes the other one decodes noise. Give one of them a number of its own.',
  'finding.conflicting-direction.found':
    'This medium is a={first} and a={second}: the two sides may take different ones, and one hears nothing. Keep one.',
  'finding.port-zero-explained.sent':
    'Port 0: {media} takes no part. In an offer the medium is not wanted, or removed from the session; the line stays so that the others keep their places.',
  'finding.port-zero-explained.answered':
    'Port 0: {media} was refused, or takes no part. If it was wanted, compare the formats and the protocol of offer and answer.',
  'finding.ice-incomplete.missing':
    'ICE is begun for {media}, but {missing} is missing: the checks cannot be authenticated, and the peer fails or does without ICE. Add it.',
  'finding.ice-incomplete.name-length':
    'a=ice-ufrag has {length} characters; RFC 8839 asks for 4 to 32, and peers refuse others.',
  'finding.ice-incomplete.short-password':
    'a=ice-pwd has {length} characters; RFC 8839 asks for 22 or more, and peers refuse a shorter one.',
  'finding.srtp-without-key.sdes':
    '{media} is {protocol}, but no line says how the key is agreed: the peer refuses it, or hears nothing. Add a=crypto (SDES) or a=fingerprint (DTLS), or offer RTP/AVP.',
  'finding.srtp-without-key.dtls':
    '{media} is {protocol}, but a=fingerprint is missing: the DTLS handshake cannot be checked, and the peer refuses the medium. Add the fingerprint.',
} as const;
