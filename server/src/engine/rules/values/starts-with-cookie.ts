import type { SeenMessage } from '../seen-message.ts';

/** What the branches of RFC 3261 begin with (§8.1.1.7). */
export const cookie = 'z9hG4bK';

const wanted = `branch=${cookie}`;

/** Tells at a glance that the top Via has a branch of RFC 3261 with something behind the cookie, as nearly all have; false where the value has to be read. */
export function startsWithCookie(seen: SeenMessage): boolean {
  const value = seen.header('via')?.value ?? '';
  const at = value.indexOf(wanted);
  if (at === -1) return false;
  const next = value.charCodeAt(at + wanted.length);
  if (!(0x20 < next) || next === 0x3b || next === 0x2c) return false;
  const comma = value.indexOf(',');
  return comma === -1 || at < comma;
}
