import { rtpEncodings, type RtpEncoding } from '../../reference/rtp-encodings.ts';
import type { SdpAbove } from './sdp-above.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';

/** Returns what may be written behind `a=rtpmap:`: a payload type of the line above that no rtpmap names, and its encoding. */
export function suggestRtpmap(value: string, { formats, rtpmaps, medium }: SdpAbove): Omit<Suggestions, 'rest'> {
  const [type = '', encoding] = value.split(' ');
  const ofMedium = rtpEncodings.filter(({ media }) => media === medium);
  if (encoding !== undefined) {
    return { word: encoding, suggestions: ranked(ofMedium, type).map((one) => suggestion(one, rtpmapOf(one))) };
  }
  const open = formats.filter((format) => !rtpmaps.has(format));
  return {
    word: type,
    suggestions: open.flatMap((format) => {
      const fixed = ofMedium.find(({ payloadType }) => `${payloadType}` === format);
      const able =
        fixed === undefined
          ? dynamicOf(ofMedium, rtpmaps).toSorted((a, b) => usual(b, format) - usual(a, format))
          : [fixed];
      return able.map((one) => suggestion(one, `${format} ${rtpmapOf(one)}`));
    }),
  };
}

/** 101 is what nearly all devices have for telephone events, though nothing binds it. */
function usual({ name }: RtpEncoding, format: string): number {
  return format === '101' && name === 'telephone-event' ? 1 : 0;
}

/** Returns what may be written behind `a=fmtp:`: a payload type, and what its encoding usually says. */
export function suggestFormat(value: string, { rtpmaps, formatted }: SdpAbove): Omit<Suggestions, 'rest'> {
  const [type = '', ...words] = value.split(' ');
  const described = [...rtpmaps].filter(([format]) => !formatted.has(format));
  const isTypeWritten = 0 < words.length;
  return {
    word: isTypeWritten ? words.join(' ') : type,
    suggestions: described
      .filter(([format]) => !isTypeWritten || format === type)
      .flatMap(([format, rtpmap]): readonly Suggestion[] => {
        const found = rtpEncodings.find((one) => rtpmapOf(one).toLowerCase() === rtpmap.toLowerCase());
        if (found?.format === undefined) return [];
        return [suggestion(found, isTypeWritten ? found.format : `${format} ${found.format}`)];
      }),
  };
}

/** An encoding that has a payload type for good needs none of the dynamic ones, and no encoding is bound twice. */
function dynamicOf(encodings: readonly RtpEncoding[], bound: ReadonlyMap<string, string>): readonly RtpEncoding[] {
  const taken = new Set([...bound.values()].map((rtpmap) => rtpmap.toLowerCase()));
  return encodings.filter((one) => one.payloadType === undefined && !taken.has(rtpmapOf(one).toLowerCase()));
}

/** The encoding that the payload type has for good comes first. */
function ranked(encodings: readonly RtpEncoding[], type: string): readonly RtpEncoding[] {
  const fixed = encodings.filter(({ payloadType }) => `${payloadType}` === type);
  return [...fixed, ...encodings.filter((one) => !fixed.includes(one))];
}

function rtpmapOf({ name, clockRate, channels }: RtpEncoding): string {
  return `${name}/${clockRate}${channels === undefined ? '' : `/${channels}`}`;
}

function suggestion(encoding: RtpEncoding, text: string): Suggestion {
  return { kind: 'value', label: text, plain: text, topic: `codec:${encoding.name}` };
}
