import { fieldText, sdpField } from '../../sip/sdp/sdp-fields.ts';
import type { SdpField, SdpMedia } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isRtp } from './media-facts.ts';

/** One payload type that means two things in one medium, or stands twice in its list. */
export const duplicatePayloadType: MessageRule = Object.freeze({
  id: 'duplicate-payload-type',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'interop',
  reference: { rfc: 'RFC 8866', section: '6.6' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0) return nothingFound;
  return descriptions.flatMap(({ media }) => media.filter(isRtp).flatMap((one) => doubled(seen, one)));
}

function doubled(seen: SeenMessage, media: SdpMedia): readonly Found[] {
  const found: Found[] = [];
  const formats = (media.lines[0]?.fields ?? []).filter(({ name }) => name === 'format');
  for (const { text, span } of repeated(formats)) {
    const sentence = { messageId: 'duplicate-payload-type.listed', args: { type: text } } as const;
    found.push(findingAt(seen, span, sentence, { severity: 'information' }));
  }
  const meanings = new Map<string, string>();
  for (const attribute of media.attributes) {
    const type = attribute.name === 'rtpmap' ? sdpField(attribute, 'payloadType') : undefined;
    if (type === undefined) continue;
    const meaning = ['encoding', 'clockRate', 'channels'].map((name) => fieldText(attribute, name) ?? '').join('/');
    const before = meanings.get(type.text);
    meanings.set(type.text, before ?? meaning);
    if (before === undefined || before.toLowerCase() === meaning.toLowerCase()) continue;
    const args = { type: type.text, first: shown(before), second: shown(meaning) };
    found.push(findingAt(seen, type.span, { messageId: 'duplicate-payload-type.two-meanings', args }));
  }
  return found;
}

function repeated(formats: readonly SdpField[]): readonly SdpField[] {
  const before = new Set<string>();
  return formats.filter(({ text }) => before.has(text) || !before.add(text));
}

function shown(meaning: string): string {
  return meaning.replace(/\/$/, '');
}
