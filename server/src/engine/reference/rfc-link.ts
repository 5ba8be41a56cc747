/**
 * The address of a section of an RFC at the RFC Editor: `rfcLink('RFC 3261', '21.3.2')` is
 * https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2. Without a section it is the address of the whole RFC.
 */
export function rfcLink(rfc: string, section?: string): string {
  const page = `https://www.rfc-editor.org/rfc/rfc${rfc.replace(/\D/g, '')}`;
  return section === undefined ? page : `${page}#section-${section}`;
}
