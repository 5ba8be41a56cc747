import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOf, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'body-type-differs';
const sdp = linesOf([...sessionLines, audioLine]);

describe('body-type-differs', () => {
  it('marks the first line of what it is not', () => {
    expect(saidOf(withBody(sdp, { contentType: 'application/dtmf-relay' }), rule)).toEqual(['error found: v=0']);
    expect(saidOf(withBody('<?xml version="1.0"?><a/>', { contentType: 'application/sdp' }), rule)).toHaveLength(1);
  });

  it('names the right type', () => {
    const text = withBody(sdp, { contentType: 'message/sipfrag' });
    expect(fixedText(text, rule)).toBe(withBody(sdp, { contentType: 'application/sdp' }));
  });

  it('tells it of a part, where nothing is offered', () => {
    const part = linesOf(['--x', 'Content-Type: message/sipfrag', '', ...sessionLines, audioLine, '--x--']);
    const text = withBody(part, { contentType: 'multipart/mixed;boundary=x' });
    expect(saidOf(text, rule)).toEqual(['error found: v=0']);
    expect(() => fixedText(text, rule)).toThrow('nothing to fix');
  });

  it.each([
    ['a text that quotes', sdp, 'text/plain'],
    ['a type of another trade', sdp, 'application/x-other'],
    ['the type itself', sdp, 'application/sdp; charset=utf-8'],
    ['other XML', '<?xml version="1.0"?><a/>', 'application/xml'],
  ])('says nothing about %s', (_what, body, contentType) => {
    expect(saidOf(withBody(body, { contentType }), rule)).toEqual([]);
  });
});
