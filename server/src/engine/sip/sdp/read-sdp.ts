import { span, type Span } from '../../text/span.ts';
import { lineAt, type Line } from '../line-at.ts';
import type { Problem } from '../problem.ts';
import { connectionAddressProblem } from './connection-address-problem.ts';
import { payloadTypeCheck } from './field-kinds.ts';
import { lineShapes } from './line-shapes.ts';
import { LineOrder } from './line-order.ts';
import { readAttribute } from './read-attribute.ts';
import { readFields } from './read-fields.ts';
import { fieldText } from './sdp-fields.ts';
import type { Sdp, SdpAttribute, SdpLine, SdpMedia } from './sdp.ts';
import type { BodyFaultId } from '../../reference/body-faults.ts';

/** A description has some dozens of lines; what stands behind this many is not read. */
const mostLines = 20_000;

interface Section {
  readonly head: SdpLine | undefined;
  readonly lines: SdpLine[];
  readonly attributes: SdpAttribute[];
  hasConnection: boolean;
}

/**
 * Returns the session description that stands at `place` of `text` (RFC 8866). Every line is read on its own: a broken one
 * is a problem at its first character that does not fit, and reading goes on behind it.
 */
export function readSdp(text: string, place: Span): Sdp {
  const reader = new SdpReader(text, place);
  return reader.read();
}

/** The state of one reading. */
class SdpReader {
  readonly #text: string;
  readonly #place: Span;
  readonly #problems: Problem[] = [];
  readonly #order = new LineOrder(this.#problems);
  readonly #session: Section = newSection(undefined);
  readonly #media: Section[] = [];
  #section = this.#session;

  constructor(text: string, place: Span) {
    this.#text = text;
    this.#place = place;
  }

  read(): Sdp {
    const { start, end } = this.#place;
    let count = 0;
    let empty: Line | undefined;
    for (let at = start; at < end; count += 1) {
      if (count === mostLines) {
        this.#note('sdp-too-long', at, end);
        return this.#result();
      }
      const line = lineAt(this.#text, at, end);
      at = line.next;
      if (line.start === line.end) {
        empty ??= line;
        continue;
      }
      // Empty lines are harmless at the end, where many writers leave one.
      if (empty !== undefined) this.#note('sdp-line-empty', empty.start, empty.end);
      empty = undefined;
      this.#readLine(line);
    }
    this.#order.finish(end);
    this.#noteMissingConnections();
    return this.#result();
  }

  #result(): Sdp {
    return {
      session: { lines: this.#session.lines, attributes: this.#session.attributes },
      media: this.#media.map(toMedia),
      problems: this.#problems,
      span: this.#place,
    };
  }

  #readLine(line: Line): void {
    const { start, end } = line;
    const type = this.#text.charAt(start);
    if (this.#text.charCodeAt(start + 1) !== 0x3d || end < start + 2) {
      this.#note('sdp-line-malformed', start, end);
      return;
    }
    const shape = lineShapes.get(type);
    if (shape === undefined) {
      this.#note('sdp-type-unknown', start, start + 1);
      this.#section.lines.push({ type, fields: [], valueSpan: span(start + 2, end), span: span(start, end) });
      return;
    }
    this.#order.note(type, shape, line);
    if (type === 'a') {
      const attribute = readAttribute(this.#text, line, this.#problems);
      this.#section.lines.push(attribute);
      this.#section.attributes.push(attribute);
      return;
    }
    const reading = { text: this.#text, malformed: shape.malformed, problems: this.#problems, isFaulty: false };
    const fields = readFields(reading, start + 2, end, shape.shape);
    const read: SdpLine = { type, fields, valueSpan: span(start + 2, end), span: span(start, end) };
    if (!reading.isFaulty) this.#check(read);
    this.#keep(read);
  }

  /** What the form of a line does not show: whether its address and its formats are what another field says. */
  #check(line: SdpLine): void {
    if (line.type === 'm') notePayloadTypes(line, this.#problems);
    const wrong = line.type === 'c' || line.type === 'o' ? connectionAddressProblem(this.#text, line) : undefined;
    if (wrong !== undefined) this.#problems.push(wrong);
  }

  #keep(line: SdpLine): void {
    if (line.type === 'm') {
      this.#section = newSection(line);
      this.#media.push(this.#section);
    }
    if (line.type === 'c') this.#section.hasConnection = true;
    this.#section.lines.push(line);
  }

  /** RFC 8866 §5.7; a medium that takes no part (port 0) has nothing to connect. */
  #noteMissingConnections(): void {
    if (this.#session.hasConnection) return;
    for (const { head, hasConnection } of this.#media) {
      if (head === undefined || hasConnection || fieldText(head, 'port') === '0') continue;
      this.#note('sdp-connection-missing', head.span.start, head.span.end);
    }
  }

  #note(id: BodyFaultId, start: number, end: number): void {
    this.#problems.push({ id, span: span(start, end) });
  }
}

function newSection(head: SdpLine | undefined): Section {
  return { head, lines: [], attributes: [], hasConnection: false };
}

function toMedia({ head, lines, attributes }: Section): SdpMedia {
  const port = head === undefined ? undefined : fieldText(head, 'port');
  return {
    lines,
    attributes,
    media: (head === undefined ? undefined : fieldText(head, 'media')) ?? '',
    port: port !== undefined && /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? Number(port) : undefined,
    proto: (head === undefined ? undefined : fieldText(head, 'proto')) ?? '',
    formats: (head?.fields ?? []).filter((field) => field.name === 'format').map((field) => field.text),
    span: span(lines[0]?.span.start ?? 0, lines.at(-1)?.span.end ?? 0),
  };
}

/** Over RTP a format is a payload type (RFC 8866 §5.14). */
function notePayloadTypes(line: SdpLine, problems: Problem[]): void {
  if (fieldText(line, 'proto')?.includes('RTP/') !== true) return;
  for (const field of line.fields) {
    if (field.name !== 'format') continue;
    const wrong = payloadTypeCheck(field.text, 0, field.text.length);
    const isWrong = wrong !== -1 && field.text !== '';
    if (isWrong)
      problems.push({ id: 'sdp-payload-type-malformed', span: span(field.span.start + wrong, field.span.end) });
  }
}
