import { describe, expect, it } from 'vitest';
import { grammarHost, tokenLines } from './grammar-host.ts';

const grammar = await grammarHost().grammar('source.sip');

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
