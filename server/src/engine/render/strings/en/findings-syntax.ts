/** The sentences of the findings about how the values of header fields are written: `finding.<message id>`. */
export const syntaxFindings = {
  'finding.bad-credentials.capitals':
    'The response of {header} is written in capitals: a server that compares it letter by letter refuses the credentials. Write its digits in small letters.',
  'finding.bad-credentials.digest':
    'The response of {header} is “{written}”, where {algorithm} makes {digits} hexadecimal digits in small letters: no server finds it right, and the client is asked again or refused. Let the client compute it.',
  'finding.bad-credentials.malformed':
    '{header} cannot be read from “{written}” on: the server cannot check these credentials and answers 400 or asks again. Write the scheme, a blank, and name=value with commas between; close every quote.',
  'finding.bad-credentials.repeated':
    'A parameter stands twice in {header} (“{written}”): servers take the one or the other, or answer 400. Keep one.',
  'finding.bad-challenge.malformed':
    '{header} cannot be read from “{written}” on: the client cannot answer this challenge and gives up. Write the scheme, a blank, and name=value with commas between; close every quote.',
  'finding.bad-ipv6-reference.malformed':
    '“{written}” is no IPv6 address, which alone may stand in square brackets: nobody can send there. Write an address as [2001:db8::1].',
  'finding.bad-ipv6-reference.without-brackets':
    '{written} is an IPv6 address without square brackets: its last group reads like a port, so that answers go astray or the message is refused. Put it into [ ].',
  'finding.bad-port.out-of-range':
    '{written} is no port: they end at 65535. Nothing can be sent there; write the port that the sender listens on.',
  'finding.bad-port.missing':
    'A colon stands here without a port: receivers refuse the address. Remove the colon, or write the port.',
  'finding.bad-port.malformed':
    '“{written}” is no port, which is a number: receivers refuse the address. Write the number, or leave the port out for the default.',
  'finding.bad-escape.malformed':
    '“{written}” is no escape: behind % stand two hexadecimal digits, and receivers refuse the URI. A percent sign itself is written %25.',
  'finding.unbalanced-quote.unclosed':
    'This quotation mark in {header} is never closed: what stands behind it is swallowed, and receivers answer 400. Close it, and write a quote inside as \\".',
  'finding.unclosed-angle-bracket.unclosed':
    'This angle bracket in {header} is never closed: the tag and other parameters count as a part of the URI, and receivers answer 400. Close it behind the URI.',
  'finding.uri-needs-brackets.missing':
    'The URI in {header} has to stand in angle brackets: without them what follows is read as a part of the header, and receivers answer 400. Put it into < >.',
  'finding.unquoted-display-name.found':
    'The display name in {header} holds “{written}” and stands without quotation marks: some receivers answer 400, others show half of it. Put the name into quotation marks.',
  'finding.duplicate-tag.found':
    '{header} has a second tag ({tag}): one side may take the first, the other the second, and then neither finds the call. Keep one.',
  'finding.duplicate-parameter.found':
    '“{name}” stands twice in this {header}: some receivers take the first value, some the last, others answer 400. Keep one.',
  'finding.duplicate-parameter.same':
    '“{name}” stands twice in this {header}, with the same value: most receivers do not mind, strict ones answer 400. Keep one.',
  'finding.duplicate-parameter.same-in-request-uri':
    '“{name}” stands twice in the Request-URI, with the same value: most receivers do not mind, strict ones answer 400. Keep one.',
  'finding.duplicate-parameter.in-request-uri':
    '“{name}” stands twice in the Request-URI: some receivers take the first value, some the last, others answer 400. Keep one.',
  'finding.bad-q.malformed':
    'q={written} is no number from 0 to 1 with at most three decimals: receivers ignore it or the whole header, and try the Contacts in another order. Write q=0.7, for example.',
  'finding.bad-date.weekday':
    '{date} is not a {written} but a {weekday}: strict readers refuse the date, and others wonder which of the two is right. Write {weekday}.',
  'finding.bad-date.malformed':
    'The date cannot be read from “{written}” on: SIP has one form only, “Sat, 13 Nov 2010 23:29:00 GMT”, always in GMT. Phones that set their clock by it show the wrong time; correct it.',
  'finding.empty-list-element.found':
    'Nothing stands at this comma of {header}: strict receivers answer 400, others count one value more. Remove the comma.',
  'finding.empty-parameter.found':
    'No parameter stands behind this semicolon of {header}: strict receivers answer 400. Remove it.',
  'finding.empty-parameter.in-request-uri':
    'No parameter stands behind this semicolon of the Request-URI: strict receivers answer 400. Remove it.',
  'finding.cseq-method-mismatch.found':
    'CSeq says {named}, the request line {method}: answers match no transaction, and servers answer 400. Write the method of the request line.',
  'finding.bad-request-uri.malformed':
    'The Request-URI {uri} goes wrong at “{written}”: no server can tell where the request is to go, and answers 400 or 416. Write a URI such as sip:bob@example.com.',
  'finding.bad-request-uri.host':
    'The Request-URI {uri} has no host that can be read: no server can tell where the request is to go, and answers 400. Write the domain or the address behind the @.',
  'finding.bad-uri.missing':
    'A URI is missing in {header}: receivers answer 400 or cannot use the header. Write it between < and >.',
  'finding.bad-uri.blank':
    'A blank stands in or beside the URI of {header}, inside the brackets: strict receivers answer 400. Remove it.',
  'finding.bad-uri.host':
    'The URI in {header} has no host that can be read at “{written}”: nothing can be sent there. Write a domain, or an address, behind the @.',
  'finding.bad-uri.malformed':
    'The URI in {header} cannot be read from “{written}” on: receivers answer 400 or cannot use it. Write a URI such as sip:bob@example.com, and escape what it may not hold.',
  'finding.malformed-via.malformed':
    'This {header} cannot be read from “{written}” on: it is “SIP/2.0/”, a transport, a blank, the host with its port, and parameters. Answers go back by it and are lost; correct it.',
  'finding.malformed-contact.malformed':
    'This {header} cannot be read from “{written}” on: it is a name, a URI in < >, and parameters such as q and expires. Later requests are sent there, or nowhere; correct it.',
  'finding.malformed-to.malformed':
    'This {header} cannot be read from “{written}” on: it is a name, a URI in < >, and parameters such as the tag. Without it nobody finds the call, and receivers answer 400; correct it.',
  'finding.malformed-from.malformed':
    'This {header} cannot be read from “{written}” on: it is a name, a URI in < >, and parameters such as the tag. Without it nobody finds the call, and receivers answer 400; correct it.',
  'finding.malformed-cseq.malformed':
    '{header} cannot be read at “{written}”: it is a number, a blank and the method. No answer matches its request without it, and servers answer 400; correct it.',
  'finding.malformed-cseq.too-large':
    'The number of {header}, {written}, must be less than 2147483648: receivers answer 400, or count on with another number. Begin with a small one.',
  'finding.malformed-content-length.malformed':
    '{header} is “{written}”, not a number of octets: over TCP nobody knows where this message ends, over UDP many receivers drop it. Write how many octets the body has, 0 for none.',
  'finding.malformed-content-length.too-large':
    '{header} says {written} octets, more than any message can have: receivers wait for them, or drop the message. Write how many octets the body has.',
  'finding.malformed-max-forwards.malformed':
    '{header} is “{written}”, not a number: proxies cannot count down from it and answer 400 or 483. The recommended value is 70.',
  'finding.malformed-max-forwards.too-large':
    '{header} is {written}, but at most 255 fits: proxies refuse the request, or count from another number. The recommended value is 70.',
  'finding.malformed-expires.malformed':
    '{header} is “{written}”, not a number of seconds: registrars take 3600 instead, others answer 400. Write the seconds.',
  'finding.malformed-expires.too-large':
    '{header} is {written}, more seconds than 32 bits hold: what a receiver makes of it may be 3600, or a moment. Write at most 4294967295.',
  'finding.malformed-min-expires.malformed':
    '{header} is “{written}”, not a number of seconds: the client cannot tell how long it has to ask for, and gives up. Write the seconds.',
  'finding.malformed-min-expires.too-large':
    '{header} is {written}, more seconds than 32 bits hold: no client can ask for that. Write the shortest interval that the server accepts.',
  'finding.malformed-session-expires.malformed':
    '{header} is “{written}”, not a number of seconds: the session is not refreshed in time, and one side ends the call. Write the seconds.',
  'finding.malformed-session-expires.too-large':
    '{header} is {written}, more seconds than 32 bits hold: nobody can keep such a timer. Write at least 90, usually 1800.',
  'finding.malformed-rseq.malformed':
    '{header} is “{written}”, not a number: the caller cannot acknowledge this response with PRACK, and the call does not go on. Write a number.',
  'finding.malformed-rseq.too-large':
    '{header} is {written}, but must be less than 4294967296: the caller cannot acknowledge this response with PRACK. Begin with a smaller number.',
  'finding.malformed-rack.malformed':
    '{header} cannot be read at “{written}”: it is the RSeq, the number of the CSeq and the method of the response. The server answers 481 to this PRACK; correct it.',
  'finding.malformed-rack.too-large':
    '{written} in {header} is too large (an RSeq is less than 4294967296, a CSeq less than 2147483648): no response has such a number, and the server answers 481. Repeat the numbers of the response.',
  'finding.malformed-retry-after.malformed':
    '{header} is “{written}”, not a number of seconds: clients ignore it and come back at once, or never. Write the seconds.',
  'finding.malformed-retry-after.too-large':
    '{header} is {written} seconds, more than 32 bits hold: clients ignore it, or never come back. Write the seconds after which a try makes sense.',
  'finding.malformed-call-id.malformed':
    '{header} cannot be read at “{written}”: it is one word, with at most one @ and no blanks. Receivers cut it short there, and the answers match no call; write another one.',
  'finding.malformed-route.malformed':
    'This {header} cannot be read from “{written}” on: it is a URI in < >, with ;lr inside, and commas between several. Requests are sent to the wrong proxy, or refused; correct it.',
  'finding.malformed-content-type.malformed':
    '{header} cannot be read at “{written}”: it is a type, a slash and a subtype, such as application/sdp. The receiver cannot tell what the body is and answers 415; correct it.',
  'finding.malformed-header.found':
    '{header} cannot be read from “{written}” on: receivers ignore the rest of it or answer 400. Write it as its specification has it.',
  'finding.parameter-outside-brackets.behind':
    '“{name}” stands behind the bracket of {header}, so it is no part of the URI and does nothing. Move it inside: <sip:...;{name}>.',
  'finding.parameter-outside-brackets.bare':
    'The URI in {header} has no angle brackets, so that “{name}” belongs to the header and does nothing. Put the URI with it into < >.',
  'finding.incomplete-credentials.missing':
    '{header} lacks {names}: the server cannot check the digest, and answers 400 or asks again. Let the client write all of username, realm, nonce, uri and response, and cnonce and nc where it writes qop.',
  'finding.incomplete-challenge.missing':
    '{header} lacks {names}: the client cannot compute its answer and gives up. Let the server write realm and nonce.',
  'finding.unknown-transport.found':
    '{transport} is no registered transport: a server that does not know it cannot send the answer back. Write UDP, TCP, TLS, SCTP, WS or WSS, as the message was sent.',
  'finding.proxy-without-sip-uri.found':
    'A 305 names the proxy to go through, and {uri} is none: no client can send a request to a {scheme} URI. Write the sip or sips URI of the proxy.',
} as const;
