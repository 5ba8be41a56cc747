import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'sdp-malformed-line';
const [version = '', origin = '', name = '', connection = '', time = ''] = sessionLines;

describe('sdp-malformed-line', () => {
  it.each([
    ['k=secret', 'warning form: secret'],
    ['b=AS64', 'warning short: b=AS64'],
    ['y=1', 'warning unknown-letter: y'],
    ['a=rtpmap:96 opus', 'warning short-attribute: a=rtpmap:96 opus'],
    ['a=sendrecv:x', 'warning attribute: x'],
    ['a=rtcp:port', 'warning attribute: port'],
    ['c=IN IP4 300.0.2.1', 'error address: 300.0.2.1'],
    ['c=IN IP4 2001:db8::1', 'error other-address-type: 2001:db8::1'],
    ['c=IN IP6 [2001:db8::1]', 'information bracketed-address: [2001:db8::1]'],
    ['c=IN', 'error short: c=IN'],
  ])('%s in a media description', (line, said) => {
    expect(saidOfSdp([...sessionLines, audioLine, line, 'a=mid:1'], rule)).toEqual([said]);
  });

  it('tells a line that is none in a part of a body; in a body of its own such a line ends it', () => {
    const lines = ['--x', 'Content-Type: application/sdp', '', ...sessionLines, 'no line', audioLine, '--x--'];
    const around = { contentType: 'multipart/mixed;boundary=x' };
    expect(saidOfSdp(lines, rule, around)).toEqual(['warning no-line: no line']);
  });

  it('tells a second line where one may stand', () => {
    expect(saidOfSdp([version, origin, name, connection, connection, time, audioLine], rule)).toEqual([
      `warning repeated: ${connection}`,
    ]);
  });

  it('marks the line behind an empty one, and removes the empty one', () => {
    const text = withBody(linesOf([...sessionLines, '', audioLine]));
    expect(saidOf(text, rule)).toEqual([`warning empty-line: ${audioLine}`]);
    expect(fixedText(text, rule)).toBe(withBody(linesOf([...sessionLines, audioLine])));
  });

  it('gives a session without a name the name that means so', () => {
    const text = withBody(linesOf([version, origin, 's=', connection, time, audioLine]));
    expect(saidOf(text, rule)).toEqual(['warning empty-name: s=']);
    expect(fixedText(text, rule)).toBe(withBody(linesOf([...sessionLines, audioLine])));
  });

  it('takes brackets away', () => {
    const text = withBody(linesOf([...sessionLines, audioLine, 'c=IN IP6 [2001:db8::1]']));
    expect(fixedText(text, rule)).toBe(withBody(linesOf([...sessionLines, audioLine, 'c=IN IP6 2001:db8::1'])));
  });

  it('says so where there is more than is read', () => {
    const many = Array.from({ length: 20_001 }, () => 'a=x');
    expect(saidOfSdp([...sessionLines, ...many], rule)).toEqual(['information too-long: a=x']);
  });

  it('says nothing about attributes that are not known, host names, and what ends with an empty line', () => {
    const lines = [...sessionLines, audioLine, 'c=IN IP4 host.example.com', 'a=X-nat:0 anything', ''];
    expect(saidOfSdp(lines, rule)).toEqual([]);
  });
});
