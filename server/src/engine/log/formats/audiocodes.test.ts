import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

const time = '[Time:22-11@06:41:28.457]';
const at28 = '--11-22T06:41:28.457';
const expected = both('audiocodes', `${at28} - > 192.0.2.2:5060 UDP`, `${at28} 192.0.2.2:5060 > - UDP`);

function header(number: number): string {
  return `<133>[S=${number}] [SID=b9027c:24:198173]  `;
}

const announced = {
  sent: '(N 6891752) ---- Outgoing SIP Message to 192.0.2.2:5060 from SIPInterface #1 (LAN) UDP TO(#1) SocketID(9) ---- \n',
  received:
    '(N 6891760) ---- Incoming SIP Message from 192.0.2.2:5060 to SIPInterface #1 (LAN) UDP TO(#1) SocketID(9) ---- \n',
};

const noise = [
  `${header(90)}(N 6891745) (#20)gwSession[Allocated]. Handle:00007FCCBDDC17D8; Global session ID: 53e6936eefa8ca7a`,
  '(N 6891746) AcSIPDialog(#949): Handling DIALOG_INIT_REQ in state DialogIdle',
  '(N 6891747) SIP/2.0 301 was answered ',
  ` ${time}`,
];

/** A message as the device prints it: a blank for each CR. */
function printed(lines: readonly string[]): string {
  return `${lines.join(' \n')} \n`;
}

/** One record in two packets, cut behind so many characters. */
function cut(record: string, number: number, at: number): string {
  return `${header(number)}${record.slice(0, at)} ${time}\n${header(number + 1)}${record.slice(at)} ${time}\n`;
}

describe('AudioCodes syslog', () => {
  const sent = announced.sent + printed(invite);
  const received = announced.received + printed(moved);

  it('is read where each record is a packet, beside healthy records', () => {
    const log = [...noise, `${header(100)}${sent} ${time}`, ...noise, `${header(102)}${received} ${time}`, ...noise];
    expect(reading(log.join('\n'))).toEqual(expected);
    expect(reading(noise.join('\n'))).toEqual([]);
  });

  it('is read where a record goes on in the next packet, wherever it is cut', () => {
    for (let at = announced.sent.length; at < sent.length; at += 1) {
      if (sent.startsWith('(', at)) continue;
      expect([at, ...reading(`${cut(sent, 100, at)}${header(102)}${received} ${time}\n`)]).toEqual([at, ...expected]);
    }
  });

  it('is read where a syslog server escapes the line feeds', () => {
    const escaped = (text: string): string => text.replaceAll('\n', '#012');
    for (const at of [announced.sent.length, announced.sent.length + 40, sent.length - 60]) {
      const packets = `${cut(sent, 100, at)}${header(102)}${received} ${time}`.split(/\n(?=<133>)/);
      expect(reading(packets.map(escaped).join('\n'))).toEqual(expected);
    }
  });

  it('gives every character of the message its place in the packets', () => {
    const at = sent.indexOf('Call-ID: one') + 4;
    const log = cut(sent, 100, at);
    const { wire } = analyse(documentText(log)).message(0);
    const name = wire.text.indexOf('Call-ID');
    const places = Array.from({ length: 7 }, (_, index) => log.charAt(wire.toSource(name + index)));
    expect(places.join('')).toBe('Call-ID');
    expect(wire.toSource(name + 4) - wire.toSource(name + 3)).toBeGreaterThan(40);
  });
});
