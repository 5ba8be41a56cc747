import { describe, expect, it } from 'vitest';
import { grammarHost, tokenLines } from './grammar-host.ts';
import { classNames, statusMarks } from './status-marks.ts';
import { tokenPicture } from './token-picture.ts';

const grammar = await grammarHost().grammar('source.sip');

function picture(...lines: readonly string[]): string {
  return `\n${tokenPicture(tokenLines(grammar, lines.join('\n')))}\n`;
}

describe('start lines', () => {
  it.each([
    ['SIP/2.0 100 Trying', '1'],
    ['SIP/2.0 200 OK', '2'],
    ['SIP/2.0 301 Moved Permanently', '3'],
    ['SIP/2.0 380 Alternative Service', '3'],
    ['SIP/2.0 404 Not Found', '4'],
    ['SIP/2.0 503 Service Unavailable', '5'],
    ['SIP/2.0 603 Decline', '6'],
    ['SIP/2.0 200', '2'],
    ['SIP/2.0 200 ', '2'],
    ['   SIP/2.0 301 Moved Permanently', '3'],
    ['SIP/2.0 200 OK.', '2'],
    ['SIP/2.0 183 Sitzung läuft', '1'],
  ])('%s has the scope of its class', (line, digit) => {
    expect(statusMarks(tokenLines(grammar, line)).map((mark) => mark.className)).toEqual([classNames[digit]]);
  });

  it('keeps phrase and code together and dims the dot of ngrep', () => {
    expect(picture('SIP/2.0 100 trying -- your call is important to us.')).toMatchInlineSnapshot(`
      "
      SIP/2.0 100 trying -- your call is important to us.
      ^^^^^^^ entity.name.type.version
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant.numeric.status.informational variable.other.status.informational
                                                        ^ comment.line.tail
      "
    `);
  });

  it('splits the Request-URI', () => {
    expect(picture('INVITE sips:alice@[2001:db8::1]:5061;transport=tcp;lr?Subject=hi SIP/2.0', '', 'OPTIONS sip:example.com SIP/2.0', '', 'INVITE tel:+81-3-1234 SIP/2.0', '', 'INVITE urn:service:sos SIP/2.0')).toMatchInlineSnapshot(`
      "
      INVITE sips:alice@[2001:db8::1]:5061;transport=tcp;lr?Subject=hi SIP/2.0
      ^^^^^^ keyword.control.method
             ^^^^ storage.type.scheme
                  ^^^^^ entity.name.type.user
                        ^^^^^^^^^^^^^ string.unquoted.host
                                      ^^^^ constant.numeric.port
                                           ^^^^^^^^^ variable.parameter.name
                                                     ^^^ string.unquoted.value
                                                         ^^ variable.parameter.name
                                                            ^^^^^^^ variable.parameter.name
                                                                    ^^ string.unquoted.value
                                                                       ^^^^^^^ entity.name.type.version

      OPTIONS sip:example.com SIP/2.0
      ^^^^^^^ keyword.control.method
              ^^^ storage.type.scheme
                  ^^^^^^^^^^^ string.unquoted.host
                              ^^^^^^^ entity.name.type.version

      INVITE tel:+81-3-1234 SIP/2.0
      ^^^^^^ keyword.control.method
             ^^^ storage.type.scheme
                 ^^^^^^^^^^ string.unquoted.host
                            ^^^^^^^ entity.name.type.version

      INVITE urn:service:sos SIP/2.0
      ^^^^^^ keyword.control.method
             ^^^ storage.type.scheme
                 ^^^^^^^^^^^ string.unquoted.host
                             ^^^^^^^ entity.name.type.version
      "
    `);
  });

  it('marks a number that is no status code', () => {
    expect(picture('SIP/2.0 4294967301 better not break the receiver', 'SIP/2.0 700 Odd')).toMatchInlineSnapshot(`
      "
      SIP/2.0 4294967301 better not break the receiver
      ^^^^^^^ entity.name.type.version
              ^^^^^^^^^^ invalid.illegal.status.unknown
      SIP/2.0 700 Odd
      ^^^^^^^ entity.name.type.version
              ^^^ invalid.illegal.status.unknown
      "
    `);
  });
});

