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
  const { start, end } = trace.messageSpan(index);
  const text = stretchOf(trace.text, start, end);
  const found = { vias: new Array<string>(), from: '', to: '' };
  for (let at = behindLine(text, 0); at < text.length; at = behindLine(text, at)) {
    const first = text.charCodeAt(at);
    if (first === carriageReturn || first === lineFeed) return found;
    // A folded line.
    if (first === blank || first === tab) return undefined;
    const letter = first | 0x20;
    if (letter !== letterV && letter !== letterF && letter !== letterT) continue;
    const name = nameAt(text, at);
    const value = text.slice(text.indexOf(':', at) + 1, behindLine(text, at)).trim();
    if (name === 'v' || name === 'via') found.vias.push(value);
    if (name === 'f' || name === 'from') found.from += value;
    if (name === 't' || name === 'to') found.to += value;
  }
  return found;
}

/**
 * Tells whether a response has surely copied what it must: the top Via may have got parameters, and the To a tag. False where more
 * than a look is needed.
 */
export function areSurelyCopied(request: CopiedLines, response: CopiedLines): boolean {
  if (request.from !== response.from || request.from === '') return false;
  if (response.to !== request.to && !response.to.startsWith(`${request.to};tag=`)) return false;
  const [top, ownTop] = [request.vias[0], response.vias[0]];
  if (top === undefined || ownTop === undefined || request.vias.length !== response.vias.length) return false;
  if (top.includes(',') || ownTop.includes(',') || headOf(top) !== headOf(ownTop)) return false;
  return request.vias.every((via, place) => place === 0 || via === response.vias[place]);
}

function headOf(via: string): string {
  const end = via.indexOf(';');
  return end === -1 ? via : via.slice(0, end);
}

function behindLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** The longest of the names that are looked for has four letters. */
function nameAt(text: string, at: number): string {
  return (text.slice(at, at + 6).split(':')[0] ?? '').trim().toLowerCase();
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const letterF = 0x66;
const letterT = 0x74;
const letterV = 0x76;
