import { expect, it } from 'vitest';
import { grammarHost, tokenLines } from './grammar-host.ts';

const grammar = await grammarHost().grammar('source.sip');

/** Returns the text under the innermost scopes that colour the end of a line: what stands in front of the dot, and the dot. */
function ends(line: string): readonly string[] {
  const [tokens = []] = tokenLines(grammar, line).map((one) => one.tokens);
  return tokens.slice(-2).map(({ start, end, scopes }) => {
    return `${line.slice(start, end)} ${scopes.at(-1)?.replace(/\.sip$/, '') ?? ''}`;
  });
}

it.each([
  ['Call-ID: 1-2@192.0.2.4.', '1-2@192.0.2.4 entity.name.function.call-id'],
  ['CSeq: 1 INVITE.', 'INVITE keyword.control.method'],
  ['Content-Length: 0.', '0 constant.numeric.header'],
  ['Via: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bK-1.', 'z9hG4bK-1 entity.name.function.identifier'],
  ['Contact: sip:a@example.com.', 'example.com string.unquoted.host'],
  ['Authorization: Digest nc=00000001.', '00000001 string.unquoted.value'],
  ['v=0.', '0 string.unquoted.sdp'],
  ['c=IN IP4 192.0.2.4.', 'IN IP4 192.0.2.4 string.unquoted.sdp'],
  ['m=audio 6000 RTP/AVP 0 8.', '0 8 constant.numeric.formats'],
  ['a=sendrecv.', 'sendrecv variable.parameter.attribute'],
  ['a=rtpmap:8 PCMA/8000.', '8 PCMA/8000 string.unquoted.attribute'],
])("colours ngrep's dot apart in %s", (line, value) => {
  expect(ends(line)).toEqual([value, '. comment.line.tail']);
});

it('keeps a dot inside a value and inside quotes', () => {
  expect(ends('Call-ID: a.b')[1]).toBe('a.b entity.name.function.call-id');
  expect(ends('Reason: SIP;text="Moved."')[1]).toBe('"Moved." string.quoted.double');
});
