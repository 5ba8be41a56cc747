import { rfcLink } from '../reference/rfc-link.ts';

/** Returns a Markdown link to a section of an RFC: `[RFC 3261 §21.3.2](https://...)`. */
export function rfcReference(rfc: string, section: string): string {
  return `[${rfc} §${section}](${rfcLink(rfc, section)})`;
}
