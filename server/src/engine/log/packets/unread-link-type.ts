import type { TextSource } from '../../text/text-source.ts';
import { isKnownLinkType } from './link-layer.ts';
import { linkTypeLabel } from './link-types.ts';
import { framesOf, isCapture } from './read-capture.ts';

/**
 * Returns the first link type of a capture's packets that is not read here, as number and name; undefined where all are read, and for
 * what is no capture.
 */
export function unreadLinkType({ unit, chars }: TextSource): string | undefined {
  if (unit !== 'octet' || !isCapture(chars)) return undefined;
  for (const { linkType } of framesOf(chars)) if (!isKnownLinkType(linkType)) return linkTypeLabel(linkType);
  return undefined;
}
