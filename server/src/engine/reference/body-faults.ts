import type { SyntaxFault } from './header-faults.ts';

/** The faults of bodies that the parser tells apart, by id. An id names the wrong pattern and is never reused. */
export const bodyFaults = {
  'body-not-xml': { what: 'A body that must be XML is not well-formed.', rfc: 'RFC 3023', section: '3' },
} as const satisfies Readonly<Record<string, SyntaxFault>>;

export type BodyFaultId = keyof typeof bodyFaults;
