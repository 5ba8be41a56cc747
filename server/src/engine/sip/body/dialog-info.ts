import type { Span } from '../../text/span.ts';
import { childNamed, childrenNamed, textOf } from './xml-elements.ts';
import type { XmlElement, XmlTree, XmlValue } from './xml-tree.ts';

/** One end of a dialog. Absent = not stated. */
export interface DialogParty {
  readonly identity: XmlValue | undefined;
  readonly displayName: XmlValue | undefined;
  readonly target: XmlValue | undefined;
}

/** One dialog. Absent = not stated. */
export interface ReportedDialog {
  readonly id: XmlValue | undefined;
  readonly callId: XmlValue | undefined;
  readonly localTag: XmlValue | undefined;
  readonly remoteTag: XmlValue | undefined;
  /** `initiator` or `recipient`. */
  readonly direction: XmlValue | undefined;
  /** `trying`, `proceeding`, `early`, `confirmed` or `terminated`. */
  readonly state: XmlValue | undefined;
  /** Why it is in this state: `rejected`, `cancelled`, `local-bye`, ... */
  readonly event: XmlValue | undefined;
  /** The status code behind `event`, as written. */
  readonly code: XmlValue | undefined;
  readonly local: DialogParty;
  readonly remote: DialogParty;
  readonly span: Span;
}

/** A dialog information document (RFC 4235 §4). Spans are wire offsets. */
export interface DialogInfo {
  readonly entity: XmlValue | undefined;
  readonly version: XmlValue | undefined;
  /** `full` or `partial`. */
  readonly state: XmlValue | undefined;
  readonly dialogs: readonly ReportedDialog[];
}

/** Returns what a dialog information document says. */
export function readDialogInfo({ root }: XmlTree): DialogInfo {
  return {
    entity: root?.attributes.get('entity'),
    version: root?.attributes.get('version'),
    state: root?.attributes.get('state'),
    dialogs: root === undefined ? [] : childrenNamed(root, 'dialog').map(toDialog),
  };
}

function toDialog(element: XmlElement): ReportedDialog {
  const { attributes, span } = element;
  const state = childNamed(element, 'state');
  return {
    id: attributes.get('id'),
    callId: attributes.get('call-id'),
    localTag: attributes.get('local-tag'),
    remoteTag: attributes.get('remote-tag'),
    direction: attributes.get('direction'),
    state: textOf(state),
    event: state?.attributes.get('event'),
    code: state?.attributes.get('code'),
    local: toParty(childNamed(element, 'local')),
    remote: toParty(childNamed(element, 'remote')),
    span,
  };
}

function toParty(element: XmlElement | undefined): DialogParty {
  const identity = childNamed(element, 'identity');
  return {
    identity: textOf(identity),
    displayName: identity?.attributes.get('display'),
    target: childNamed(element, 'target')?.attributes.get('uri'),
  };
}
