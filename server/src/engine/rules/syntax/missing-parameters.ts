import type { Header } from '../../sip/header.ts';
import { readHeaderValues } from '../../sip/header-values.ts';

/**
 * Returns which of these parameters a header field of the scheme Digest lacks; none for another scheme, and for one that cannot be
 * read: what seems to be missing may stand in it. A name with an asterisk is an encoded form of the same (RFC 7616 §3.4).
 */
export function missingParameters(header: Header, names: readonly string[]): readonly string[] {
  const { value: whole } = header;
  // Nearly all have all of them, which one look shows.
  if (names.every((name) => whole.includes(` ${name}=`) || whole.includes(`,${name}=`))) return [];
  const { values, problems } = readHeaderValues(header);
  const [value] = values;
  // A digest that is none hides nothing.
  if (
    problems.some(({ id }) => !id.startsWith('digest-')) ||
    value?.kind !== 'credentials' ||
    value.scheme?.text.toLowerCase() !== 'digest'
  )
    return [];
  const written = new Set(value.parameters.map(({ name }) => name));
  return names.filter((name) => !written.has(name) && !written.has(`${name}*`));
}
