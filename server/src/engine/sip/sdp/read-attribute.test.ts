import { describe, expect, it } from 'vitest';
import { audioLine, fieldPairs, sdpOf, sdpProblems, sessionLines } from '../../testing/sdp-lines.ts';
import { attributesNamed } from './sdp-fields.ts';

describe('the attributes of offer and answer', () => {
  it.each([
    'rtpmap:96 opus/48000/2',
    'fmtp:96 minptime=10;useinbandfec=1',
    'fmtp:t38 x',
    'ptime:20',
    'maxptime:37.5',
    'sendrecv',
    'mid:audio',
    'group:BUNDLE audio video',
    'group:LS',
    'setup:actpass',
    'connection:new',
    'fingerprint:sha-256 4A:AD:B9:B1:3F',
    'crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz|2^20|1:32 UNENCRYPTED_SRTP',
    'ice-ufrag:8hhY',
    'ice-pwd:asd88fgpdd777uzjYhagZg',
    'ice-options:ice2 trickle',
    'ice-lite',
    'candidate:1 1 UDP 2130706431 2001:db8::1 8998 typ host',
    'candidate:2 1 UDP 1694498815 192.0.2.3 45664 typ srflx raddr 198.51.100.1 rport 8998 generation 0',
    'candidate:3 1 tcp 1 9f2c.local 9 typ host tcptype active',
    'remote-candidates:1 192.0.2.3 45664 2 192.0.2.3 45665',
    'end-of-candidates',
    'rtcp:53020',
    'rtcp:53020 IN IP6 2001:db8::1',
    'rtcp-mux',
    'rtcp-rsize',
    'rtcp-fb:* nack',
    'rtcp-fb:96 nack pli',
    'extmap:4/recvonly http://example.com/ext attribute more',
    'ssrc:4294967295 cname:user@example.com',
    'ssrc:314159 recvonly',
    'ssrc-group:FID 1 2',
    'msid:stream track',
    'msid:-',
    'label:1',
    'content:slides,main',
    'curr:qos e2e none',
    'des:qos mandatory local sendrecv',
    'conf:qos remote recv',
    'tcap:1 RTP/SAVPF RTP/AVPF',
    'pcfg:1 t=1|2 a=1',
    'acfg:1 t=1',
    'acap:1 key-mgmt:mikey AAA',
    'T38FaxVersion:0',
    'T38FaxRateManagement:transferredTCF',
    'T38FaxUdpEC:t38UDPRedundancy',
    'T38FaxFillBitRemoval',
    'T38FaxFillBitRemoval:0',
    'T38FaxMaxBuffer:2000',
    'path:msrp://192.0.2.1:2855/s.1;tcp msrp://192.0.2.2:2855/s.2;tcp',
    'accept-types:message/cpim text/*',
    'bundle-only',
    'framerate:29.97',
    'silenceSupp:off - - - -',
    'source-filter: incl IN IP4 233.252.0.2 198.51.100.1',
    'source-filter:incl IN IP4 233.252.0.2 198.51.100.1 198.51.100.2',
    'sctp-port:5000',
    'altc:1 IP6 2001:db8::1 6000',
    '3ge2ae:requested',
  ])('reads a=%s without a problem, down to its last character', (attribute) => {
    const sdp = sdpOf([...sessionLines, audioLine, `a=${attribute}`]);
    const [one] = sdp.media[0]?.attributes ?? [];
    expect([sdp.problems, one?.name]).toEqual([[], attribute.split(':')[0]]);
    const valueEnd = one?.fields.at(-1)?.span.end ?? one?.valueSpan.end;
    expect([valueEnd, one?.span.end]).toEqual([one?.span.end, one?.span.end]);
  });

  it('divides a candidate into what RFC 8839 names', () => {
    const sdp = sdpOf([
      ...sessionLines,
      audioLine,
      'a=candidate:1 2 UDP 2130706431 192.0.2.1 8998 typ host generation 0',
    ]);
    expect(fieldPairs(attributesNamed(sdp.media[0] ?? sdp.session, 'candidate')[0])).toEqual([
      ['foundation', '1'],
      ['component', '2'],
      ['transport', 'UDP'],
      ['priority', '2130706431'],
      ['address', '192.0.2.1'],
      ['port', '8998'],
      ['typ', 'typ'],
      ['candidateType', 'host'],
      ['extension', 'generation'],
      ['extension', '0'],
    ]);
  });

  it.each([
    ['rtpmap:PCMU/8000', [['sdp-payload-type-malformed', 'PCMU/8000']]],
    ['rtpmap:128 PCMU/8000', [['sdp-payload-type-malformed', '128']]],
    ['rtpmap:0 PCMU', [['sdp-attribute-malformed', '']]],
    ['rtpmap:0 PCMU/8k', [['sdp-attribute-malformed', 'k']]],
    ['rtpmap:0 PCMU/8000 x', [['sdp-attribute-malformed', ' x']]],
    [
      'rtpmap: 0  PCMU/8000 ',
      [
        ['sdp-extra-blank', ' '],
        ['sdp-extra-blank', ' '],
        ['sdp-extra-blank', ' '],
      ],
    ],
    ['rtpmap', [['sdp-attribute-malformed', '']]],
    ['sendrecv:x', [['sdp-attribute-malformed', 'x']]],
    ['ptime:twenty', [['sdp-attribute-malformed', 'twenty']]],
    ['setup:activ', [['sdp-attribute-malformed', 'activ']]],
    ['fingerprint:sha-1 4A:AD:B', [['sdp-attribute-malformed', '']]],
    ['fingerprint:sha-1 4A:AX', [['sdp-attribute-malformed', 'X']]],
    ['ice-ufrag:a b', [['sdp-attribute-malformed', ' b']]],
    ['candidate:1 1 UDP 1 192.0.2.256 8998 typ host', [['sdp-address-malformed', '256']]],
    ['candidate:1 1 UDP 1 192.0.2.1 70000 typ host', [['sdp-port-malformed', '70000']]],
    ['rtcp:53020 IN', [['sdp-attribute-malformed', '']]],
    ['rtcp-fb:200 nack', [['sdp-payload-type-malformed', '200']]],
    ['ssrc:x cname:y', [['sdp-attribute-malformed', 'x']]],
    ['curr:qos e2e both', [['sdp-attribute-malformed', 'both']]],
    ['bad name:x', [['sdp-attribute-malformed', ' name']]],
    ['', [['sdp-attribute-malformed', '']]],
  ])('says where a=%s breaks', (attribute, expected) => {
    expect(sdpProblems([...sessionLines, audioLine, `a=${attribute}`])).toEqual(expected);
  });
});
