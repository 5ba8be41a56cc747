import { staticPayloadTypes } from '../../reference/static-payload-types.ts';
import { fieldText } from '../../sip/sdp/sdp-fields.ts';
import type { SdpMedia } from '../../sip/sdp/sdp.ts';

/** What one payload type of a medium stands for. */
export interface Codec {
  readonly payloadType: string;
  /** In lower case; undefined where nothing says it. */
  readonly encoding: string | undefined;
  readonly clockRateHz: number | undefined;
}

/** Returns the codecs of a medium over RTP, in order of preference. */
export function codecsOf(media: SdpMedia): readonly Codec[] {
  const mapped = new Map<string, Codec>();
  for (const attribute of media.attributes) {
    const payloadType = attribute.name === 'rtpmap' ? fieldText(attribute, 'payloadType') : undefined;
    if (payloadType === undefined || mapped.has(payloadType)) continue;
    const encoding = fieldText(attribute, 'encoding')?.toLowerCase();
    const rate = Number(fieldText(attribute, 'clockRate') ?? Number.NaN);
    mapped.set(payloadType, { payloadType, encoding, clockRateHz: Number.isNaN(rate) ? undefined : rate });
  }
  return media.formats.map((payloadType) => mapped.get(payloadType) ?? statically(payloadType));
}

function statically(payloadType: string): Codec {
  const known = staticPayloadTypes.get(Number(payloadType));
  return { payloadType, encoding: known?.encoding.toLowerCase(), clockRateHz: known?.clockRateHz };
}

/** What goes along with a codec, and says nothing by itself: keys, silence, redundancy, repair. */
const companions: ReadonlySet<string> = new Set([
  'telephone-event',
  'tone',
  'cn',
  'red',
  'rtx',
  'ulpfec',
  'flexfec',
  'flexfec-03',
  'parityfec',
]);

/** True for what carries sound or picture; what nobody explains may be anything. */
export function isCarrier({ encoding }: Codec): boolean {
  return encoding === undefined || !companions.has(encoding);
}

/**
 * Tells whether two sides mean the same codec: name and clock rate are equal. G722 is written with 16000, too (RFC 3551 §4.5.2 tells
 * why it is 8000), and what neither side explains is what its number is.
 */
export function isSameCodec(a: Codec, b: Codec): boolean {
  if (a.encoding === undefined || b.encoding === undefined) return a.payloadType === b.payloadType;
  if (a.encoding !== b.encoding) return false;
  return (
    a.encoding === 'g722' ||
    a.clockRateHz === undefined ||
    b.clockRateHz === undefined ||
    a.clockRateHz === b.clockRateHz
  );
}

/** Returns a codec as a session description names it: `opus/48000`. */
export function codecName({ encoding, clockRateHz, payloadType }: Codec): string {
  if (encoding === undefined) return payloadType;
  return clockRateHz === undefined ? encoding : `${encoding}/${clockRateHz}`;
}
