import { describe, expect, it } from 'vitest';
import { grammarHost, tokenLines } from './grammar-host.ts';
import { statusMarks } from './status-marks.ts';
import { tokenPicture } from './token-picture.ts';

const grammar = await grammarHost().grammar('source.sip');

function picture(...lines: readonly string[]): string {
  return `\n${tokenPicture(tokenLines(grammar, lines.join('\n')))}\n`;
}

describe('bodies', () => {
  it('colours SDP by line type', () => {
    expect(picture('v=0', 'c=IN IP4 192.0.2.4', 'm=audio 49170/2 RTP/AVP 0 8', 'a=rtpmap:8 PCMA/8000', 'a=sendrecv'))
      .toMatchInlineSnapshot(`
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
    const text = [
      '<?xml version="1.0"?>',
      '<ims-3gpp',
      ' version="1"',
      'SIP/2.0 380 Alternative Service',
      '',
      '<open',
      '----------------------------------------------- 2026-11-22',
      'SIP/2.0 200 OK',
    ];
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
    const text = ['NOTIFY sip:a@example.com SIP/2.0', `Content-Type: ${type}`, 'Content-Length: 31', '', ...rest].join(
      '\n',
    );
    expect(statusMarks(tokenLines(grammar, text)).map((mark) => mark.code)).toEqual([200]);
    expect(statusMarks(tokenLines(grammar, text.replaceAll('\n', '.\n'))).map((mark) => mark.code)).toEqual([200]);
  });

  it('takes no body where Content-Length is zero', () => {
    const text = 'SIP/2.0 200 OK\nContent-Type: text/plain\nContent-Length: 0\n\nSIP/2.0 404 Not Found';
    expect(statusMarks(tokenLines(grammar, text)).map((mark) => mark.code)).toEqual([200, 404]);
  });
});
