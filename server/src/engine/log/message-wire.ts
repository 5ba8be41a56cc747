import type { Wire } from '../sip/wire.ts';
import { plainWire } from '../sip/wire.ts';
import type { Layout } from './layout.ts';
import { firstLineLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { renderingOf } from './renderings/index.ts';
import { unescapedWire } from './unescape.ts';
import type { WirePiece } from './wire-pieces.ts';
import { wireOfPieces } from './wire-pieces.ts';

/** Returns the wire view of the message between `start` and `end`, its layout's decoration undone. */
export function messageWire(chars: string, start: number, end: number, layout: Layout): Wire {
  const rendering = layout.rendering === 0 ? undefined : renderingOf(layout.rendering);
  if (rendering !== undefined) return rendering.wire(chars, start, end);
  if (layout.escapes !== 'none') return unescapedWire(chars, start, end, layout.escapes);
  if (layout.prefixLength === 0 && !layout.dots && !layout.isDoubled) return plainWire(chars.slice(start, end), start);
  const pieces: WirePiece[] = [];
  const line = emptyLine();
  const first = firstLineLayout(layout);
  let isHead = true;
  for (let at = start; at < end; at = line.next) {
    readLine(chars, at, end, at === start ? first : layout, line);
    const printed = chars.slice(line.start, line.end);
    if (printed === '') isHead = false;
    const content = isHead && layout.dots ? withTab(printed) : printed;
    const written = chars.slice(line.end, line.next);
    const eol = isHead || written.includes('\n') ? eolText(written, layout) : written;
    pieces.push({ source: line.start, text: content + eol, sourceLength: line.next - line.start });
  }
  return wireOfPieces(pieces, start);
}

/** ngrep prints the tab of a folded header (RFC 3261 §7.3.1) as a dot, too; no header begins with one. */
function withTab(printed: string): string {
  return printed.startsWith('.') ? `\t${printed.slice(1)}` : printed;
}

/**
 * ngrep's dot stands for the CR that it could not print; a double-spaced text has a line end that the wire had not. Behind a
 * body a dot without a line feed is the body's last octet.
 */
function eolText(written: string, layout: Layout): string {
  if (layout.isDoubled) return written.slice(0, written.indexOf('\n') + 1);
  return layout.dots && written.startsWith('.') ? `\r${written.slice(1).replace('\r', '')}` : written;
}
