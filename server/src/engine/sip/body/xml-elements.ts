import type { XmlElement, XmlTree, XmlValue } from './xml-tree.ts';
import type { Problem } from '../problem.ts';

/** Returns the children called `name`, without regard to prefixes and case. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => isNamed(child, name));
}

/** Returns the first child called `name`, or undefined. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => isNamed(child, name));
}

/** Tells whether the element is called `name` (lower case), without regard to prefix and case. */
export function isNamed(element: XmlElement, name: string): boolean {
  return element.name.toLowerCase() === name;
}

/** Returns the element's own text and where it stands, or undefined when there is no element. */
export function textOf(element: XmlElement | undefined): XmlValue | undefined {
  return element === undefined ? undefined : { value: trimmedText(element.text), span: element.contentSpan };
}

/** XML knows four blanks; a no-break space may be the second half of a letter in UTF-8 (`\u00e0`) that was read as octets. */
export function trimmedText(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** Returns what is wrong with a document: where it stops being XML, and a root that is not `name` (lower case). */
export function documentProblems(tree: XmlTree, name: string): readonly Problem[] {
  const { root, problems } = tree;
  if (root === undefined || isNamed(root, name)) return problems;
  return [...problems, { id: 'xml-root-unexpected', span: root.nameSpan }];
}
