import type { Span } from '../../text/span.ts';
import { childNamed, childrenNamed, textOf } from './xml-elements.ts';
import type { XmlElement, XmlTree, XmlValue } from './xml-tree.ts';

/** One contact of a registration. Absent = not stated. */
export interface RegisteredContact {
  readonly id: XmlValue | undefined;
  /** `active` or `terminated`. */
  readonly state: XmlValue | undefined;
  /** What changed it: `registered`, `expired`, `unregistered`, ... */
  readonly event: XmlValue | undefined;
  /** Seconds, as written. */
  readonly expires: XmlValue | undefined;
  readonly callId: XmlValue | undefined;
  readonly cseq: XmlValue | undefined;
  readonly uri: XmlValue | undefined;
  readonly span: Span;
}

/** One address of record. */
export interface Registration {
  readonly aor: XmlValue | undefined;
  readonly id: XmlValue | undefined;
  /** `init`, `active` or `terminated`. */
  readonly state: XmlValue | undefined;
  readonly contacts: readonly RegisteredContact[];
  readonly span: Span;
}

/** A registration information document (RFC 3680 §5). Spans are wire offsets. */
export interface RegistrationInfo {
  readonly version: XmlValue | undefined;
  /** `full` or `partial`. */
  readonly state: XmlValue | undefined;
  readonly registrations: readonly Registration[];
}

/** Returns what a registration information document says. */
export function readRegistrationInfo({ root }: XmlTree): RegistrationInfo {
  return {
    version: root?.attributes.get('version'),
    state: root?.attributes.get('state'),
    registrations: root === undefined ? [] : childrenNamed(root, 'registration').map(toRegistration),
  };
}

function toRegistration(element: XmlElement): Registration {
  const { attributes, span } = element;
  return {
    aor: attributes.get('aor'),
    id: attributes.get('id'),
    state: attributes.get('state'),
    contacts: childrenNamed(element, 'contact').map(toContact),
    span,
  };
}

function toContact(element: XmlElement): RegisteredContact {
  const { attributes } = element;
  return {
    id: attributes.get('id'),
    state: attributes.get('state'),
    event: attributes.get('event'),
    expires: attributes.get('expires'),
    callId: attributes.get('callid'),
    cseq: attributes.get('cseq'),
    uri: textOf(childNamed(element, 'uri')),
    span: element.span,
  };
}
