import { contacts } from '../../sip/headers/contacts.ts';
import { vias } from '../../sip/headers/vias.ts';
import type { Message } from '../../sip/message.ts';

/** Where media of a message is to come, in the words of SDP: the type of the address, and the address. */
export interface OwnHost {
  readonly type: 'IP4' | 'IP6';
  readonly address: string;
  /** Whether the message says so. */
  readonly isKnown: boolean;
}

const example: OwnHost = { type: 'IP4', address: '192.0.2.10', isKnown: false };

/** Returns where the sender of a message is by its Contact, a request's by its Via as well; an example where neither says an address. */
export function ownHost(message: Message): OwnHost {
  const uri = contacts(message)[0]?.uri;
  const contact = uri?.kind === 'sip' ? uri.host : undefined;
  const via = message.startLine.kind === 'request' ? vias(message)[0]?.host : undefined;
  return [contact, via].map((host = '') => addressOf(host)).find((found) => found !== undefined) ?? example;
}

function addressOf(host: string): OwnHost | undefined {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return { type: 'IP4', address: host, isKnown: true };
  const inBrackets = /^\[([0-9A-Fa-f:.]{2,45})\]$/.exec(host)?.[1];
  return inBrackets === undefined ? undefined : { type: 'IP6', address: inBrackets, isKnown: true };
}
