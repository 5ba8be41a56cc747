import { hostOf, receiverOf, senderOf } from '../../call/parties.ts';
import type { Trace } from '../../log/trace.ts';
import { vias } from '../../sip/headers/vias.ts';
import { sdpField } from '../../sip/sdp/sdp-fields.ts';
import type { SdpLine } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { hasToTag } from '../has-to-tag.ts';
import { nothingFound } from '../nothing-found.ts';
import { passedOn } from '../passed-on.ts';
import { reachOf } from '../reach-of.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { addressOf, connectionFor, takesPart, usesIce } from './media-facts.ts';

/** Media wanted at an address that the other side, which is in another network, cannot send to. */
export const privateMediaAddress: MessageRule = Object.freeze({
  id: 'private-media-address',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'interop',
  reference: { rfc: 'RFC 3264', section: '5.1' },
  about: { methods: ['INVITE'] },
  check,
} as const satisfies MessageRule);

/** Changes of a session repeat what its first offer and answer say. */
function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0 || !isFirst(seen)) return nothingFound;
  const lines = new Set<SdpLine>();
  for (const sdp of descriptions) {
    for (const media of sdp.media) {
      const line = takesPart(media) && !usesIce(sdp, media) ? connectionFor(sdp, media) : undefined;
      const address = addressOf(line);
      if (line === undefined || address === undefined || address === '0.0.0.0' || address === '::') continue;
      if (reachOf(address) === 'local') lines.add(line);
    }
  }
  const peer = lines.size === 0 ? undefined : publicPeer(seen);
  // Where a relay is, is asked last: other messages have to be read for it.
  if (peer === undefined || seen.ask(isRelayed)) return nothingFound;
  return [...lines].map((line) => {
    const args = { address: addressOf(line) ?? '', peer };
    return findingAt(seen, sdpField(line, 'address')?.span ?? line.span, {
      messageId: 'private-media-address.found',
      args,
    });
  });
}

/** Tells whether the message went on with other addresses: a relay has put itself between the media. */
function isRelayed(trace: Trace, index: number): boolean {
  const own = connectionsAt(trace, index);
  return passedOn(trace, index).some((copy) => !['', own].includes(connectionsAt(trace, copy)));
}

function connectionsAt(trace: Trace, index: number): string {
  const { wire, body } = trace.message(index);
  return [...wire.text.slice(body.start, body.end).matchAll(/^c=[^\r\n]{1,200}/gm)].map(([line]) => line).join('\n');
}

function isFirst(seen: SeenMessage): boolean {
  return seen.status === undefined ? !hasToTag(seen) : 200 <= seen.status;
}

/** Returns the address that shows that the message crosses from one network to another: that of either side, or what a server noted. */
function publicPeer({ trace, index, message, status }: SeenMessage): string | undefined {
  for (const party of [senderOf(trace, index), receiverOf(trace, index)]) {
    const address = party === undefined ? undefined : withoutBrackets(party);
    if (address !== undefined && reachOf(address) === 'public') return address;
  }
  const received = status === undefined ? vias(message)[0]?.received : undefined;
  return received !== undefined && reachOf(withoutBrackets(hostOf(received))) === 'public' ? received : undefined;
}

function withoutBrackets(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
