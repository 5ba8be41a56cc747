import { contacts } from '../../sip/headers/contacts.ts';
import { from } from '../../sip/headers/from.ts';
import { to } from '../../sip/headers/to.ts';
import { vias } from '../../sip/headers/vias.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Stands for a host that the message does not tell. */
const unknownHost = 'host.example.com';

/** Returns the URI that the sender of a request gives as its own, without parameters; '' where it gives none. */
export function ownUri({ message }: SeenMessage): string {
  const uri = contacts(message)[0]?.uri;
  if (uri?.host === undefined) return '';
  return `${uri.scheme}:${uri.user === undefined ? '' : `${uri.user}@`}${uri.host}`;
}

/** Returns host and port under which the sender of a request says that it is reached. */
export function ownPlace({ message }: SeenMessage): string {
  const written = vias(message)[0]?.sentBy ?? '';
  if (written !== '') return written;
  return contacts(message)[0]?.uri?.host ?? unknownHost;
}

/** Returns what stands before the host in the address of the caller. */
export function callerUser({ message }: SeenMessage): string {
  return from(message)?.uri?.user ?? 'user';
}

/** Returns what stands before the host in the address of the called party. */
export function calleeUser({ message }: SeenMessage): string {
  return to(message)?.uri?.user ?? 'user';
}

/** Returns the domain of the called party, which is where most servers take their realm from. */
export function calleeHost({ message }: SeenMessage): string {
  return to(message)?.uri?.host ?? 'example.com';
}
