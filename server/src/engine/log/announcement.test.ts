import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import { moved } from './testing/dressed.ts';

const message = `${moved.join('\n')}\n`;

/** Returns what the log says about a message below these lines. */
function headBelow(lines: string): string {
  const trace = analyse(documentText(`${lines}${message}`));
  const { time, direction, source, destination, transport } = trace.head(0);
  const ends = `${source ?? '-'} > ${destination ?? '-'}`;
  return `${trace.count} ${trace.formatId(0)} ${time?.iso ?? '-'} ${direction ?? '-'} ${ends} ${transport ?? '-'}`;
}

const t = '2026-11-22T06:41:28.123';

describe('what an unknown log says above a message', () => {
  it.each([
    ['2026-11-22 06:41:28.123 [SIP] Received from 192.0.2.2:5060 via UDP:\n', `${t} received 192.0.2.2:5060 > - UDP`],
    ['2026-11-22 06:41:28.123 Tx 301 bytes to udp:192.0.2.10:5060\n', `${t} sent - > 192.0.2.10:5060 UDP`],
    [
      '== 2026-11-22 06:41:28.123 OUT 192.0.2.2:5060 -> 192.0.2.10:5060 TCP ==\n\n',
      `${t} - 192.0.2.2:5060 > 192.0.2.10:5060 TCP`,
    ],
    [
      '2026-11-22 06:41:28.123 192.0.2.10:5060 <--- 192.0.2.2:5060\n=====\n',
      `${t} - 192.0.2.2:5060 > 192.0.2.10:5060 -`,
    ],
    ['[2026-11-22 06:41:28.123] <<< SIP message (300 bytes)\n', `${t} received - > - -`],
    [
      '2026-11-22 06:41:28.123 src=192.0.2.2:5060 dst=192.0.2.10:5060 proto=TLS\n',
      `${t} - 192.0.2.2:5060 > 192.0.2.10:5060 TLS`,
    ],
    ['2026-11-22 06:41:28.123 inbound [2001:db8::2]:5060 WSS\n', `${t} received [2001:db8::2]:5060 > - WSS`],
    [
      '[2026-11-22 06:41:28.123] transport.dart:314 ::: received text message:======>>>>>>\n\n',
      `${t} received - > - -`,
    ],
    ['Message received, tls:192.0.2.10:5061<-tls:192.0.2.2:5061\n', '- received 192.0.2.2:5061 > 192.0.2.10:5061 TLS'],
    [
      'Message sent, udp:[2001:db8::1]:5060->udp:[2001:db8::2]:5060\n',
      '- sent [2001:db8::1]:5060 > [2001:db8::2]:5060 UDP',
    ],
    ['=== INCOMING SIP MESSAGE ===\n', '- received - > - -'],
    ['Sending SIP message:\n\n', '- sent - > - -'],
    ['--- 06:41:28.123 SIP recv ---\n', '06:41:28.123 received - > - -'],
    ['[06:41:28.123] SIP:send[192.0.2.10:5060] rc=384 msg=\n', '06:41:28.123 sent - > 192.0.2.10:5060 -'],
    ['2026-11-22 06:41:28.123 SIPメッセージを受信しました 192.0.2.2:5060\n', `${t} received 192.0.2.2:5060 > - -`],
    ['2026-11-22 06:41:28.123 app: sent to 192.0.2.10: ', `${t} sent - > 192.0.2.10 -`],
  ])('is read, %j', (lines, wanted) => {
    expect(headBelow(lines)).toBe(`1 raw ${wanted}`);
  });

  it('is read behind the prefix that its lines share', () => {
    const prefix = 'I/app (32165): ';
    const lines = ['[2026-11-22 06:41:28.123] received text message:', '', ...moved];
    const trace = analyse(documentText(lines.map((line) => `${prefix}${line}\n`).join('')));
    expect([trace.head(0).time?.iso, trace.head(0).direction]).toEqual([t, 'received']);
  });

  it.each([
    ['some words of a log\n'],
    ['received 301 bytes\n'],
    ['the message in question:\n'],
    ['This is what was received, after all that we have tried with the messages of the other telephone and of ours:\n'],
    ['version 10.0.0.1 of the software\n'],
    ['06:41:28 timer 380 ms\n'],
    ['Via: SIP/2.0/UDP 192.0.2.10:5060;received=192.0.2.2\n'],
    ['moved from one room to another\n'],
    [`received from 192.0.2.2:5060${' '.repeat(500)}\n`],
  ])('is not made up, %j', (lines) => {
    expect(headBelow(lines)).toBe('1 raw - - - > - -');
  });
});
