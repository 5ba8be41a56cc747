import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { documentText, octetText } from '../text/text-source.ts';
import { messageCounts } from './message-counts.ts';
import { messageRows } from './message-rows.ts';

const invite = request('INVITE', 'sip:bob@example.com', {
  headers: ['Contact: <sip:a@b>, "x" <sip:c@d>;q=1'],
  body: 'a\r\nb\r\n',
});

describe('messageRows', () => {
  it('has every field that the log and the message tell', () => {
    const trace = traceFromMessages([
      { at: 1, source: '192.0.2.1:5060', destination: '[2001:db8::1]:5060', text: invite },
      { at: 2, source: '192.0.2.2:5060', destination: '192.0.2.1:5060', text: response('486 Busy Here') },
    ]);
    expect([...messageRows(trace, 'a.log')]).toEqual([
      {
        file: 'a.log',
        line: 3,
        endLine: 14,
        kind: 'request',
        method: 'INVITE',
        requestUri: 'sip:bob@example.com',
        callId: 'call',
        cseqNumber: 1,
        cseqMethod: 'INVITE',
        viaBranch: 'z9hG4bK1',
        fromTag: 'caller',
        contacts: ['sip:a@b', 'sip:c@d'],
        contentLength: 6,
        bodyOctets: 6,
        time: '2026-11-22T06:00:01.000000',
        source: '192.0.2.1:5060',
        destination: '[2001:db8::1]:5060',
        transport: 'UDP',
        format: 'ngrep',
      },
      expect.objectContaining({ kind: 'response', status: 486, reason: 'Busy Here', toTag: 'callee' }),
    ]);
  });

  it('leaves out what is unknown', () => {
    const trace = analyse(documentText('SIP/2.0 200 \r\nVia: SIP/2.0/UDP a\r\nCSeq: x\r\n\r\n'));
    expect([...messageRows(trace, '-')]).toEqual([
      { file: '-', line: 1, endLine: 4, kind: 'response', status: 200, bodyOctets: 0, format: 'raw' },
    ]);
  });

  it('gives the column only where a start line does not begin its line', () => {
    const line = `Nov 22 06:41:28 lab kamailio[1]: INFO: <script>: ${invite.replaceAll('\r', '#015').replaceAll('\n', '#012')}\n`;
    const [row] = messageRows(analyse(documentText(line)), 'syslog');
    expect([row?.line, row?.endLine, row?.column]).toEqual([1, 1, line.indexOf('INVITE') + 1]);
    expect([row?.contentLength, row?.bodyOctets]).toEqual([6, 6]);
  });

  it('tells the length that agrees with Content-Length where a log dropped the CR', () => {
    const [row] = messageRows(analyse(documentText(invite.replaceAll('\r', ''))), 'lf.sip');
    expect([row?.contentLength, row?.bodyOctets]).toEqual([6, 6]);
  });

  it('reads the text of an octet file as UTF-8, and counts its octets', () => {
    const utf8 = String.fromCharCode(
      ...Buffer.from(request('INVITE', 'sip:b@c', { headers: ['Contact: <sip:é@b>'], body: 'é' })),
    );
    const [row] = messageRows(analyse(octetText(utf8.replace('Content-Length: 1', 'Content-Length: 2'))), 'a');
    expect([row?.contacts, row?.bodyOctets]).toEqual([['sip:é@b'], 2]);
  });

  it('reports a sipfrag status line with its message, not as a message', () => {
    const notify = request('NOTIFY', 'sip:b@c', {
      headers: ['Content-Type: message/sipfrag'],
      body: 'SIP/2.0 100 Trying\r\n',
    });
    const rows = [...messageRows(analyse(documentText(notify)), 'n.sip')];
    expect(rows.map(({ kind, sipfrag }) => [kind, sipfrag])).toEqual([
      ['request', { line: notify.split('\r\n').indexOf('SIP/2.0 100 Trying') + 1, status: 100 }],
    ]);
  });
});

describe('messageCounts', () => {
  it('counts messages, Call-IDs and responses by class', () => {
    const text = [
      invite,
      invite,
      response('100 Trying'),
      response('301 Moved'),
      response('486 Busy', { callId: 'b' }),
      response('700 Odd'),
    ];
    expect(messageCounts(analyse(documentText(text.join(''))))).toEqual({
      messages: 6,
      calls: 2,
      responses: { '1xx': 1, '2xx': 0, '3xx': 1, '4xx': 1, '5xx': 0, '6xx': 0 },
    });
  });
});
