/** The sentences of the findings about where messages begin and end, and their first lines: `finding.<message id>`. */
export const framingFindings = {
  'finding.control-character.found':
    'A control character ({code}) stands in this header: some stacks end the value here, others refuse the message. Remove it.',
  'finding.header-without-colon.found':
    '“{written}” has no colon, so it is no header: most stacks refuse the message. Write “name: value”, or begin the line with a blank if it continues the one before.',
  'finding.bad-header-name.empty':
    'Nothing stands before this colon: a header needs a name, and most stacks refuse the message without one. Write the name or remove the line.',
  'finding.bad-header-name.character':
    '“{written}” may not stand in the name of a header: it is letters, digits, hyphens and a few marks. Parsers refuse the line or the message; rename the header.',
  'finding.bad-header-name.name':
    '“{written}” cannot be the name of a header: it is letters, digits, hyphens and a few marks, without blanks. Parsers refuse the line or the message; rename the header.',
  'finding.bad-folding.first':
    'The first line behind the start line begins with a blank, as if it continued a header; there is none yet. Parsers join it to the start line or refuse the message: remove the blanks.',
  'finding.bad-status-code.out-of-range':
    '{written} is no status code: they go from 100 to 699. The receiver drops this response and the transaction runs into its timeout; let the server send a code of the right class.',
  'finding.bad-status-code.malformed':
    'A status code of three digits belongs where “{written}” stands: the receiver cannot read this response and drops it. Write the code, a blank and the phrase: “SIP/2.0 200 OK”.',
  'finding.bad-sip-version.unsupported':
    '“{written}” is no version that anybody speaks: receivers answer 505 or drop the message. The version is SIP/2.0.',
  'finding.bad-sip-version.lower-case':
    '“{written}” has to be sent in capitals (SIP/2.0): many receivers compare it letter by letter and drop the message.',
  'finding.bad-sip-version.missing':
    'This {method} has no version behind its URI, so receivers do not take it for SIP. End the line with “ SIP/2.0”.',
  'finding.request-uri-in-brackets.found':
    'The Request-URI stands in angle brackets, which belong into headers only: receivers answer 400. Remove the brackets.',
  'finding.space-in-request-uri.found':
    'A blank stands inside the Request-URI: receivers read the URI up to here only, or answer 400. Remove it, or write it as %20.',
  'finding.headers-in-request-uri.found':
    '“{written}” asks for headers, which a Request-URI must not carry: proxies answer 400, or take it for a way to smuggle a Route in. Write what is meant as headers of the request.',
  'finding.bad-request-line.malformed':
    '“{written}” is neither a request line nor a status line: receivers drop the message. Write the method, one blank, the URI, one blank and SIP/2.0.',
  'finding.bad-request-line.extra-blank':
    'One blank too many stands between the parts of the request line: many receivers take the URI for empty and answer 400. Leave exactly one.',
  'finding.bad-request-line.tab':
    'A tab stands between the parts of the request line: receivers that look for a blank find one part too few and answer 400. Write one blank.',
  'finding.bad-request-line.trailing-blank':
    'Blanks follow the version: receivers that compare “SIP/2.0” to the end of the line answer 400 or 505. Remove them.',
  'finding.bad-status-line.extra-blank':
    'One blank too many stands before the status code: many receivers find no code there and drop the response. Leave exactly one.',
  'finding.bad-status-line.tab':
    'A tab stands before the status code: receivers that look for a blank find no code and drop the response. Write one blank.',
  'finding.missing-blank-line.before-body':
    'No empty line stands before the body, which begins with “{written}”: receivers read it as more headers and find no body. Insert an empty line.',
  'finding.missing-blank-line.at-end':
    'The message ends behind {header} without an empty line: over UDP receivers answer 400 or drop it, over TCP they wait for the rest. End it with an empty line.',
  'finding.truncated-message.in-header':
    'The message ends in the middle of {header}. If it was captured so, a buffer or a datagram was too short for the rest: send long messages over TCP, and look for the limit that cut this one.',
  'finding.truncated-message.in-line':
    'The message ends in the middle of a line (“{written}”). If it was captured so, a buffer or a datagram was too short for the rest: send long messages over TCP, and look for the limit that cut this one.',
  'finding.two-messages-in-one.second':
    'This {name} came in the datagram of the message before it: receivers throw away what stands behind the end of the first. Send one message in each datagram.',
  'finding.leading-garbage.found':
    '“{written}” stands before the start line: only line ends may. A receiver takes it for the start line and drops the message, or loses step with the stream; remove it.',
  'finding.bare-carriage-return.mixed':
    'This line ends in CR alone: receivers read what follows as a part of it, or refuse the message. End every header line with CR LF.',
  'finding.bare-carriage-return.all':
    'All lines end in CR alone. If this file shows what was sent, no receiver can read it: header lines end in CR LF. If an editor saved it so, nothing is wrong on the wire.',
  'finding.bare-carriage-return.several':
    'In {count} messages of this file a header line ends in CR alone; this is the first of them. Receivers read what follows as a part of it, or refuse the message. End every header line with CR LF.',
  'finding.bare-line-feed.mixed':
    'This line ends in LF, others of the message in CR LF: strict parsers join it with the next one or refuse the message. End every header line with CR LF.',
  'finding.bare-line-feed.all':
    'All lines end in LF alone. If this file shows what was sent, strict parsers refuse it: header lines end in CR LF. If an editor saved it so, nothing is wrong on the wire.',
  'finding.bare-line-feed.several':
    'In {count} messages of this file some header lines end in LF, others in CR LF; this is the first of them. Strict parsers join such a line with the next one or refuse the message. End every header line with CR LF.',
  'finding.missing-reason-separator.missing':
    'The line ends right behind {status}: a blank must follow even where there is no phrase, and many receivers drop the response without it. Write the phrase, or at least the blank.',
  'finding.unregistered-status-code.found':
    '{status} is not in the registry of status codes: a client that does not know it takes it for {takenFor}. Look into the documentation of who sent it.',
  'finding.unusual-reason-phrase.of-another-code':
    '“{reason}” is the phrase of {other}, the code is {status}: programs go by the code, people by the phrase. Check which of the two is meant.',
  'finding.unknown-method.unregistered':
    '{method} is no registered method: a server that does not know it answers 501 or 405. Check the spelling, and whether the other side supports it.',
  'finding.unknown-method.lower-case':
    'Methods are told apart letter by letter: “{method}” is not {capitals}, and servers answer 501 or 405. Write it in capitals.',
} as const;
