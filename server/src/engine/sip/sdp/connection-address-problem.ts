import { span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import { hostCheck } from './field-kinds.ts';
import { ipv4Break, ipv6Break } from './ip-address.ts';
import { fieldText, sdpField } from './sdp-fields.ts';
import type { SdpLine } from './sdp.ts';

/**
 * Returns what is wrong with the address of an `o=` or `c=` line, or undefined. An address of `IN` is of its addrtype or a
 * name; that of a `c=` may go on with `/ttl/count` for IP4 and `/count` for IP6 (RFC 8866 §5.7).
 */
export function connectionAddressProblem(text: string, line: SdpLine): Problem | undefined {
  const address = sdpField(line, 'address');
  if (address === undefined || fieldText(line, 'nettype') !== 'IN') return undefined;
  const addrtype = fieldText(line, 'addrtype');
  if (addrtype !== 'IP4' && addrtype !== 'IP6') return undefined;
  const { start, end } = address.span;
  if (start === end) return undefined;
  const slash = address.text.indexOf('/');
  const addressEnd = slash === -1 ? end : start + slash;
  const wrong = addressBreak(text, start, addressEnd, addrtype);
  if (wrong !== -1) return { id: 'sdp-address-malformed', span: span(wrong, end) };
  if (slash === -1) return undefined;
  const suffix = line.type === 'c' ? suffixBreak(text, addressEnd, end, addrtype === 'IP4' ? 2 : 1) : addressEnd;
  return suffix === -1 ? undefined : { id: 'sdp-address-malformed', span: span(suffix, end) };
}

function addressBreak(text: string, start: number, end: number, addrtype: 'IP4' | 'IP6'): number {
  const ipv4 = ipv4Break(text, start, end);
  const ipv6 = ipv6Break(text, start, end);
  if ((addrtype === 'IP4' ? ipv4 : ipv6) === -1) return -1;
  // An address of the other family is wrong from its first character on.
  if ((addrtype === 'IP4' ? ipv6 : ipv4) === -1) return start;
  if (isNumeric(text, start, end)) return addrtype === 'IP4' ? ipv4 : start;
  const name = hostCheck(text, start, end);
  return name === -1 || addrtype === 'IP4' ? name : ipv6;
}

function isNumeric(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x2e && (code < 0x30 || 0x39 < code)) return false;
  }
  return true;
}

/** One to `most` times `/` and digits. */
function suffixBreak(text: string, start: number, end: number, most: number): number {
  let at = start;
  for (let count = 0; count < most && at < end; count += 1) {
    if (text.charCodeAt(at) !== 0x2f) return at;
    at += 1;
    const digitsStart = at;
    while (at < end && 0x30 <= text.charCodeAt(at) && text.charCodeAt(at) <= 0x39) at += 1;
    if (at === digitsStart) return at;
  }
  return at === end ? -1 : at;
}
