import type { Span } from '../../text/span.ts';
import type { Header } from '../header.ts';
import type { Problem } from '../problem.ts';
import type { Sdp } from '../sdp/sdp.ts';
import type { ConferenceInfo } from './conference-info.ts';
import type { DialogInfo } from './dialog-info.ts';
import type { DtmfRelay } from './dtmf-relay.ts';
import type { ImsXml } from './ims-xml.ts';
import type { Isup } from './isup.ts';
import type { MessageSummary } from './message-summary.ts';
import type { Presence } from './presence.ts';
import type { Qsig } from './qsig.ts';
import type { Multipart } from './read-multipart.ts';
import type { RegistrationInfo } from './registration-info.ts';
import type { ResourceEntry } from './resource-lists.ts';
import type { Fragment } from './sipfrag.ts';
import type { XmlTree } from './xml-tree.ts';

/** One part of a multipart body: its own headers, and what its content is. */
export interface ReadPart {
  readonly headers: readonly Header[];
  readonly body: Body;
  readonly span: Span;
}

/** What a body says, by kind. */
export type BodyContent =
  | { readonly kind: 'sdp'; readonly sdp: Sdp }
  | { readonly kind: 'multipart'; readonly multipart: Multipart; readonly parts: readonly ReadPart[] }
  /** message/sipfrag, and message/sip, which must be whole. */
  | { readonly kind: 'sip'; readonly fragment: Fragment }
  | { readonly kind: 'ims'; readonly ims: ImsXml }
  | { readonly kind: 'presence'; readonly presence: Presence }
  | { readonly kind: 'registration-info'; readonly registrationInfo: RegistrationInfo }
  | { readonly kind: 'dialog-info'; readonly dialogInfo: DialogInfo }
  | { readonly kind: 'conference-info'; readonly conferenceInfo: ConferenceInfo }
  | { readonly kind: 'resource-lists'; readonly entries: readonly ResourceEntry[] }
  /** XML of another vocabulary. */
  | { readonly kind: 'xml'; readonly xml: XmlTree }
  | { readonly kind: 'message-summary'; readonly summary: MessageSummary }
  | { readonly kind: 'dtmf'; readonly dtmf: DtmfRelay }
  | { readonly kind: 'isup'; readonly isup: Isup }
  | { readonly kind: 'qsig'; readonly qsig: Qsig }
  /** Text and JSON, which are left as they are. */
  | { readonly kind: 'text' }
  /** What nobody here can read: a type of another trade, a compressed body, a multipart beyond the deepest level. */
  | { readonly kind: 'other' };

/** The body of a message, or of a part of one. Spans are wire offsets. */
export type Body = BodyContent & {
  /** `type/subtype` in lower case as stated; undefined when nothing states it. */
  readonly mediaType: string | undefined;
  /** `content`: no type was stated, or another than the content shows, and its first characters decided. */
  readonly kindFrom: 'media-type' | 'content';
  readonly span: Span;
  readonly problems: readonly Problem[];
};
