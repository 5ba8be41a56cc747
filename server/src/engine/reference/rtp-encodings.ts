/** An encoding that `a=rtpmap` names. */
export interface RtpEncoding {
  readonly name: string;
  readonly clockRate: number;
  /** Undefined where the rtpmap does not name them: one channel, or not audio. */
  readonly channels: number | undefined;
  readonly media: 'audio' | 'video' | 'text' | 'application';
  /** The payload type that RFC 3551 §6 gives it for good; undefined for one that an rtpmap has to bind. */
  readonly payloadType: number | undefined;
  readonly document: string;
  /** What its `a=fmtp` usually says; undefined where it needs none. */
  readonly format: string | undefined;
}

type Row = readonly [
  media: RtpEncoding['media'],
  rtpmap: string,
  payloadType: number | undefined,
  document: string,
  format?: string,
];

const rows: readonly Row[] = [
  ['audio', 'PCMU/8000', 0, 'RFC 3551'],
  ['audio', 'PCMA/8000', 8, 'RFC 3551'],
  ['audio', 'G722/8000', 9, 'RFC 3551'],
  ['audio', 'G729/8000', 18, 'RFC 3551', 'annexb=no'],
  ['audio', 'opus/48000/2', undefined, 'RFC 7587', 'minptime=10;useinbandfec=1'],
  ['audio', 'telephone-event/8000', undefined, 'RFC 4733', '0-16'],
  ['audio', 'telephone-event/16000', undefined, 'RFC 4733', '0-16'],
  ['audio', 'telephone-event/48000', undefined, 'RFC 4733', '0-16'],
  ['audio', 'AMR/8000', undefined, 'RFC 4867', 'octet-align=1'],
  ['audio', 'AMR-WB/16000', undefined, 'RFC 4867', 'octet-align=1'],
  ['audio', 'EVS/16000', undefined, '3GPP TS 26.445', 'br=5.9-24.4;bw=nb-swb'],
  ['audio', 'iLBC/8000', undefined, 'RFC 3952', 'mode=30'],
  ['audio', 'speex/16000', undefined, 'RFC 5574'],
  ['audio', 'GSM/8000', 3, 'RFC 3551'],
  ['audio', 'G723/8000', 4, 'RFC 3551', 'annexa=no'],
  ['audio', 'G728/8000', 15, 'RFC 3551'],
  ['audio', 'G726-32/8000', undefined, 'RFC 3551'],
  ['audio', 'G7221/16000', undefined, 'RFC 5577', 'bitrate=32000'],
  ['audio', 'CN/8000', 13, 'RFC 3389'],
  ['audio', 'L16/44100', 11, 'RFC 3551'],
  ['audio', 'L16/44100/2', 10, 'RFC 3551'],
  ['audio', 'CLEARMODE/8000', undefined, 'RFC 4040'],
  ['audio', 'red/8000', undefined, 'RFC 2198'],
  ['audio', 'MP4A-LATM/90000', undefined, 'RFC 6416'],
  ['audio', 'mpeg4-generic/48000/2', undefined, 'RFC 3640'],
  ['video', 'H264/90000', undefined, 'RFC 6184', 'profile-level-id=42e01f;packetization-mode=1'],
  ['video', 'H265/90000', undefined, 'RFC 7798'],
  ['video', 'VP8/90000', undefined, 'RFC 7741'],
  ['video', 'VP9/90000', undefined, 'RFC 9628', 'profile-id=0'],
  ['video', 'H263-1998/90000', undefined, 'RFC 4629'],
  ['video', 'H263/90000', 34, 'RFC 4629'],
  ['video', 'H261/90000', 31, 'RFC 4587'],
  ['video', 'JPEG/90000', 26, 'RFC 2435'],
  ['video', 'MP2T/90000', 33, 'RFC 2250'],
  ['video', 'rtx/90000', undefined, 'RFC 4588', 'apt=96'],
  ['video', 'red/90000', undefined, 'RFC 2198'],
  ['video', 'ulpfec/90000', undefined, 'RFC 5109'],
  ['text', 't140/1000', undefined, 'RFC 4103'],
  ['text', 'red/1000', undefined, 'RFC 4103'],
];

/** The encodings that calls use, the most frequent of each kind first. */
export const rtpEncodings: readonly RtpEncoding[] = rows.map(([media, rtpmap, payloadType, document, format]) => {
  const [name = '', clockRate, channels] = rtpmap.split('/');
  return {
    media,
    name,
    clockRate: Number(clockRate),
    channels: channels === undefined ? undefined : Number(channels),
    payloadType,
    document,
    format,
  };
});
