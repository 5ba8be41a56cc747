import type { Trace } from '../../log/trace.ts';
import { stretchOf } from '../../text/text-source.ts';

/** The values of the header fields that a response copies, as they are written. */
export interface CopiedLines {
  readonly vias: readonly string[];
  readonly from: string;
  readonly to: string;
}

/**
 * Returns the values that a response copies from its request, by one look at the lines of a message that stands in the log as it went
 * over the wire; undefined where something about them is not plain, and the message has to be parsed.
 */
export function copiedLines(trace: Trace, index: number): CopiedLines | undefined {
  if (!trace.isVerbatim(index)) return undefined;
  const span = trace.messageSpan(index);
  const isHeld = trace.text.reader === undefined && trace.text.pieces === undefined;
  const text = isHeld ? trace.text.chars : stretchOf(trace.text, span.start, span.end);
  const start = isHeld ? span.start : 0;
  const end = start + span.end - span.start;
  const found = { vias: new Array<string>(), from: '', to: '' };
  for (let at = behindLine(text, start); at < end; at = behindLine(text, at)) {
    const first = text.charCodeAt(at);
    if (first === carriageReturn || first === lineFeed) return found;
    // A folded line.
    if (first === blank || first === tab) return undefined;
    const letter = first | 0x20;
    if (letter === letterV) putVias(found.vias, valueOf(text, at, 'ia', end));
    if (letter === letterF) found.from += valueOf(text, at, 'rom', end);
    if (letter === letterT) found.to += valueOf(text, at, 'o', end);
  }
  return found;
}

/**
 * Tells whether a response has surely copied what it must: the top Via may have got parameters, and the To a tag. False where more
 * than a look is needed.
 */
export function areSurelyCopied(request: CopiedLines, response: CopiedLines): boolean {
  if (addressIn(request.from) !== addressIn(response.from) || request.from === '') return false;
  const [to, ownTo] = [addressIn(request.to), addressIn(response.to)];
  if (to !== ownTo && !ownTo.startsWith(`${to};tag=`)) return false;
  const [top, ownTop] = [request.vias[0], response.vias[0]];
  if (top === undefined || ownTop === undefined || request.vias.length !== response.vias.length) return false;
  if (headOf(top) !== headOf(ownTop)) return false;
  return request.vias.every((via, place) => place === 0 || via === response.vias[place]);
}

/** What follows a display name, which a server may add: no URI holds another bracket. */
function addressIn(value: string): string {
  return value.slice(Math.max(0, value.lastIndexOf('<')));
}

function headOf(via: string): string {
  const end = via.indexOf(';');
  return end === -1 ? via : via.slice(0, end);
}

function behindLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function putVias(vias: string[], value: string): void {
  if (value === '') return;
  if (value.includes(',')) for (const one of value.split(',')) vias.push(one.trim());
  else vias.push(value);
}

/** Returns the value of a header line whose name goes on with `rest` behind its first letter, or is that letter; else ''. */
function valueOf(text: string, at: number, rest: string, end: number): string {
  let colon = at + 1;
  for (let place = 0; place < rest.length; place += 1) {
    if ((text.charCodeAt(colon + place) | 0x20) !== rest.charCodeAt(place)) break;
    if (place === rest.length - 1) colon += rest.length;
  }
  while (text.charCodeAt(colon) === blank || text.charCodeAt(colon) === tab) colon += 1;
  if (text.charCodeAt(colon) !== colonSign) return '';
  return text.slice(colon + 1, Math.min(end, behindLine(text, colon))).trim();
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const colonSign = 0x3a;
const letterF = 0x66;
const letterT = 0x74;
const letterV = 0x76;
