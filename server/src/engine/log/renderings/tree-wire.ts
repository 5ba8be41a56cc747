import type { Wire } from '../../sip/wire.ts';
import { octetsOf } from '../../text/octets.ts';
import { isBlankCode } from '../character-classes.ts';
import { WireWriter } from './wire-writer.ts';

/** One line of a tree: where its words begin and end, and how deep it stands. */
interface TreeLine {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** How tshark writes a line end inside a field. */
const writtenEnd = /(?:\\r\\n|\\n|\\r)+$/;

/** How the lines of a body may end: all alike, or those of plain text as they are written, the last of which may have none. */
const lineEnds = ['\r\n', '\n', 'as written'] as const;

type LineEnds = (typeof lineEnds)[number];

/**
 * Returns the message that a dissector's tree spells between `start` (behind `Status-Line: `) and `end`: the start line, the lines
 * one step below "Message Header", and the body as far as the fields tell it. How the lines of a body end the tree tells of plain text
 * only: else as its Content-Length says, and with CR LF where that decides nothing.
 */
export function treeWire(chars: string, start: number, end: number): Wire {
  const tree = treeOf(linesOf(chars, start, end), chars);
  const writer = new WireWriter(chars);
  for (const line of tree.head) copyHeader(writer, chars, line);
  const last = tree.head[tree.head.length - 1];
  if (last !== undefined) writer.put('\r\n', last.end - 1, 1);
  const declared = declaredLength(writer.wire(start).text);
  const bodies = lineEnds.map((eol) => bodyOf(chars, tree.body, eol));
  const fitting = fittingBody(bodies, declared) ?? bodies[0];
  for (const piece of fitting?.pieces ?? []) writer.put(piece.text, piece.source, piece.sourceLength);
  return writer.wire(start);
}

/** Returns the body that has as many octets as declared: in UTF-8, or, where the text is one of octets, as many characters. */
function fittingBody(bodies: readonly WireWriter[], declared: number | undefined): WireWriter | undefined {
  if (declared === undefined) return undefined;
  const texts = bodies.map((body) => body.wire(0).text);
  const inCharacters = texts.findIndex((text) => octetsOf(text, 'utf16') === declared);
  return bodies[inCharacters === -1 ? texts.findIndex((text) => text.length === declared) : inCharacters];
}

/** The lines of a tree that stand for lines of the message. */
interface MessageTree {
  readonly head: readonly TreeLine[];
  readonly body: readonly TreeLine[];
}

function treeOf(lines: readonly TreeLine[], chars: string): MessageTree {
  const first = lines[0];
  if (first === undefined) return { head: [], body: [] };
  const top = lines.slice(1).reduce((least, { depth }) => Math.min(least, depth), Number.MAX_SAFE_INTEGER);
  const isSection = (line: TreeLine, words: string): boolean =>
    line.depth === top && chars.startsWith(words, line.start);
  const header = lines.findIndex((line) => isSection(line, 'Message Header'));
  const body = lines.findIndex((line, index) => header < index && isSection(line, 'Message Body'));
  const fields = header === -1 ? [] : lines.slice(header + 1, body === -1 ? lines.length : body);
  const level = fields[0]?.depth;
  const headers = fields.filter((field) => field.depth === level && !isGenerated(chars, field));
  return { head: [first, ...headers], body: body === -1 ? [] : lines.slice(body + 1) };
}

function declaredLength(head: string): number | undefined {
  const value = /\r\n(?:content-length|l)[ \t]*:\s*(\d{1,9})/i.exec(head)?.[1];
  return value === undefined ? undefined : Number(value);
}

function bodyOf(chars: string, lines: readonly TreeLine[], eol: LineEnds): WireWriter {
  const writer = new WireWriter(chars);
  writeBody(writer, chars, lines, eol);
  return writer;
}

function linesOf(chars: string, start: number, end: number): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  for (let at = start; at < end;) {
    const newline = chars.indexOf('\n', at);
    const next = newline === -1 || end < newline ? end : newline;
    let first = at;
    while (first < next && isBlankCode(chars.charCodeAt(first))) first += 1;
    const last = chars.charCodeAt(next - 1) === 13 ? next - 1 : next;
    // What is longer than 240 characters is cut off, and a blank and a remark stand before it.
    const isCut = chars.startsWith(' [truncated]', first - 1);
    if (first < last) lines.push({ start: first + (isCut ? 11 : 0), end: last, depth: first - at - (isCut ? 1 : 0) });
    at = next + 1;
  }
  return lines;
}

