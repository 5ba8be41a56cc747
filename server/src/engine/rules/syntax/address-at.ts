import type { Header } from '../../sip/header.ts';
import { headerValues } from '../../sip/header-values.ts';
import type { AddressValue } from '../../sip/values/header-value.ts';

/** Returns the address of a header field that stands around `offset` of the wire; undefined where it has none there. */
export function addressAt(header: Header, offset: number): AddressValue | undefined {
  return headerValues(header).find((value): value is AddressValue => {
    return value.kind === 'address' && value.span.start <= offset && offset <= value.span.end;
  });
}
