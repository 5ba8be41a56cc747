import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audioLine, fieldPairs, sdpOf, sessionLines } from '../../testing/sdp-lines.ts';
import { span, type Span } from '../../text/span.ts';
import { readSdp } from './read-sdp.ts';
import { fieldText, sdpLine } from './sdp-fields.ts';
import type { Sdp, SdpLine } from './sdp.ts';

describe('readSdp', () => {
  it('reads a description that uses every line of RFC 8866', () => {
    const lines = [
      'v=0',
      'o=jdoe 3724394400 3724394405 IN IP6 2001:db8::1',
      's=Call to John Smith',
      'i=SDP Offer #1',
      'u=http://www.jdoe.example.com/home.html',
      'e=Jane Doe <jane@jdoe.example.com>',
      'e=other@example.com',
      'p=+1 617 555-6011',
      'c=IN IP4 233.252.0.1/127/3',
      'b=X-YZ:128',
      'b=AS:64',
      't=3724394400 3724398000',
      't=0 0',
      'r=7d 1h 0 25h',
      'r=604800 3600 0 90000',
      'z=3730928400 -1h 3749680800 0',
      'k=prompt',
      'a=recvonly',
      'm=audio 49170/2 RTP/AVP 0 97',
      'i=the voice',
      'c=IN IP6 ff00::db8:0:101/3',
      'c=IN IP4 media.example.com',
      'b=RR:0',
      'k=clear:abc def',
      'a=rtpmap:97 iLBC/8000',
      'm=video 0 UDP/TLS/RTP/SAVPF 99',
    ];
    const sdp = sdpOf(lines);
    expect(sdp.problems).toEqual([]);
    expect(sdp.session.lines.map((line) => line.type).join('')).toBe('vosiueepcbbttrrzka');
    expect(sdp.media.map((media) => media.lines.map((line) => line.type).join(''))).toEqual(['miccbka', 'm']);
    expect(fieldPairs(sdpLine(sdp.session, 'o'))).toEqual([
      ['username', 'jdoe'],
      ['sessionId', '3724394400'],
      ['sessionVersion', '3724394405'],
      ['nettype', 'IN'],
      ['addrtype', 'IP6'],
      ['address', '2001:db8::1'],
    ]);
    expect(fieldPairs(sdpLine(sdp.session, 'z')).map(([, text]) => text)).toEqual([
      '3730928400',
      '-1h',
      '3749680800',
      '0',
    ]);
    expect(sdp.media[0]).toMatchObject({ media: 'audio', port: 49170, proto: 'RTP/AVP', formats: ['0', '97'] });
    expect(sdp.media[0]?.lines[0] && fieldText(sdp.media[0].lines[0], 'portCount')).toBe('2');
  });

  it('gives each piece the place where it stands', () => {
    const text = 'junk\r\nm=audio 49170 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000/1\r\n';
    const sdp = readSdp(text, span(6, text.length));
    const rtpmap = sdp.media[0]?.attributes[0];
    const under = (place: Span | undefined): string => text.slice(place?.start, place?.end);
    expect(rtpmap?.fields.map((field) => [field.name, field.text, under(field.span)])).toEqual([
      ['payloadType', '0', '0'],
      ['encoding', 'PCMU', 'PCMU'],
      ['clockRate', '8000', '8000'],
      ['channels', '1', '1'],
    ]);
    expect([under(rtpmap?.nameSpan), under(rtpmap?.valueSpan), under(rtpmap?.span)]).toEqual([
      'rtpmap',
      '0 PCMU/8000/1',
      'a=rtpmap:0 PCMU/8000/1',
    ]);
    expect(under(sdp.media[0]?.span)).toBe(text.slice(6, -2));
  });

  it('keeps an attribute and a type of line that it does not know', () => {
    const sdp = sdpOf([...sessionLines, audioLine, 'a=X-nat:0 any thing', 'a=nothing', 'q=1']);
    expect(sdp.media[0]?.attributes).toMatchObject([
      { name: 'X-nat', value: '0 any thing', fields: [] },
      { name: 'nothing', value: undefined, fields: [] },
    ]);
    expect(sdp.media[0]?.lines.at(-1)?.type).toBe('q');
    expect(sdp.problems.map((problem) => problem.id)).toEqual(['sdp-type-unknown']);
  });

  it('reads line ends of LF alone, and forgives empty lines at the end', () => {
    const text = `${sessionLines.join('\n')}\n${audioLine}\n\n\r\n`;
    expect(readSdp(text, span(0, text.length))).toMatchObject({ problems: [], media: [{ media: 'audio' }] });
  });
});

/** Every span of a description, each with the span that it must stand in. */
function nested(sdp: Sdp): readonly (readonly [Span, Span])[] {
  return [
    ...sdp.problems.map((problem) => [problem.span, sdp.span] as const),
    ...sdp.media.map((media) => [media.span, sdp.span] as const),
    ...sdp.session.lines.flatMap((line) => nestedInLine(line, sdp.span)),
    ...sdp.media.flatMap((media) => media.lines.flatMap((line) => nestedInLine(line, media.span))),
  ];
}

function nestedInLine(line: SdpLine, outer: Span): readonly (readonly [Span, Span])[] {
  return [
    [line.span, outer],
    [line.valueSpan, line.span],
    ...line.fields.map((field) => [field.span, line.valueSpan] as const),
  ];
}

describe('reading any text', () => {
  const pieces = fc.constantFrom(
    ...sessionLines,
    audioLine,
    'a=rtpmap:',
    'a=',
    '\r\n',
    '\n',
    '\r',
    ' ',
    '/',
    ':',
    '=',
    '0',
    'IN IP6 ::',
    '\0',
    '\u{1f600}',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('never throws, and every span is inside the one around it', () => {
    fc.assert(
      fc.property(texts, fc.nat(9), (text, before) => {
        const whole = `${' '.repeat(before)}${text}`;
        const sdp = readSdp(whole, span(before, whole.length));
        for (const [inner, outer] of nested(sdp)) {
          expect(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end).toBe(true);
        }
        for (const { fields } of [sdp.session, ...sdp.media].flatMap((section) => section.lines)) {
          for (const { text: own, span: place } of fields) expect(own).toBe(whole.slice(place.start, place.end));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stops at a number of lines and of list elements that no description has', () => {
    const lines = readSdp('a=\n'.repeat(100_000), span(0, 300_000));
    expect([lines.session.lines.length, lines.problems.at(-1)?.id]).toEqual([20_000, 'sdp-too-long']);
    const formats = `m=audio 1 RTP/AVP${' 0'.repeat(100_000)}`;
    const { media, problems: found } = readSdp(formats, span(0, formats.length));
    expect(media[0]?.formats.length).toBeLessThan(2001);
    expect(found.some((problem) => problem.id === 'sdp-too-long')).toBe(true);
  });
});
