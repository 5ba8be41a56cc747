import type { Trace } from '../log/trace.ts';
import { readImsXml, imsXmlMediaType, type ImsXml } from '../sip/body/ims-xml.ts';
import { bodyParts, type BodyPart } from '../sip/body/multipart.ts';
import type { ContactValue } from '../sip/headers/contacts.ts';
import { contentType } from '../sip/headers/content-type.ts';
import type { Message } from '../sip/message.ts';
import type { Span } from '../text/span.ts';
import { contactsAt } from './contacts-at.ts';
import { readOnce, type Read } from './recording.ts';
import { responseAt } from './response-at.ts';
import { trustTest, type TrustTest } from './trust-test.ts';

/** A URI that a 380 names as the way to go on. */
export interface NamedTarget {
  readonly uri: string;
  readonly from: 'contact' | 'body';
  /** Of a Contact: its place in `contacts(message)`. */
  readonly contactIndex?: number;
  /** In wire offsets. */
  readonly span: Span;
}

/** What a 380 offers (RFC 3261 §21.3.5; 3GPP TS 24.229 §7.6). Spans are wire offsets. */
export interface AlternativeServiceOffer {
  /** The media type of the whole body as the header states it, lower case; undefined without a Content-Type. */
  readonly contentType: string | undefined;
  readonly hasBody: boolean;
  /** The part that holds the 3GPP body, also where its Content-Type is missing or another. */
  readonly ims: ImsXml | undefined;
  /** False where the root element told what the Content-Type did not. */
  readonly imsIsDeclared: boolean;
  /** True when the 3GPP type is emergency or an emergency service URN is named. */
  readonly isEmergency: boolean;
  /** The first `urn:service:sos...` or `urn:service:test.sos...` that a Contact or the body names. */
  readonly serviceUrn: string | undefined;
  readonly targets: readonly NamedTarget[];
  /** What describes the alternative: the alternative-service element, else the body; undefined without a body. */
  readonly description: Span | undefined;
  /** Only for the 3GPP body. */
  readonly trust: TrustTest;
}

const offers = new WeakMap<Trace, Map<number, Read<AlternativeServiceOffer>>>();

/** Returns what the 380 at `index` offers: the same object each time. */
export function alternativeService(trace: Trace, index: number): AlternativeServiceOffer {
  const known = offers.get(trace) ?? new Map<number, Read<AlternativeServiceOffer>>();
  offers.set(trace, known);
  return readOnce(trace, known, index, () => read(trace, index));
}

function read(trace: Trace, index: number): AlternativeServiceOffer {
  const { isBare, contacts: values } = responseAt(trace, index);
  return isBare ? ofContacts(values) : ofBody(trace, index);
}

/** Of a response without a body nothing else need be read. */
function ofContacts(values: readonly ContactValue[]): AlternativeServiceOffer {
  const targets = contactTargets(values);
  const serviceUrn = targets.find(({ uri }) => isEmergencyUrn(uri))?.uri;
  return {
    contentType: undefined,
    hasBody: false,
    ims: undefined,
    imsIsDeclared: false,
    isEmergency: serviceUrn !== undefined,
    serviceUrn,
    targets,
    description: undefined,
    trust: { kind: 'cannot-be-checked', why: 'no-3gpp-body' },
  };
}

function ofBody(trace: Trace, index: number): AlternativeServiceOffer {
  const message = trace.message(index);
  const parts = bodyParts(message);
  const { ims, part } = findIms(message, parts);
  const targets = [...contactTargets(contactsAt(trace, index)), ...bodyTargets(message, parts)];
  const serviceUrn = targets.find(({ uri }) => isEmergencyUrn(uri))?.uri;
  const type = ims?.alternativeService?.type?.toLowerCase();
  const hasBody = message.wire.text.slice(message.body.start, message.body.end).trim() !== '';
  return {
    contentType: contentType(message)?.mediaType,
    hasBody,
    ims,
    imsIsDeclared: part?.contentType === imsXmlMediaType,
    isEmergency: type === 'emergency' || serviceUrn !== undefined,
    serviceUrn,
    targets,
    description: ims?.alternativeService?.span ?? ims?.span ?? (hasBody ? message.body : undefined),
    trust: ims === undefined ? { kind: 'cannot-be-checked', why: 'no-3gpp-body' } : trustTest(trace, index),
  };
}

/** Tells whether a URI asks for emergency help (RFC 5031 §4.2), the one for tests included (RFC 6881 §15). */
export function isEmergencyUrn(uri: string): boolean {
  return /^urn:service:(?:test\.)?sos(?:$|\.)/i.test(uri);
}

function findIms(message: Message, parts: readonly BodyPart[]): { ims?: ImsXml; part?: BodyPart } {
  const declaredFirst = parts.toSorted((a, b) => rank(a) - rank(b));
  for (const part of declaredFirst) {
    const text = message.wire.text.slice(part.span.start, part.span.end);
    const ims = text.includes('<') ? readImsXml(text, part.span.start) : undefined;
    if (ims !== undefined) return { ims, part };
  }
  return {};
}

function rank(part: BodyPart): number {
  return part.contentType === imsXmlMediaType ? 0 : 1;
}

function contactTargets(values: readonly ContactValue[]): readonly NamedTarget[] {
  return values.flatMap((contact, contactIndex) =>
    contact.uri === undefined ? [] : [{ uri: contact.uri.text, from: 'contact', contactIndex, span: contact.uriSpan }],
  );
}

/** How much of a body is searched for URIs, in characters. */
const searchedLength = 65_536;
const uriInText = /\b(?:sips?|tel|urn):[^\s"'<>()]{1,500}/gi;
/** Bodies that describe calls or media name addresses that are no offer. */
const searchedTypes = /^(?:application\/(?:[\w.+-]+\+)?xml|text\/[\w.+-]+)$/;

function bodyTargets(message: Message, parts: readonly BodyPart[]): readonly NamedTarget[] {
  const targets: NamedTarget[] = [];
  for (const { contentType: type, span } of parts) {
    if (type !== undefined && !searchedTypes.test(type)) continue;
    const text = message.wire.text.slice(span.start, Math.min(span.end, span.start + searchedLength));
    for (const match of text.matchAll(uriInText)) {
      if (isNamespace(text, match.index)) continue;
      const uri = match[0].replace(/[.,;:!?]+$/, '');
      const start = span.start + match.index;
      targets.push({ uri, from: 'body', span: { start, end: start + uri.length } });
    }
  }
  return targets;
}

/** `xmlns="urn:ietf:params:xml:ns:..."` names a vocabulary, not somebody to call. */
function isNamespace(text: string, at: number): boolean {
  return (
    /xmlns(?::[\w.-]+)?\s*=\s*["']$/.test(text.slice(Math.max(0, at - 60), at)) || text.startsWith('urn:ietf:', at)
  );
}