describe('headers', () => {
  it('colours full and compact names, identifiers, numbers and methods', () => {
    expect(
      picture(
        'INVITE sip:bob@example.com SIP/2.0',
        'v: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bK-1;rport',
        'f: "A. \\"Ali\\" ce" <sip:alice@example.com>;tag=a.1-2',
        'i: 1-2@192.0.2.4',
        'CSeq: 314159 INVITE',
        'Max-Forwards: 70',
        'X-Own: <urn:uuid:1036fd91>;+sip.instance="<x>"',
        'Authorization: Digest username="bob", realm="example.com", nc=00000001',
        'Reason: SIP;cause=301',
      ),
    ).toMatchInlineSnapshot(`
      "
      INVITE sip:bob@example.com SIP/2.0
      ^^^^^^ keyword.control.method
             ^^^ storage.type.scheme
                 ^^^ entity.name.type.user
                     ^^^^^^^^^^^ string.unquoted.host
                                 ^^^^^^^ entity.name.type.version
      v: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bK-1;rport
      ^ keyword.other.header
         ^^^^^^^^^^^ entity.name.type.version
                     ^^^^^^^^^ string.unquoted.host
                               ^^^^ constant.numeric.port
                                    ^^^^^^ variable.parameter.name
                                           ^^^^^^^^^ entity.name.function.identifier
                                                     ^^^^^ variable.parameter.name
      f: "A. \\"Ali\\" ce" <sip:alice@example.com>;tag=a.1-2
      ^ keyword.other.header
         ^^^^^^^^^^^^^^^ string.quoted.double
                          ^^^ storage.type.scheme
                              ^^^^^ entity.name.type.user
                                    ^^^^^^^^^^^ string.unquoted.host
                                                 ^^^ variable.parameter.name
                                                     ^^^^^ entity.name.function.identifier
      i: 1-2@192.0.2.4
      ^ keyword.other.header
         ^^^^^^^^^^^^^ entity.name.function.call-id
      CSeq: 314159 INVITE
      ^^^^ keyword.other.header
            ^^^^^^ constant.numeric.cseq
                   ^^^^^^ keyword.control.method
      Max-Forwards: 70
      ^^^^^^^^^^^^ keyword.other.header
                    ^^ constant.numeric.header
      X-Own: <urn:uuid:1036fd91>;+sip.instance="<x>"
      ^^^^^ keyword.other.header
              ^^^ storage.type.scheme
                  ^^^^^^^^^^^^^ string.unquoted.host
                                 ^^^^^^^^^^^^^ variable.parameter.name
                                               ^^^^^ string.quoted.double
      Authorization: Digest username="bob", realm="example.com", nc=00000001
      ^^^^^^^^^^^^^ keyword.other.header
                            ^^^^^^^^ variable.parameter.name
                                     ^^^^^ string.quoted.double
                                            ^^^^^ variable.parameter.name
                                                  ^^^^^^^^^^^^^ string.quoted.double
                                                                 ^^ variable.parameter.name
                                                                    ^^^^^^^^ string.unquoted.value
      Reason: SIP;cause=301
      ^^^^^^ keyword.other.header
                  ^^^^^ variable.parameter.name
                        ^^^ string.unquoted.value
      "
    `);
  });

  it('knows the names that SIP defines without a start line above them', () => {
    expect(picture('Record-Route: <sip:192.0.2.2;lr>', 'm: <sip:a@example.com>', 'Note: sip:a@example.com')).toMatchInlineSnapshot(`
      "
      Record-Route: <sip:192.0.2.2;lr>
      ^^^^^^^^^^^^ keyword.other.header
                     ^^^ storage.type.scheme
                         ^^^^^^^^^ string.unquoted.host
                                   ^^ variable.parameter.name
      m: <sip:a@example.com>
      ^ keyword.other.header
          ^^^ storage.type.scheme
              ^ entity.name.type.user
                ^^^^^^^^^^^ string.unquoted.host
      Note: sip:a@example.com
      "
    `);
  });

  it('continues a folded value', () => {
    expect(picture('SIP/2.0 302 Moved Temporarily', 'Contact:', ' <sip:a@example.com>', '\t;expires=60')).toMatchInlineSnapshot(`
      "
      SIP/2.0 302 Moved Temporarily
      ^^^^^^^ entity.name.type.version
              ^^^^^^^^^^^^^^^^^^^^^ constant.numeric.status.redirection entity.name.function.status.redirection
      Contact:
      ^^^^^^^ keyword.other.header
       <sip:a@example.com>
        ^^^ storage.type.scheme
            ^ entity.name.type.user
              ^^^^^^^^^^^ string.unquoted.host
      	;expires=60
        ^^^^^^^ variable.parameter.name
                ^^ string.unquoted.value
      "
    `);
  });

  it('ends a message where its header lines end', () => {
    const lines = tokenLines(grammar, 'SIP/2.0 200 OK\nVia: SIP/2.0/UDP a\nplain words\nOdd: not a SIP header');
    expect(lines.slice(2).map((line) => line.tokens.map((token) => token.scopes))).toEqual([[['source.sip']], [['source.sip']]]);
  });

  it('starts the next message right after the headers of the one before', () => {
    expect(statusMarks(tokenLines(grammar, 'SIP/2.0 100 Trying\nl: 0\nSIP/2.0 200 OK\nl: 0')).map((mark) => mark.line)).toEqual([1, 3]);
  });
});

