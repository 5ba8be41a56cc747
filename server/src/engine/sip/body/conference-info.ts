import type { Span } from '../../text/span.ts';
import { childNamed, childrenNamed, textOf } from './xml-elements.ts';
import type { XmlElement, XmlTree, XmlValue } from './xml-tree.ts';

/** One device of a user. Absent = not stated. */
export interface ConferenceEndpoint {
  readonly entity: XmlValue | undefined;
  /** `connected`, `on-hold`, `disconnected`, ... */
  readonly status: XmlValue | undefined;
  readonly span: Span;
}

/** One participant. */
export interface ConferenceUser {
  readonly entity: XmlValue | undefined;
  readonly displayText: XmlValue | undefined;
  readonly endpoints: readonly ConferenceEndpoint[];
  readonly span: Span;
}

/** A conference information document (RFC 4575 §5). Spans are wire offsets. */
export interface ConferenceInfo {
  readonly entity: XmlValue | undefined;
  readonly version: XmlValue | undefined;
  /** `full`, `partial` or `deleted`. */
  readonly state: XmlValue | undefined;
  readonly subject: XmlValue | undefined;
  readonly users: readonly ConferenceUser[];
}

/** Returns what a conference information document says. */
export function readConferenceInfo({ root }: XmlTree): ConferenceInfo {
  const users = childNamed(root, 'users');
  return {
    entity: root?.attributes.get('entity'),
    version: root?.attributes.get('version'),
    state: root?.attributes.get('state'),
    subject: textOf(childNamed(childNamed(root, 'conference-description'), 'subject')),
    users: users === undefined ? [] : childrenNamed(users, 'user').map(toUser),
  };
}

function toUser(element: XmlElement): ConferenceUser {
  return {
    entity: element.attributes.get('entity'),
    displayText: textOf(childNamed(element, 'display-text')),
    endpoints: childrenNamed(element, 'endpoint').map(toEndpoint),
    span: element.span,
  };
}

function toEndpoint(element: XmlElement): ConferenceEndpoint {
  return {
    entity: element.attributes.get('entity'),
    status: textOf(childNamed(element, 'status')),
    span: element.span,
  };
}
