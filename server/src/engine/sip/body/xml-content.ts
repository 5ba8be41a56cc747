import type { Problem } from '../problem.ts';
import type { BodyContent } from './body.ts';
import { readConferenceInfo } from './conference-info.ts';
import { readDialogInfo } from './dialog-info.ts';
import { imsXmlMediaType, toImsXml } from './ims-xml.ts';
import { readPresence } from './presence.ts';
import { readRegistrationInfo } from './registration-info.ts';
import { readResourceLists } from './resource-lists.ts';
import { documentProblems } from './xml-elements.ts';
import type { XmlTree } from './xml-tree.ts';

interface Vocabulary {
  readonly mediaType: string;
  /** The root element, in lower case. */
  readonly root: string;
  readonly read: (tree: XmlTree) => BodyContent;
}

const vocabularies: readonly Vocabulary[] = [
  {
    mediaType: 'application/pidf+xml',
    root: 'presence',
    read: (tree) => ({ kind: 'presence', presence: readPresence(tree) }),
  },
  {
    mediaType: 'application/reginfo+xml',
    root: 'reginfo',
    read: (tree) => ({ kind: 'registration-info', registrationInfo: readRegistrationInfo(tree) }),
  },
  {
    mediaType: 'application/dialog-info+xml',
    root: 'dialog-info',
    read: (tree) => ({ kind: 'dialog-info', dialogInfo: readDialogInfo(tree) }),
  },
  {
    mediaType: 'application/conference-info+xml',
    root: 'conference-info',
    read: (tree) => ({ kind: 'conference-info', conferenceInfo: readConferenceInfo(tree) }),
  },
  {
    mediaType: 'application/resource-lists+xml',
    root: 'resource-lists',
    read: (tree) => ({ kind: 'resource-lists', entries: readResourceLists(tree) }),
  },
];

/**
 * Returns what a document says. Its root decides which vocabulary it is, because that is what stands there; the media type
 * decides only which root was promised.
 */
export function xmlContent(
  tree: XmlTree,
  mediaType: string | undefined,
): BodyContent & { readonly problems: readonly Problem[] } {
  const promised = vocabularies.find((one) => one.mediaType === mediaType);
  const rootName = tree.root?.name.toLowerCase();
  const found = vocabularies.find((one) => one.root === rootName);
  const ims = found === undefined ? toImsXml(tree) : undefined;
  const expected = mediaType === imsXmlMediaType ? 'ims-3gpp' : promised?.root;
  const problems = expected === undefined ? tree.problems : documentProblems(tree, expected);
  if (ims !== undefined) return { kind: 'ims', ims, problems };
  return { ...(found?.read(tree) ?? { kind: 'xml', xml: tree }), problems };
}
