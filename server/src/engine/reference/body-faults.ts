import type { SyntaxFault } from './header-faults.ts';

/** Says what the grammar of RFC 8866 requires of a line, which is the same for every type but for its name. */
function sdpLine(what: string, section: string): SyntaxFault {
  return { what, rfc: 'RFC 8866', section };
}

/** The faults of bodies that the parser tells apart, by id. An id names the wrong pattern and is never reused. */
export const bodyFaults = {
  // Session descriptions: lines.
  'sdp-line-malformed': sdpLine(
    'A line of the session description does not begin with a letter and an equals sign.',
    '5',
  ),
  'sdp-line-empty': sdpLine('An empty line stands inside the session description.', '9'),
  'sdp-type-unknown': sdpLine('A line of the session description begins with a letter that means nothing.', '5'),
  'sdp-version-missing': sdpLine('The session description has no v= line.', '5.1'),
  'sdp-origin-missing': sdpLine('The session description has no o= line.', '5.2'),
  'sdp-session-name-missing': sdpLine('The session description has no s= line.', '5.3'),
  'sdp-time-missing': sdpLine('The session description has no t= line.', '5.9'),
  'sdp-connection-missing': sdpLine('Neither the session nor this media description has a c= line.', '5.7'),
  'sdp-line-out-of-order': sdpLine('A line of the session description stands where another belongs.', '5'),
  'sdp-line-repeated': sdpLine('A line of the session description stands twice that may stand only once.', '9'),

  // Session descriptions: values. The place begins at the first character that does not fit.
  'sdp-version-malformed': sdpLine('The version of the session description is not 0.', '5.1'),
  'sdp-origin-malformed': sdpLine('The o= line is not a user, two numbers, IN, an address type and an address.', '5.2'),
  'sdp-session-name-malformed': sdpLine('The s= line is empty; a session without a name is "s=-".', '5.3'),
  'sdp-information-malformed': sdpLine('The i= line is empty.', '5.4'),
  'sdp-uri-malformed': sdpLine('The u= line is not one URI.', '5.5'),
  'sdp-email-malformed': sdpLine('The e= line is empty.', '5.6'),
  'sdp-phone-malformed': sdpLine('The p= line is empty.', '5.6'),
  'sdp-connection-malformed': sdpLine('The c= line is not IN, an address type and an address.', '5.7'),
  'sdp-bandwidth-malformed': sdpLine('The b= line is not a type, a colon and a number.', '5.8'),
  'sdp-time-malformed': sdpLine('The t= line is not two times, each 0 or at least ten digits.', '5.9'),
  'sdp-repeat-malformed': sdpLine('The r= line is not an interval, a duration and offsets.', '5.10'),
  'sdp-zone-malformed': sdpLine('The z= line is not pairs of a time and an offset.', '5.11'),
  'sdp-key-malformed': sdpLine('The k= line is none of prompt, clear, base64 and uri.', '5.12'),
  'sdp-attribute-malformed': sdpLine('An attribute does not have the form that its specification gives it.', '5.13'),
  'sdp-media-malformed': sdpLine('The m= line is not a medium, a port, a protocol and formats.', '5.14'),
  'sdp-port-malformed': sdpLine('A port of the session description is not a number from 0 to 65535.', '5.14'),
  'sdp-address-malformed': sdpLine('An address of the session description is not of its address type.', '5.7'),
  'sdp-payload-type-malformed': sdpLine('An RTP payload type is not a number from 0 to 127.', '5.14'),
  'sdp-extra-blank': sdpLine('A blank stands in a line of the session description where none belongs.', '5'),
  'sdp-too-long': sdpLine('The session description has more lines than are read.', '5'),

  // Which body it is.
  'content-type-missing': { what: 'A body stands without a Content-Type.', rfc: 'RFC 3261', section: '20.15' },
  'body-type-differs': { what: 'The body is not what its Content-Type says.', rfc: 'RFC 3261', section: '7.4.1' },

  // Multipart bodies.
  'multipart-boundary-missing': {
    what: 'The Content-Type of a multipart body does not name its boundary.',
    rfc: 'RFC 2046',
    section: '5.1.1',
  },
  'multipart-boundary-too-long': {
    what: 'The boundary of a multipart body has more than 70 characters.',
    rfc: 'RFC 2046',
    section: '5.1.1',
  },
  'multipart-delimiter-missing': {
    what: 'No line of a multipart body is the delimiter that its Content-Type names.',
    rfc: 'RFC 2046',
    section: '5.1.1',
  },
  'multipart-unclosed': {
    what: 'A multipart body ends without its closing delimiter.',
    rfc: 'RFC 2046',
    section: '5.1.1',
  },
  'multipart-too-deep': {
    what: 'A multipart body holds more levels of multipart bodies than are read.',
    rfc: 'RFC 2046',
    section: '5.1.2',
  },

  // Small texts.
  'message-summary-malformed': {
    what: 'A line of the message summary is neither yes or no, nor two numbers with a slash.',
    rfc: 'RFC 3842',
    section: '5.2',
  },
  'dtmf-signal-malformed': { what: 'The body names no key that was pressed.', rfc: 'RFC 6086', section: '7' },

  // Signalling of the telephone network.
  'signalling-type-unknown': { what: 'The message type is none that calls use.', rfc: 'RFC 3204', section: '3.1' },
  'signalling-cut-off': {
    what: 'A signalling message ends before its parameters do, or its octets were lost.',
    rfc: 'RFC 3204',
    section: '3.1',
  },

  // XML.
  'body-not-xml': { what: 'A body that must be XML is not well-formed.', rfc: 'RFC 3023', section: '3' },
  'xml-too-large': {
    what: 'The XML body is longer, deeper, or of more elements than are read.',
    rfc: 'RFC 3023',
    section: '3',
  },
  'xml-root-unexpected': {
    what: 'The root element is not the one of this media type.',
    rfc: 'RFC 3261',
    section: '7.4.1',
  },
} as const satisfies Readonly<Record<string, SyntaxFault>>;

export type BodyFaultId = keyof typeof bodyFaults;
