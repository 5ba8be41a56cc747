import { fieldText, sdpLine } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpAttribute, SdpLine, SdpMedia } from '../../sip/sdp/sdp.ts';

/** Returns the first attribute of that name which holds for a medium: its own, else that of the session. */
export function attributeFor(sdp: Sdp, media: SdpMedia, name: string): SdpAttribute | undefined {
  const isNamed = (attribute: SdpAttribute): boolean => attribute.name === name;
  return media.attributes.find(isNamed) ?? sdp.session.attributes.find(isNamed);
}

/** Returns the c= line that holds for a medium: its own, else that of the session. */
export function connectionFor(sdp: Sdp, media: SdpMedia): SdpLine | undefined {
  return sdpLine(media, 'c') ?? sdpLine(sdp.session, 'c');
}

/** Returns the address of an `o=` or `c=` line, without what RFC 8866 §5.7 lets stand behind it. */
export function addressOf(line: SdpLine | undefined): string | undefined {
  return line === undefined ? undefined : fieldText(line, 'address')?.split('/')[0];
}

/** True for a medium that takes part: port 0 means that it does not (RFC 3264 §5.1, §6). */
export function takesPart({ port }: SdpMedia): boolean {
  return port !== undefined && port !== 0;
}

/** True where formats are RTP payload types. */
export function isRtp({ proto }: SdpMedia): boolean {
  return /(?:^|\/)RTP\/S?AVPF?$/i.test(proto);
}

/** True where the medium is sent as SRTP, by whatever way the keys are agreed. */
export function isSecure({ proto }: SdpMedia): boolean {
  return /(?:^|\/)RTP\/SAVPF?$/i.test(proto);
}

/** True where the two sides find their addresses by ICE: then what c= says is one of several places, or none. */
export function usesIce(sdp: Sdp, media: SdpMedia): boolean {
  return attributeFor(sdp, media, 'ice-ufrag') !== undefined || attributeFor(sdp, media, 'candidate') !== undefined;
}

/** The port that stands for none where candidates come later (RFC 8840 §4.1.1). */
export const discardPort = 9;
