/** The sentences of the findings about bodies other than session descriptions: `finding.<message id>`. */
export const bodiesFindings = {
  'finding.body-type-differs.found':
    'Content-Type says {stated}, but the body is {shown}: the receiver reads it as what it is not, or answers 415. Name its type.',
  'finding.multipart-malformed.no-boundary':
    'This multipart does not name its boundary, so that its parts cannot be told apart. Add the boundary parameter to Content-Type.',
  'finding.multipart-malformed.long-boundary':
    'This boundary has more than 70 characters, and readers with a buffer of that length miss it. Shorten it.',
  'finding.multipart-malformed.no-delimiter':
    'No line of this body is the boundary that its Content-Type names: readers find no part in it. Make the two agree.',
  'finding.multipart-malformed.unclosed':
    'The last part is not closed by “--boundary--”: readers take it for cut off, and some drop it. Close it.',
  'finding.multipart-malformed.too-deep':
    'Multiparts stand in multiparts deeper than is read here; what is inside was not checked.',
  'finding.xml-malformed.found':
    'Here the body stops being well-formed XML: the receiver must refuse all of it. Correct it; an unescaped & or a tag that is not closed is the usual cause.',
  'finding.xml-malformed.too-large': 'The document is larger than is read here; what follows was not checked.',
  'finding.xml-root-unexpected.found':
    'The root element {root} is not the one of {stated}: the receiver does not find what it looks for. Correct the element or the Content-Type.',
  'finding.message-summary-malformed.count':
    '“{line}” does not count messages as “new/old”, optionally “(urgent new/urgent old)”: the telephone shows none. Correct it.',
  'finding.message-summary-malformed.status':
    'The first line must be “Messages-Waiting: yes” or “no”, and is “{line}”: the lamp stays as it was. Correct it.',
  'finding.dtmf-signal-malformed.found':
    '“{signal}” is no key: 0 to 9, *, #, A to D or a flash. The receiver ignores it. Correct it.',
  'finding.dtmf-signal-malformed.missing': 'The body names no key, so that the receiver hears none. Write “Signal=5”.',
  'finding.signalling-malformed.cut-off':
    'This {type} message ends before its parameters do: a gateway releases the call. Compare the length that was sent, and look for a hop that treats it as text.',
  'finding.signalling-malformed.unknown-type':
    'This {type} message is of a type that calls do not use, or its first octet was changed on the way.',
  'finding.refer-notify-without-status.other':
    'A NOTIFY about a transfer must begin with a status line (SIP/2.0 200 OK) in message/sipfrag, and this one with “{line}”: who asked for the transfer does not learn how it ended.',
  'finding.refer-notify-without-status.none':
    'A NOTIFY about a transfer must carry a status line (SIP/2.0 200 OK) in message/sipfrag; without it who asked for the transfer does not learn how it ended.',
} as const;
