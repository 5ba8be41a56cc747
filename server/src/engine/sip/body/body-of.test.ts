import { describe, expect, it } from 'vitest';
import type { TextSource } from '../../text/text-source.ts';
import type { Message } from '../message.ts';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { bodyOf } from './body-of.ts';
import type { Body } from './body.ts';

function message(headers: string, body: string): Message {
  return parseMessage(plainWire(`NOTIFY sip:a@example.com SIP/2.0\r\n${headers}\r\n${body}`, 0));
}

/** The body, and its problems with the text that each holds. */
function read(
  headers: string,
  body: string,
  unit: TextSource['unit'] = 'utf16',
): { body: Body | undefined; problems: readonly (readonly [string, string])[] } {
  const whole = message(headers, body);
  const found = bodyOf(whole, unit);
  return {
    body: found,
    problems: (found?.problems ?? []).map(({ id, span }) => [id, whole.wire.text.slice(span.start, span.end)]),
  };
}

function typed(type: string, body: string, unit: TextSource['unit'] = 'utf16'): ReturnType<typeof read> {
  return read(`Content-Type: ${type}\r\n`, body, unit);
}

const sdp = 'v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 9000 RTP/AVP 0\r\n';

describe('what a body is', () => {
  it('is said by its Content-Type, compact form and parameters included', () => {
    expect(typed('application/sdp', sdp)).toMatchObject({
      body: { kind: 'sdp', mediaType: 'application/sdp', kindFrom: 'media-type', sdp: { media: [{ port: 9000 }] } },
      problems: [],
    });
    expect(read('c: Application/SDP ; charset=utf-8\r\n', sdp).body?.kind).toBe('sdp');
    expect(bodyOf(message('Content-Type: application/sdp\r\n', ''), 'utf16')).toBeUndefined();
    expect(bodyOf(message('Content-Type: application/sdp\r\n', '\r\n\r\n'), 'utf16')).toBeUndefined();
    expect(typed('text/plain', ' ').body?.kind).toBe('text');
  });

  it('is seen in its first characters when nothing says it, and a problem says that nothing did', () => {
    expect(read('', sdp)).toMatchObject({
      body: { kind: 'sdp', mediaType: undefined, kindFrom: 'content' },
      problems: [['content-type-missing', 'v=0']],
    });
    expect(read('', 'SIP/2.0 200 OK\r\n').body).toMatchObject({
      kind: 'sip',
      fragment: { startLine: { status: 200 } },
    });
    expect(read('', '\r\n<presence/>').body?.kind).toBe('presence');
    expect(read('', 'Messages-Waiting: yes\r\n').body?.kind).toBe('message-summary');
    expect(read('', 'Signal=1\r\n').body?.kind).toBe('dtmf');
    expect(read('', 'hello').body).toMatchObject({ kind: 'text', kindFrom: 'content' });
  });

  it('is what stands there when the Content-Type says something else', () => {
    expect(typed('application/sdp', '<?xml version="1.0"?><reginfo version="0"/>')).toMatchObject({
      body: { kind: 'registration-info', mediaType: 'application/sdp', kindFrom: 'content' },
      problems: [['body-type-differs', '<?xml version="1.0"?><reginfo version="0"/>']],
    });
    expect(typed('application/pidf+xml', sdp)).toMatchObject({
      body: { kind: 'sdp' },
      problems: [['body-type-differs', 'v=0']],
    });
    expect(typed('application/x-new', '<a/>')).toMatchObject({ body: { kind: 'xml' }, problems: [] });
    expect(typed('text/plain', 'SIP/2.0 200 OK\r\n')).toMatchObject({ body: { kind: 'text' }, problems: [] });
  });

  it('is closed to us when it is compressed or of another trade', () => {
    expect(read('Content-Type: application/sdp\r\nContent-Encoding: gzip\r\n', '\u001f\u008b')).toMatchObject({
      body: { kind: 'other', mediaType: 'application/sdp' },
      problems: [],
    });
    expect(typed('image/png', 'x').body?.kind).toBe('other');
    expect(typed('application/json', '{"a":1}').body?.kind).toBe('text');
  });
});

