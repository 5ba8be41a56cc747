import { describe, expect, it } from 'vitest';
import { audioLine, sdpProblems, sessionLines } from '../../testing/sdp-lines.ts';

describe('what is wrong with a line', () => {
  it.each([
    ['v=1', 'sdp-version-malformed', '1', 0],
    ['v= 0', 'sdp-extra-blank', ' ', 0],
    ['o=alice 1 x IN IP4 192.0.2.1', 'sdp-origin-malformed', 'x', 1],
    ['o=alice 1 1 IN IP4', 'sdp-origin-malformed', '', 1],
    ['o=alice 1 1 IN IP4 2001:db8::1', 'sdp-address-malformed', '2001:db8::1', 1],
    ['o=alice 1 1 IN IP6 [2001:db8::1]', 'sdp-address-malformed', '[2001:db8::1]', 1],
    ['s=', 'sdp-session-name-malformed', '', 2],
    ['c=IN IP4 192.0.2', 'sdp-address-malformed', '', 3],
    ['c=IN IP4 192.0.2.300', 'sdp-address-malformed', '300', 3],
    ['c=IN IP4 192.0.02.1', 'sdp-address-malformed', '02.1', 3],
    ['c=IN IP6 192.0.2.1', 'sdp-address-malformed', '192.0.2.1', 3],
    ['c=IN IP6 2001:db8:::1', 'sdp-address-malformed', ':1', 3],
    ['c=IN IP6 2001:db8::g', 'sdp-address-malformed', 'g', 3],
    ['c=IN IP4 233.252.0.1/127/3/4', 'sdp-address-malformed', '/4', 3],
    ['c=IN IP4', 'sdp-connection-malformed', '', 3],
    ['c=IN IP4 192.0.2.1 x', 'sdp-connection-malformed', ' x', 3],
    ['t=0', 'sdp-time-malformed', '', 4],
    ['t=0 12', 'sdp-time-malformed', '12', 4],
    ['t=x 0', 'sdp-time-malformed', 'x', 4],
    ['m=audio', 'sdp-media-malformed', '', 5],
    ['m=audio 49170', 'sdp-media-malformed', '', 5],
    ['m=audio 49170 RTP/AVP', 'sdp-media-malformed', '', 5],
    ['m=audio 70000 RTP/AVP 0', 'sdp-port-malformed', '70000', 5],
    ['m=audio port RTP/AVP 0', 'sdp-port-malformed', 'port', 5],
    ['m=audio 49170/x RTP/AVP 0', 'sdp-media-malformed', 'x', 5],
    ['m=audio 49170 RTP//AVP 0', 'sdp-media-malformed', '/AVP', 5],
    ['m=audio 49170 RTP/AVP 0 PCMA', 'sdp-payload-type-malformed', 'PCMA', 5],
    ['m=audio 49170 RTP/AVP 8 256', 'sdp-payload-type-malformed', '256', 5],
  ])('%s: %s at %j', (line, id, place, index) => {
    const lines = [...sessionLines, audioLine];
    lines[index] = line;
    expect(sdpProblems(lines)).toEqual([[id, place]]);
  });

  it.each([
    [['b=AS64'], [['sdp-bandwidth-malformed', '']]],
    [['b=AS:fast'], [['sdp-bandwidth-malformed', 'fast']]],
    [['k=secret'], [['sdp-key-malformed', 'secret']]],
    [['no line'], [['sdp-line-malformed', 'no line']]],
    [['=x'], [['sdp-line-malformed', '=x']]],
    [['a'], [['sdp-line-malformed', 'a']]],
    [['y=1'], [['sdp-type-unknown', 'y']]],
    [['', 'a=mid:1'], [['sdp-line-empty', '']]],
    [['i=x', 'a=mid:1'], []],
    [['a=mid:1', 'i=x'], [['sdp-line-out-of-order', 'i=x']]],
    [['s=again'], [['sdp-line-out-of-order', 's=again']]],
    [['k=prompt', 'k=prompt'], [['sdp-line-repeated', 'k=prompt']]],
    [['c=IN IP4 192.0.2.2', 'c=IN IP4 192.0.2.3'], []],
  ])('%j in a media description', (lines, expected) => {
    expect(sdpProblems([...sessionLines, audioLine, ...lines])).toEqual(expected);
  });
});

describe('the order of a session', () => {
  it.each([0, 1, 2, 4])('misses line %d at the line that stands in its place', (index) => {
    const lines = [...sessionLines, audioLine];
    const [missing = ''] = lines.splice(index, 1);
    const ids: Readonly<Record<string, string>> = {
      v: 'sdp-version-missing',
      o: 'sdp-origin-missing',
      s: 'sdp-session-name-missing',
      t: 'sdp-time-missing',
    };
    expect(sdpProblems(lines)).toEqual([[ids[missing.charAt(0)], lines[index]]]);
  });

  it('misses everything at the end of nothing', () => {
    expect(sdpProblems(['']).map(([id]) => id)).toEqual([
      'sdp-version-missing',
      'sdp-origin-missing',
      'sdp-session-name-missing',
      'sdp-time-missing',
    ]);
  });

  it('wants a connection for the session, or for each medium that takes part', () => {
    const [version = '', origin = '', name = '', , time = ''] = sessionLines;
    const session = [version, origin, name, time];
    expect(sdpProblems([...session, audioLine])).toEqual([['sdp-connection-missing', audioLine]]);
    expect(sdpProblems([...session, audioLine, 'c=IN IP4 192.0.2.1', 'm=video 0 RTP/AVP 31'])).toEqual([]);
  });

  it('finds a line that stands too late, or twice', () => {
    const [version = '', origin = '', name = '', connection = '', time = ''] = sessionLines;
    expect(sdpProblems([version, name, origin, connection, time])).toEqual([['sdp-line-out-of-order', origin]]);
    expect(sdpProblems([version, origin, name, time, connection])).toEqual([['sdp-line-out-of-order', connection]]);
    expect(sdpProblems([...sessionLines, 'r=7d 1h 0', 't=0 0', connection])).toEqual([
      ['sdp-line-repeated', connection],
    ]);
    expect(sdpProblems([version, origin, name, 'z=0 1h', time])).toEqual([['sdp-line-out-of-order', 'z=0 1h']]);
    expect(sdpProblems([...sessionLines, audioLine, version])).toEqual([['sdp-line-out-of-order', version]]);
  });
});