describe('bodies', () => {
  it('colours SDP by line type', () => {
    expect(picture('v=0', 'c=IN IP4 192.0.2.4', 'm=audio 49170/2 RTP/AVP 0 8', 'a=rtpmap:8 PCMA/8000', 'a=sendrecv')).toMatchInlineSnapshot(`
      "
      v=0
      ^ keyword.other.sdp
        ^ string.unquoted.sdp
      c=IN IP4 192.0.2.4
      ^ keyword.other.sdp
        ^^^^^^^^^^^^^^^^ string.unquoted.sdp
      m=audio 49170/2 RTP/AVP 0 8
      ^ keyword.other.sdp
        ^^^^^ entity.name.type.media
              ^^^^^ constant.numeric.port
                      ^^^^^^^ string.unquoted.protocol
                              ^^^ constant.numeric.formats
      a=rtpmap:8 PCMA/8000
      ^ keyword.other.sdp
        ^^^^^^ variable.parameter.attribute
               ^^^^^^^^^^^ string.unquoted.attribute
      a=sendrecv
      ^ keyword.other.sdp
        ^^^^^^^^ variable.parameter.attribute
      "
    `);
  });

  it('leaves an unfinished XML body at the next start line or mark', () => {
    const text = ['<?xml version="1.0"?>', '<ims-3gpp', ' version="1"', 'SIP/2.0 380 Alternative Service', '', '<open', '----------------------------------------------- 2026-11-22', 'SIP/2.0 200 OK'];
    expect(statusMarks(tokenLines(grammar, text.join('\n'))).map((mark) => mark.line)).toEqual([4, 8]);
    expect(picture(...text.slice(0, 3))).toMatchInlineSnapshot(`
      "
      <?xml version="1.0"?>
       ^^^^ entity.name.tag.xml
      <ims-3gpp
       ^^^^^^^^ entity.name.tag.xml
       version="1"
      "
    `);
  });

  it.each([
    ['message/sipfrag', 'SIP/2.0 301 Moved Permanently', 'SIP/2.0 200 OK'],
    ['message/sipfrag;version=2.0', 'INVITE sip:bob@example.com SIP/2.0', 'SIP/2.0 200 OK'],
    ['text/plain', 'SIP/2.0 301 Moved Permanently', '', 'SIP/2.0 200 OK'],
    ['text/plain;charset=UTF-8', 'look:', 'SIP/2.0 301 Moved', '', '', 'SIP/2.0 200 OK'],
  ])('keeps a start line dark that a %s body quotes', (type, ...rest) => {
    const text = ['NOTIFY sip:a@example.com SIP/2.0', `Content-Type: ${type}`, 'Content-Length: 31', '', ...rest].join('\n');
    expect(statusMarks(tokenLines(grammar, text)).map((mark) => mark.code)).toEqual([200]);
    expect(statusMarks(tokenLines(grammar, text.replaceAll('\n', '.\n'))).map((mark) => mark.code)).toEqual([200]);
  });

  it('takes no body where Content-Length is zero', () => {
    const text = 'SIP/2.0 200 OK\nContent-Type: text/plain\nContent-Length: 0\n\nSIP/2.0 404 Not Found';
    expect(statusMarks(tokenLines(grammar, text)).map((mark) => mark.code)).toEqual([200, 404]);
  });
});

describe('marks of the tools', () => {
  it.each([
    '2026/11/22 06:41:35.436311 192.0.2.10:5060 -> 192.0.2.2:5060',
    'U 2026/11/22 06:40:15.807212 192.0.2.12:5060 -> 192.0.2.2:5060 #1',
    'U +0.002192 192.0.2.2:5060 -> 192.0.2.9:9060',
    'filter: (ip or ip6)',
    '----------------------------------------------- 2026-11-22 06:44:30.060590',
    'UDP message sent (519 bytes):',
    'UDP message received [719] bytes :',
    'send 587 bytes to udp/[192.0.2.2]:5060 at 06:37:35.123456:',
    '   ------------------------------------------------------------------------',
    '\u001b[36;1m#',
    '\u001b[;m',
    'TCP 192.0.2.11:5060 -> 192.0.2.2:5060',
    '<--- Transmitting SIP response (486 bytes) to UDP:192.0.2.11:54069 --->',
    '====================',
    '|||||||||||||||||||||',
    '+++ 22-11-2026 06:49:26.504580 INFO SIP ::send_sip_udp',
    '---',
    '.',
  ])('dims %j', (line) => {
    const tokens = tokenLines(grammar, line)[0]?.tokens ?? [];
    expect(tokens.map((token) => token.scopes.at(-1))).toEqual(['comment.line.marker.sip']);
  });
});