describe('multipart bodies', () => {
  const mixed = [
    'preamble',
    '--b 1',
    'Content-Type: application/sdp',
    '',
    sdp,
    '--b 1',
    'Content-Type: multipart/related;boundary=in',
    'Content-Disposition: by-reference',
    '',
    '--in',
    'Content-Type: application/pidf+xml',
    '',
    '<presence entity="pres:a@example.com"/>',
    '--in--',
    '--b 1',
    '',
    'plain',
    '--b 1--',
    'epilogue',
  ].join('\r\n');

  it('are read part by part, with preamble, epilogue and the multiparts inside', () => {
    const { body, problems } = typed('multipart/mixed; boundary="b 1"', mixed);
    expect(problems).toEqual([]);
    expect(body).toMatchObject({
      kind: 'multipart',
      multipart: { boundary: 'b 1', boundaryFrom: 'parameter' },
      parts: [
        { headers: [{ name: 'content-type' }], body: { kind: 'sdp', sdp: { problems: [] } } },
        {
          headers: [{ name: 'content-type' }, { name: 'content-disposition' }],
          body: {
            kind: 'multipart',
            parts: [{ body: { kind: 'presence', presence: { entity: { value: 'pres:a@example.com' } } } }],
          },
        },
        { headers: [], body: { kind: 'text', mediaType: undefined } },
      ],
    });
    const text = message('Content-Type: multipart/mixed; boundary="b 1"\r\n', mixed).wire.text;
    if (body?.kind !== 'multipart') throw new Error('not a multipart');
    const { preamble, epilogue } = body.multipart;
    expect([text.slice(preamble.start, preamble.end), text.slice(epilogue.start, epilogue.end)]).toEqual([
      'preamble\r\n',
      'epilogue',
    ]);
  });

  it.each([
    ['multipart/mixed', '--b\r\n\r\nx\r\n--b--', [['multipart-boundary-missing', '--b']]],
    ['multipart/mixed;boundary=b', '--b\r\n\r\nx\r\n', [['multipart-unclosed', '']]],
    ['multipart/mixed;boundary=b', 'x\r\n--c\r\n', [['multipart-delimiter-missing', 'x']]],
    ['multipart/mixed;boundary=b', '--b\r\nno colon\r\n\r\nx\r\n--b--', [['header-without-colon', 'no colon']]],
    [
      'multipart/mixed;boundary=b',
      '--b\r\nContent-Type: application/sdp\r\n\r\nv=1\r\n--b--',
      [
        ['sdp-version-malformed', '1'],
        ['sdp-origin-missing', ''],
        ['sdp-session-name-missing', ''],
        ['sdp-time-missing', ''],
      ],
    ],
    [
      `multipart/mixed;boundary=${'x'.repeat(71)}`,
      `--${'x'.repeat(71)}\r\n\r\ny\r\n--${'x'.repeat(71)}--`,
      [['multipart-boundary-too-long', `--${'x'.repeat(71)}`]],
    ],
  ])('%s: says what is wrong', (type, text, expected) => {
    expect(typed(type, text).problems).toEqual(expected);
  });

  it('are taken apart to a bounded depth', () => {
    const level = (depth: number): string => {
      if (depth === 0) return 'deep';
      return `--b${depth}\r\nContent-Type: multipart/mixed;boundary=b${depth - 1}\r\n\r\n${level(depth - 1)}\r\n--b${depth}--`;
    };
    const { problems } = typed('multipart/mixed;boundary=b12', level(12));
    expect(problems).toEqual([['multipart-too-deep', '--b4']]);
  });
});

describe('pieces of messages', () => {
  it('may be a status line, header fields, or a whole message', () => {
    const whole = 'INVITE sip:b@example.com SIP/2.0\r\nTo: <sip:b@example.com>\r\n\r\nbody';
    expect(typed('message/sip', whole)).toMatchObject({
      body: { kind: 'sip', fragment: { startLine: { method: 'INVITE' }, headers: [{ name: 'to' }] } },
      problems: [],
    });
    expect(
      typed('message/sipfrag;version=2.0', 'From: <sip:a@example.com>\r\nTo: <sip:b@example.com>\r\n'),
    ).toMatchObject({
      body: { fragment: { startLine: undefined, headers: [{ name: 'from' }, { name: 'to' }] } },
      problems: [],
    });
    expect(
      typed('message/sipfrag', 'SIP/2.0  200 OK\r\nTo: <sip:b@example.com\r\nContent-Length: 9\r\n').problems,
    ).toEqual([
      ['start-line-extra-blank', ' '],
      ['angle-bracket-unclosed', '<'],
    ]);
    expect(typed('message/sip', 'To: <sip:b@example.com>\r\n').problems).toEqual([
      ['start-line-malformed', 'To: <sip:b@example.com>'],
    ]);
  });
});

describe('small texts', () => {
  it('count the messages that wait', () => {
    const text =
      'Messages-Waiting: yes\r\nMessage-Account: sip:a@example.com\r\nVoice-Message: 2/8 (0/2)\r\nFax-Message: 1/0\r\n';
    expect(typed('application/simple-message-summary', text)).toMatchObject({
      body: {
        summary: {
          messagesWaiting: true,
          account: 'sip:a@example.com',
          counts: [
            { kind: 'voice-message', newMessages: 2, oldMessages: 8, urgentNew: 0, urgentOld: 2 },
            { kind: 'fax-message', newMessages: 1, oldMessages: 0, urgentNew: undefined },
          ],
        },
      },
      problems: [],
    });
    expect(
      typed('application/simple-message-summary', 'Messages-Waiting: soon\r\nVoice-Message: 2\r\n').problems,
    ).toEqual([
      ['message-summary-malformed', '2'],
      ['message-summary-malformed', 'soon'],
    ]);
  });

  it('name the key that was pressed', () => {
    expect(typed('application/dtmf-relay', 'Signal= 5\r\nDuration= 160\r\n')).toMatchObject({
      body: { dtmf: { signal: '5', durationMs: 160 } },
      problems: [],
    });
    expect(typed('application/dtmf', '#')).toMatchObject({ body: { dtmf: { signal: '#', durationMs: undefined } } });
    expect(typed('application/dtmf-relay', 'Signal=five\r\n').problems).toEqual([['dtmf-signal-malformed', 'five']]);
  });
});
