import { headerValues } from '../../sip/header-values.ts';
import type { AddressValue, Part, UriPart } from '../../sip/values/header-value.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Where a Contact asks to be reached. */
export interface ContactHost {
  readonly value: AddressValue;
  readonly uri: UriPart;
  readonly host: Part;
}

/** Returns the Contacts of a message that name a host; those that are only being removed (`expires=0`) ask for nothing. */
export function contactHosts(seen: SeenMessage): readonly ContactHost[] {
  return seen.message.headers.flatMap((header) => {
    if (header.name !== 'contact') return [];
    return headerValues(header).flatMap((value) => {
      if (value.kind !== 'address' || value.uri?.host === undefined) return [];
      const isRemoved = value.parameters.some((one) => one.name === 'expires' && one.value === '0');
      return isRemoved ? [] : [{ value, uri: value.uri, host: value.uri.host }];
    });
  });
}
