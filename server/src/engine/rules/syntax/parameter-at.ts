import type { Header } from '../../sip/header.ts';
import { headerValues } from '../../sip/header-values.ts';
import type { ParameterPart } from '../../sip/values/header-value.ts';

/** Returns the parameter of a header field, or of a URI in it, that begins at `offset` of the wire. */
export function parameterAt(header: Header, offset: number): ParameterPart | undefined {
  for (const value of headerValues(header)) {
    const ofUri = value.kind === 'address' ? (value.uri?.parameters ?? []) : [];
    const found = [...value.parameters, ...ofUri].find(({ span }) => span.start === offset);
    if (found !== undefined) return found;
  }
  return undefined;
}
