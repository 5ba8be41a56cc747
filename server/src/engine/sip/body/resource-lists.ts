import type { Span } from '../../text/span.ts';
import { childNamed, isNamed, textOf } from './xml-elements.ts';
import type { XmlElement, XmlTree, XmlValue } from './xml-tree.ts';

/** One address of a list; `copyControl` is `to`, `cc` or `bcc` (RFC 5364). Absent = not stated. */
export interface ResourceEntry {
  readonly uri: XmlValue | undefined;
  readonly displayName: XmlValue | undefined;
  readonly copyControl: XmlValue | undefined;
  readonly span: Span;
}

/** Returns the entries of a resource-lists document (RFC 4826 §3.1), those of lists in lists included, in order. */
export function readResourceLists({ all }: XmlTree): readonly ResourceEntry[] {
  return all.filter((element) => isNamed(element, 'entry')).map(toEntry);
}

function toEntry(element: XmlElement): ResourceEntry {
  return {
    uri: element.attributes.get('uri'),
    displayName: textOf(childNamed(element, 'display-name')),
    copyControl: element.attributes.get('copyControl'),
    span: element.span,
  };
}