/** Since Wireshark 4.2 the remark that a value was cut off stands behind the name: an ellipsis in brackets. */
const cutName = /^([\w.!%*+`'~-]{1,60}) \[(?:\u2026|\u00e2\u0080\u00a6)\](?=:)/;

function copyHeader(writer: WireWriter, chars: string, line: TreeLine): void {
  const found = cutName.exec(chars.slice(line.start, Math.min(line.end, line.start + 80)));
  const name = found?.[1] ?? '';
  writer.copy(line.start, line.start + name.length);
  copyLine(writer, chars, { ...line, start: line.start + (found?.[0].length ?? 0) }, '\r\n');
}

function copyLine(writer: WireWriter, chars: string, line: TreeLine, eol: LineEnds): void {
  const written = writtenEnd.exec(chars.slice(Math.max(line.start, line.end - 16), line.end));
  const end = line.end - (written?.[0].length ?? 0);
  writer.copy(line.start, end);
  const ending = eol === 'as written' ? unwritten(written?.[0] ?? '') : eol;
  if (ending !== '') writer.put(ending, Math.max(line.start, end - (written === null ? 1 : 0)), 1);
}

function unwritten(ending: string): string {
  return ending.replaceAll('\\r', '\r').replaceAll('\\n', '\n');
}

/** What the dissector has worked out stands in brackets. */
function isGenerated(chars: string, line: TreeLine): boolean {
  return chars.charCodeAt(line.start) === 91;
}

/** SDP has its letter in each line's label, XML its tags, and any other text its lines. */
function writeBody(writer: WireWriter, chars: string, lines: readonly TreeLine[], eol: LineEnds): void {
  let part: BodyPart | undefined;
  let isMultipart = false;
  for (const line of lines) {
    if (isGenerated(chars, line) || (isMultipart && isPartLine(writer, chars, line))) continue;
    const next = partOf(chars, line);
    if (next === undefined) writeBodyLine(writer, chars, line, { part, eol });
    else part = next;
    if (next === 'multipart') isMultipart = true;
  }
}

type BodyPart = 'sdp' | 'xml' | 'multipart' | 'text';

interface BodyStyle {
  readonly part: BodyPart | undefined;
  readonly eol: LineEnds;
}

function writeBodyLine(writer: WireWriter, chars: string, line: TreeLine, { part, eol }: BodyStyle): void {
  if (part === 'sdp') writeSdpLine(writer, chars, line, eol);
  else if (part === 'xml') writeXmlLine(writer, chars, line);
  else if (part === 'text') copyLine(writer, chars, line, eol);
}

function partOf(chars: string, line: TreeLine): BodyPart | undefined {
  const words = chars.slice(line.start, Math.min(line.end, line.start + 40));
  if (words === 'Session Description Protocol') return 'sdp';
  if (words.startsWith('eXtensible Markup Language')) return 'xml';
  if (words.startsWith('MIME Multipart')) return 'multipart';
  return words.startsWith('Line-based text data') || words === 'Sipfrag' ? 'text' : undefined;
}

const sdpLabel = /^[^:\n]{1,60}\(([a-z])\): ?/;

function writeSdpLine(writer: WireWriter, chars: string, line: TreeLine, eol: LineEnds): void {
  const label = sdpLabel.exec(chars.slice(line.start, Math.min(line.end, line.start + 80)));
  if (label === null) return;
  writer.put(`${label[1]}=`, line.start, label[0].length);
  // Its line ends are not written.
  copyLine(writer, chars, { ...line, start: line.start + label[0].length }, eol === 'as written' ? '\r\n' : eol);
}

/** An attribute of a tag has a line of its own; a blank goes before it. */
function writeXmlLine(writer: WireWriter, chars: string, line: TreeLine): void {
  const isMarkup = chars.charCodeAt(line.start) === 60;
  const isAttribute = !isMarkup && /^[\w:.-]{1,100}=["']|^\?>/.test(chars.slice(line.start, line.start + 110));
  if (isAttribute) writer.put(' ', line.start, 1);
  writer.copy(line.start, line.end);
}

const boundary = /^(?:First |Last )?[Bb]oundary: /;

/** Writes the line of a multipart body that separates or describes its parts, and tells whether it was one. */
function isPartLine(writer: WireWriter, chars: string, line: TreeLine): boolean {
  const label = boundary.exec(chars.slice(line.start, line.start + 20));
  const isHeader = /^Content-[\w-]{1,40}:/.test(chars.slice(line.start, line.start + 60));
  if (label === null && !isHeader) return false;
  const start = line.start + (label?.[0].length ?? 0);
  const text = chars.slice(start, line.end).replaceAll('\\r\\n', '\r\n');
  writer.put(text, start, line.end - start);
  if (!text.endsWith('\n')) writer.put('\r\n', line.end - 1, 1);
  return true;
}
