import type { Span } from '../../text/span.ts';
import { childNamed, childrenNamed, textOf } from './xml-elements.ts';
import type { XmlElement, XmlTree, XmlValue } from './xml-tree.ts';

/** One way of reaching the presentity. Absent = not stated. */
export interface PresenceTuple {
  readonly id: XmlValue | undefined;
  /** `open` or `closed`. */
  readonly basic: XmlValue | undefined;
  readonly contact: XmlValue | undefined;
  readonly note: XmlValue | undefined;
  readonly timestamp: XmlValue | undefined;
  readonly span: Span;
}

/** A presence document (RFC 3863 §4.1). Spans are wire offsets. */
export interface Presence {
  readonly entity: XmlValue | undefined;
  readonly tuples: readonly PresenceTuple[];
  /** Of the presentity as a whole. */
  readonly notes: readonly XmlValue[];
}

/** Returns what a presence document says; nothing of it is required. */
export function readPresence({ root }: XmlTree): Presence {
  if (root === undefined) return { entity: undefined, tuples: [], notes: [] };
  return {
    entity: root.attributes.get('entity'),
    tuples: childrenNamed(root, 'tuple').map(toTuple),
    notes: childrenNamed(root, 'note').flatMap((note) => textOf(note) ?? []),
  };
}

function toTuple(element: XmlElement): PresenceTuple {
  return {
    id: element.attributes.get('id'),
    basic: textOf(childNamed(childNamed(element, 'status'), 'basic')),
    contact: textOf(childNamed(element, 'contact')),
    note: textOf(childNamed(element, 'note')),
    timestamp: textOf(childNamed(element, 'timestamp')),
    span: element.span,
  };
}
