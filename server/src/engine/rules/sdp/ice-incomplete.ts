import { fieldText } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpMedia } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { attributeFor, takesPart } from './media-facts.ts';

/** ICE without one of the three things that it needs: a name, a password of enough characters, and both with the candidates. */
export const iceIncomplete: MessageRule = Object.freeze({
  id: 'ice-incomplete',
  subject: 'message',
  scope: 'sdp',
  profile: 'strict',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 8839', section: '5.4' },
  about: {},
  check,
} as const satisfies MessageRule);

/** RFC 8839 §5.4: 24 bits of randomness in a name and 128 in a password, six bits a character; at most 32 for a name. */
const shortestName = 4;
const longestName = 32;
const shortestPassword = 22;

function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0) return nothingFound;
  const found: Found[] = [];
  for (const sdp of descriptions) {
    for (const media of sdp.media) {
      const one = takesPart(media) ? foundIn(seen, sdp, media) : undefined;
      // What the session says is told once for all its media.
      if (one !== undefined && found.every(({ span }) => span.start !== one.span.start)) found.push(one);
    }
  }
  return found;
}

function foundIn(seen: SeenMessage, sdp: Sdp, media: SdpMedia): Found | undefined {
  const name = attributeFor(sdp, media, 'ice-ufrag');
  const password = attributeFor(sdp, media, 'ice-pwd');
  const candidate = media.attributes.find((attribute) => attribute.name === 'candidate');
  const given = name ?? password ?? candidate;
  if (given === undefined) return undefined;
  if (name === undefined || password === undefined) {
    const missing = [name === undefined ? 'a=ice-ufrag' : '', password === undefined ? 'a=ice-pwd' : ''];
    const args = { media: media.media, missing: missing.filter((one) => one !== '').join(', ') };
    return findingAt(seen, given.span, { messageId: 'ice-incomplete.missing', args });
  }
  const nameLength = (fieldText(name, 'fragment') ?? '').length;
  if (nameLength < shortestName || longestName < nameLength) {
    return findingAt(seen, name.span, { messageId: 'ice-incomplete.name-length', args: { length: nameLength } });
  }
  const passwordLength = (fieldText(password, 'password') ?? '').length;
  if (shortestPassword <= passwordLength) return undefined;
  return findingAt(seen, password.span, {
    messageId: 'ice-incomplete.short-password',
    args: { length: passwordLength },
  });
}
