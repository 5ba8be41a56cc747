import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';

const headers = [
  'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1-0',
  'From: <sip:a@example.com>;tag=1',
  'To: <sip:b@example.com>',
  'Call-ID: one@192.0.2.10',
  'CSeq: 1 INVITE',
  'Content-Length: 0',
  '',
  '',
];
const invite = ['INVITE sip:b@example.com SIP/2.0', ...headers].join('\r\n');

const traps: readonly (readonly [string, string])[] = [
  ['a duration', 'rtt to 192.0.2.1 is 380 ms, worst 301 ms'],
  ['an HTTP answer', 'HTTP/1.1 301 Moved Permanently\r\nLocation: http://example.com/\r\nContent-Length: 0\r\n\r\n'],
  ['a port', 'connect to 192.0.2.1:3801 from 192.0.2.2:380'],
  ['a return code', 'script ended rc=301 T_code=380'],
  ['a Reason header alone', 'Reason: SIP;cause=301;text="Moved Permanently"'],
  ['prose', 'The phone received 301 Moved Permanently, then SIP/2.0 380 Alternative Service came in.'],
  ['prose with the version', 'nta: received SIP/2.0 301 Moved Permanently for INVITE (33784748)\nnext line'],
  ['a drawing', '  |   SIP/2.0 301 Moved Permanently     |\n  |<------------------------------------|\n'],
  ['a drawing with requests', '  |  INVITE sip:b@example.com SIP/2.0  |\n  |----------------------------------->|\n'],
  [
    'the text column of a hex dump',
    '0000  53 49 50 2f 32 2e 30 20 33 30 31 20 4d 6f 76 65   SIP/2.0 301 Move\n0010  64 20 50 65 72 6d 61 6e 65 6e 74 6c 79 0d 0a 56   d Permanently..V\n',
  ],
  ['a packet summary', '06:41:28 IP 192.0.2.2.5060 > 192.0.2.10.5060: SIP: SIP/2.0 301 Moved Permanently\nE..$..@.@'],
  [
    'the message that an ICMP error quotes',
    '06:41:28 IP 192.0.2.2 > 192.0.2.10: ICMP 192.0.2.2 udp port 5060 unreachable, length 556\nE..@_c@.@..c.............E..o_d@.@..d..............."SIP/2.0 301 Moved Permanently\nVia: SIP/2.0/UDP 192.0.2.1\n\n',
  ],
  ['a quoted status line', "the phone says 'SIP/2.0 301 Moved Permanently'\nand stops: why?"],
  [
    'the beginning that an error quotes',
    'parser: no header in "INVITE sip:b@example.com SIP/2.0 Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1 From: <sip:a@example.com>;tag=1 To: <sip:"\n',
  ],
  [
    'a table of messages',
    '22\t06:41:28.457\tS\t1-1@192.0.2.10\tCSeq:1 INVITE\tINVITE sip:b@example.com SIP/2.0\n22\t06:41:28.458\tR\t1-1@192.0.2.10\tCSeq:1 INVITE\tSIP/2.0 301 Moved Permanently\n22\t06:41:28.459\tS\t1-1@192.0.2.10\tCSeq:1 ACK\tACK sip:b@example.com SIP/2.0\n',
  ],
  ['JavaScript', "const ok = 'SIP/2.0 200 OK\\r\\n' +\n  'Via: ' + via + '\\r\\n' +\n  'From: ' + from + '\\r\\n';\n"],
  ['JavaScript in lines', "const lines = [\n  'SIP/2.0 200 OK',\n  'Via: ' + via,\n  'From: ' + from,\n];\n"],
  ['a template of JavaScript', 'text = `SIP/2.0 200 OK\\r\\nVia: ${via}\\r\\nFrom: ${from}\\r\\n`;\n'],
  ['a template over lines', 'text = `SIP/2.0 200 OK\nVia: ${via}\nFrom: ${from}\n\n`;\n'],
  ['C', 'snprintf(buf, n,\n  "SIP/2.0 200 OK\\r\\n"\n  "Via: %s\\r\\n"\n  "From: <sip:%s>\\r\\n", via, from);\n'],
  ['C in one string', 'sprintf(buf, "SIP/2.0 200 OK\\r\\nVia: %s\\r\\n\\r\\n", via);\n'],
  [
    'C++',
    '  ss << "SIP/2.0 200 OK\\r\\n";\n  ss << "Via: " << via << "\\r\\n";\n  ss << "From: " << from << "\\r\\n";\n',
  ],
  ['a comparison', "if (line === 'SIP/2.0 200 OK') {\n  via: 1\n}\n"],
  ['a comparison in C', 'if (strncmp(p, "SIP/2.0 200 OK", 14) == 0)\n  To: goto x;\n'],
  [
    'a sentence before a list',
    'When it gets SIP/2.0 301 Moved Permanently\nTo: everyone who reads this,\nplease note.\n',
  ],
  [
    'lines of sources that grep found',
    'a.c:12:  "SIP/2.0 200 OK\\r\\n"\na.c:13:  "Via: %s\\r\\n"\nb.c:99:  "From: %s\\r\\n"\n',
  ],
  ['a list of codes', 'SIP/2.0 codes:\n301 Moved Permanently\n380 Alternative Service\n'],
];

describe('what is no message', () => {
  it.each(traps)('%s stays dark alone', (_, text) => {
    expect(analyse(documentText(text)).count).toBe(0);
  });

  it.each(traps)('%s stays dark between messages', (_, text) => {
    const trace = analyse(documentText(`${invite}${text}\r\n${invite}`));
    const methods = Array.from({ length: trace.count }, (__, index) => trace.facts(index).method);
    expect(methods).toEqual(['INVITE', 'INVITE']);
  });

  it('a status line and a request line inside a MESSAGE stay text', () => {
    const body =
      'I got this:\r\nSIP/2.0 301 Moved Permanently\r\nVia: SIP/2.0/UDP 192.0.2.1\r\nfor INVITE sip:x@example.com SIP/2.0\r\n';
    const message = [
      'MESSAGE sip:b@example.com SIP/2.0',
      ...headers.slice(0, 5),
      'Content-Type: text/plain',
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n');
    for (const text of [message, message.replaceAll('\r\n', '\n'), `${message}${invite}`]) {
      const trace = analyse(documentText(text));
      expect(trace.facts(0).method).toBe('MESSAGE');
      expect(trace.count).toBe(text.includes('INVITE sip:b@') ? 2 : 1);
    }
  });

  it('the sipfrag of a NOTIFY belongs to the NOTIFY', () => {
    const notify = [
      'NOTIFY sip:b@example.com SIP/2.0',
      ...headers.slice(0, 5),
      'Content-Type: message/sipfrag;version=2.0',
      'Content-Length: 16',
      '',
      'SIP/2.0 200 OK\r\n',
    ].join('\r\n');
    expect(analyse(documentText(`${notify}${invite}`)).count).toBe(2);
    expect(analyse(documentText(`${notify}${invite}`.replaceAll('\r\n', '\n'))).count).toBe(2);
  });
});
