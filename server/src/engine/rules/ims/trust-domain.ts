import { isValid, isValidCIDR, parse, parseCIDR } from 'ipaddr.js';
import { hostOf, receiverOf, senderOf } from '../../call/parties.ts';
import type { RuleSettings } from '../rule-settings.ts';
import type { SeenMessage } from '../seen-message.ts';

/** On which side of the border of the trust domain the two ends of a message stand. */
export interface Crossing {
  readonly from: 'inside' | 'outside';
  readonly to: 'inside' | 'outside';
  readonly sender: string;
  readonly receiver: string;
}

/** Returns which way a message crosses the border; undefined where no domain is named, or the log does not tell both ends. */
export function crossingOf(
  seen: SeenMessage,
  { trustDomain }: Pick<RuleSettings, 'trustDomain'>,
): Crossing | undefined {
  if (trustDomain.length === 0) return undefined;
  const head = seen.trace.head(seen.index);
  if (head.source === undefined || head.destination === undefined) return undefined;
  const sender = senderOf(seen.trace, seen.index) ?? hostOf(head.source);
  const receiver = receiverOf(seen.trace, seen.index) ?? hostOf(head.destination);
  return { from: sideOf(sender, trustDomain), to: sideOf(receiver, trustDomain), sender, receiver };
}

function sideOf(host: string, trustDomain: readonly string[]): 'inside' | 'outside' {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return trustDomain.some((member) => isMember(bare, member.trim().toLowerCase())) ? 'inside' : 'outside';
}

/** A member is an address, a network (`192.0.2.0/24`), a host, or a domain with all its hosts. */
function isMember(host: string, member: string): boolean {
  if (member === '') return false;
  if (host === member || host.endsWith(`.${member}`)) return true;
  if (!isValid(host)) return false;
  const address = parse(host);
  if (isValid(member)) return parse(member).toNormalizedString() === address.toNormalizedString();
  if (!isValidCIDR(member)) return false;
  const [network, bits] = parseCIDR(member);
  return network.kind() === address.kind() && address.match(network, bits);
}
