import { describe, expect, it } from 'vitest';
import { linesOf, saidOf, withBody, type Around } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'private-media-address';
const lines = (address: string): readonly string[] => {
  return [...sessionLines.map((line) => (line.startsWith('c=') ? `c=IN IP4 ${address}` : line)), audioLine];
};
const captured = (from: string, to: string, body: readonly string[], around: Around = {}): readonly string[] => {
  return saidOf(`U 2026/11/22 10:00:00.000000 ${from}:5060 -> ${to}:5060 #1\n${withBody(linesOf(body), around)}`, rule);
};

describe('private-media-address', () => {
  it.each([
    ['10.0.0.5', '198.51.100.7', {}],
    ['198.51.100.7', '203.0.113.1', {}],
    ['10.0.0.5', '198.51.100.7', { start: '200 OK' }],
  ])('from %s to %s', (from, to, around) => {
    expect(captured(from, to, lines('10.0.0.5'), around)).toEqual(['information found: 10.0.0.5']);
  });

  it('takes the word of the server that noted where a request came from', () => {
    const text = withBody(linesOf(lines('192.168.1.2'))).replace(
      'Via: ',
      'Via: SIP/2.0/UDP 192.168.1.2;received=198.51.100.7;branch=z9hG4bKx\r\nVia: ',
    );
    expect(saidOf(text, rule)).toEqual(['information found: 192.168.1.2']);
  });

  it('says nothing where a relay has put its own address into what went on', () => {
    const hop = (ends: string, address: string): string =>
      `U 2026/11/22 10:00:00.000000 ${ends} #1\n${withBody(linesOf(lines(address)))}\n`;
    const first = hop('198.51.100.7:5060 -> 203.0.113.1:5060', '10.0.0.5');
    const next = '203.0.113.1:5060 -> 203.0.113.8:5060';
    expect(saidOf(first + hop(next, '203.0.113.1'), rule)).toEqual([]);
    expect(saidOf(first + hop(next, '10.0.0.5'), rule)).toHaveLength(2);
  });

  it.each([
    ['one network', '10.0.0.5', '10.0.0.9', lines('10.0.0.5'), {}],
    ['the own host', '127.0.0.1', '127.0.0.2', lines('127.0.0.1'), {}],
    ['a public address', '10.0.0.5', '198.51.100.7', lines('203.0.113.5'), {}],
    ['a name', '10.0.0.5', '198.51.100.7', lines('media.example.com'), {}],
    ['ICE', '10.0.0.5', '198.51.100.7', [...lines('10.0.0.5'), 'a=ice-ufrag:8hhY'], {}],
    ['a change of a session', '10.0.0.5', '198.51.100.7', lines('10.0.0.5'), { toTag: 'callee' }],
    ['no address', '10.0.0.5', '198.51.100.7', lines('0.0.0.0'), {}],
  ])('says nothing about %s', (_what, from, to, body, around) => {
    expect(captured(from, to, body, around)).toEqual([]);
  });

  it('says nothing where the log does not tell who speaks to whom', () => {
    expect(saidOf(withBody(linesOf(lines('10.0.0.5'))), rule)).toEqual([]);
  });
});
