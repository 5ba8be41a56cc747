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
    ['SIP/2.0 100 Trying...', '1'],
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
    expect(
      picture(
        'INVITE sips:alice@[2001:db8::1]:5061;transport=tcp;lr?Subject=hi SIP/2.0',
        '',
        'OPTIONS sip:example.com SIP/2.0',
        '',
        'INVITE tel:+81-3-1234 SIP/2.0',
        '',
        'INVITE urn:service:sos SIP/2.0',
      ),
    ).toMatchInlineSnapshot(`
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
    expect(picture('Record-Route: <sip:192.0.2.2;lr>', 'm: <sip:a@example.com>', 'Note: sip:a@example.com'))
      .toMatchInlineSnapshot(`
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
    expect(picture('SIP/2.0 302 Moved Temporarily', 'Contact:', ' <sip:a@example.com>', '\t;expires=60'))
      .toMatchInlineSnapshot(`
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
    expect(lines.slice(2).map((line) => line.tokens.map((token) => token.scopes))).toEqual([
      [['source.sip']],
      [['source.sip']],
    ]);
  });

  it('starts the next message right after the headers of the one before', () => {
    expect(
      statusMarks(tokenLines(grammar, 'SIP/2.0 100 Trying\nl: 0\nSIP/2.0 200 OK\nl: 0')).map((mark) => mark.line),
    ).toEqual([1, 3]);
  });
});

describe('separators between messages', () => {
  it('have a title, and end headers and bodies', () => {
    expect(
      picture(
        '### Alice asks',
        'MESSAGE sip:bob@example.com SIP/2.0',
        'Content-Type: text/plain',
        '',
        'SIP/2.0 200 OK',
        '### Bob answers: soon',
        'SIP/2.0 200 OK',
        'CSeq: 1 MESSAGE',
        '###',
        'SIP/2.0 404 Not Found',
      ),
    ).toMatchInlineSnapshot(`
      "
      ### Alice asks
      ^^^ comment.line.marker
         ^ comment.line.marker
          ^^^^^^^^^^ comment.line.marker entity.name.function.separator
      MESSAGE sip:bob@example.com SIP/2.0
      ^^^^^^^ keyword.control.method
              ^^^ storage.type.scheme
                  ^^^ entity.name.type.user
                      ^^^^^^^^^^^ string.unquoted.host
                                  ^^^^^^^ entity.name.type.version
      Content-Type: text/plain
      ^^^^^^^^^^^^ keyword.other.header

      SIP/2.0 200 OK
      ### Bob answers: soon
      ^^^ comment.line.marker
         ^ comment.line.marker
          ^^^^^^^^^^^^^^^^^ comment.line.marker entity.name.function.separator
      SIP/2.0 200 OK
      ^^^^^^^ entity.name.type.version
              ^^^^^^ constant.numeric.status.success markup.inserted.status.success
      CSeq: 1 MESSAGE
      ^^^^ keyword.other.header
            ^ constant.numeric.cseq
              ^^^^^^^ keyword.control.method
      ###
      ^^^ comment.line.marker
      SIP/2.0 404 Not Found
      ^^^^^^^ entity.name.type.version
              ^^^^^^^^^^^^^ constant.numeric.status.client-error markup.deleted.status.client-error
      "
    `);
  });
});
