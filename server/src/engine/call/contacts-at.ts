import type { Trace } from '../log/trace.ts';
import { contacts, type ContactValue } from '../sip/headers/contacts.ts';

const read = new WeakMap<Trace, Map<number, readonly ContactValue[]>>();

/** Returns the Contacts of an entry, read once: its outcome, its chain and the redirections around it all ask for them. */
export function contactsAt(trace: Trace, index: number): readonly ContactValue[] {
  const known = read.get(trace) ?? new Map<number, readonly ContactValue[]>();
  read.set(trace, known);
  const values = known.get(index) ?? contacts(trace.message(index));
  known.set(index, values);
  return values;
}
