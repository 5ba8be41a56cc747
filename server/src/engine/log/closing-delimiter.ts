import type { HeaderBlock } from './header-block.ts';

/** Returns the line that closes a multipart body, or undefined for a body of another kind. */
export function closingDelimiter(headers: HeaderBlock): string | undefined {
  const type = headers.values.contentType ?? '';
  if (!/^\s*multipart\//i.test(type)) return undefined;
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,100})"|([^\s;"]{1,100}))/i.exec(type);
  return boundary === null ? undefined : `--${boundary[1] ?? boundary[2]}--`;
}
