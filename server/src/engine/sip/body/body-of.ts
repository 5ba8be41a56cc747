import { span, type Span } from '../../text/span.ts';
import type { TextSource } from '../../text/text-source.ts';
import { contentType, type ContentType } from '../headers/content-type.ts';
import { firstHeader } from '../headers-named.ts';
import { lineAt } from '../line-at.ts';
import type { Message } from '../message.ts';
import { parameter } from '../parameters.ts';
import type { Problem } from '../problem.ts';
import { readSdp } from '../sdp/read-sdp.ts';
import { trimmedSpan } from '../trimmed-span.ts';
import type { Body, BodyContent, ReadPart } from './body.ts';
import { contentLook, type ContentLook } from './content-look.ts';
import { readDtmfRelay } from './dtmf-relay.ts';
import { readIsup } from './isup.ts';
import { mediaTypeKind, type MediaTypeKind } from './media-type-kind.ts';
import { readMessageSummary } from './message-summary.ts';
import { deepestMultipart, readPartHeaders } from './multipart.ts';
import { octetPlaces } from './octet-places.ts';
import { readQsig } from './qsig.ts';
import { readMultipart } from './read-multipart.ts';
import { fragmentProblems, readFragment } from './sipfrag.ts';
import { xmlContent } from './xml-content.ts';
import { readXml } from './xml-tree.ts';

/**
 * Returns what the body of a message is and says, or undefined when there is none. Its Content-Type decides; where that is
 * missing, or where the first characters show something else beyond doubt, they decide, and a problem says so.
 * `unit` is that of the text analysed, which binary bodies need.
 */
export function bodyOf(
  message: Pick<Message, 'wire' | 'body' | 'headers'>,
  unit: TextSource['unit'],
): Body | undefined {
  const reading = { text: message.wire.text, unit };
  const type = contentType(message);
  if (!hasBody(reading.text, message.body, type)) return undefined;
  const body = readBody(reading, { type, place: message.body, isEncoded: isEncoded(message) }, 1);
  if (type !== undefined) return body;
  const problem: Problem = { id: 'content-type-missing', span: firstLine(reading.text, message.body) };
  return { ...body, problems: [problem, ...body.problems] };
}

/** Tools leave empty lines behind a message; blanks alone are a body only where text is announced. */
function hasBody(text: string, place: Span, type: ContentType | undefined): boolean {
  const content = trimmedSpan(text, place.start, place.end);
  if (content.start !== content.end) return true;
  return place.start !== place.end && type !== undefined && mediaTypeKind(type.mediaType) === 'text';
}

interface Reading {
  readonly text: string;
  readonly unit: TextSource['unit'];
}

interface Stated {
  readonly type: Omit<ContentType, 'span'> | undefined;
  readonly place: Span;
  /** Compressed, or in base64: what stands there is not the content. */
  readonly isEncoded: boolean;
}

type Read = BodyContent & { readonly problems: readonly Problem[] };

function readBody(reading: Reading, stated: Stated, level: number): Body {
  const { type, place, isEncoded: encoded } = stated;
  const mediaType = type?.mediaType;
  if (encoded) return { kind: 'other', mediaType, kindFrom: 'media-type', span: place, problems: [] };
  const statedKind = type === undefined ? undefined : mediaTypeKind(type.mediaType);
  const look = contentLook(reading.text, place);
  if (look !== undefined && isAnother(statedKind, look)) {
    const read = readAs(reading, look, stated, level);
    const isDenied = statedKind !== undefined && statedKind !== 'other' && statedKind !== 'text';
    const denied: readonly Problem[] = isDenied
      ? [{ id: 'body-type-differs', span: firstLine(reading.text, place) }]
      : [];
    return { ...read, mediaType, kindFrom: 'content', span: place, problems: [...denied, ...read.problems] };
  }
  const read = readAs(reading, statedKind ?? 'text', stated, level);
  return { ...read, mediaType, kindFrom: type === undefined ? 'content' : 'media-type', span: place };
}

/** A text/plain that quotes a message stays text; a type that is not known here may be any XML. */
function isAnother(stated: MediaTypeKind | undefined, look: ContentLook): boolean {
  if (stated === undefined) return true;
  if (stated === 'text' || stated === 'multipart' || stated === 'isup' || stated === 'qsig') return false;
  return stated !== look;
}

function readAs(reading: Reading, kind: MediaTypeKind, stated: Stated, level: number): Read {
  const { text, unit } = reading;
  const { place, type } = stated;
  switch (kind) {
    case 'sdp': {
      const sdp = readSdp(text, place);
      return { kind, sdp, problems: sdp.problems };
    }
    case 'xml':
      return xmlContent(readXml(text.slice(place.start, place.end), place.start), type?.mediaType);
    case 'sip': {
      const fragment = readFragment(text, place);
      const lacksStartLine = type?.mediaType === 'message/sip' && fragment.startLine === undefined;
      const lack: readonly Problem[] = lacksStartLine
        ? [{ id: 'start-line-malformed', span: firstLine(text, place) }]
        : [];
      return { kind, fragment, problems: [...lack, ...fragmentProblems(text, fragment)] };
    }
    case 'message-summary': {
      const summary = readMessageSummary(text, place);
      return { kind, summary, problems: summary.problems };
    }
    case 'dtmf': {
      const dtmf = readDtmfRelay(text, place);
      return { kind, dtmf, problems: dtmf.problems };
    }
    case 'isup': {
      const isup = readIsup(octetPlaces(text, place, unit));
      return { kind, isup, problems: isup.problems };
    }
    case 'qsig': {
      const qsig = readQsig(octetPlaces(text, place, unit));
      return { kind, qsig, problems: qsig.problems };
    }
    case 'multipart':
      return readParts(reading, stated, level);
    case 'text':
    case 'other':
      return { kind, problems: [] };
  }
}

function readParts(reading: Reading, { type, place }: Stated, level: number): Read {
  const { text } = reading;
  if (deepestMultipart < level) {
    return { kind: 'other', problems: [{ id: 'multipart-too-deep', span: firstLine(text, place) }] };
  }
  const boundary = type === undefined ? undefined : parameter(type, 'boundary');
  const multipart = readMultipart(text, place, boundary);
  if (multipart === undefined) {
    return { kind: 'other', problems: [{ id: 'multipart-delimiter-missing', span: firstLine(text, place) }] };
  }
  const problems: (readonly Problem[])[] = [multipart.problems];
  const parts = multipart.parts.map((part): ReadPart => {
    const headers = readPartHeaders(text, part);
    const content = { type: headers.type, place: headers.content, isEncoded: isEncoded(headers) };
    const body = readBody(reading, content, level + 1);
    problems.push(headers.problems, body.problems);
    return { headers: headers.headers, body, span: part };
  });
  return { kind: 'multipart', multipart, parts, problems: problems.flat() };
}

/** Content-Encoding compresses (RFC 3261 §20.12); Content-Transfer-Encoding is of MIME (RFC 2045 §6.1). */
function isEncoded(owner: Pick<Message, 'headers'>): boolean {
  const coding = firstHeader(owner, 'content-encoding')?.value.toLowerCase() ?? '';
  const transfer = firstHeader(owner, 'content-transfer-encoding')?.value.toLowerCase() ?? '';
  return (coding !== '' && coding !== 'identity') || transfer === 'base64' || transfer === 'quoted-printable';
}

function firstLine(text: string, place: Span): Span {
  const line = lineAt(text, place.start, place.end);
  return span(line.start, line.end);
}
