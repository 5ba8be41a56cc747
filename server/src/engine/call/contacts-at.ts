import type { Trace } from '../log/trace.ts';
import type { ContactValue } from '../sip/headers/contacts.ts';
import { responseAt } from './response-at.ts';

/** Returns the Contacts of a response. */
export function contactsAt(trace: Trace, index: number): readonly ContactValue[] {
  return responseAt(trace, index).contacts;
}
