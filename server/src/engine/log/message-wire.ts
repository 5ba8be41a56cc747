import type { Wire } from '../sip/wire.ts';
import { plainWire, wireOfWire } from '../sip/wire.ts';
import type { Layout } from './layout.ts';
import { lineWire } from './line-wire.ts';
import { piecesBetween, printerOf, wireOfPackets } from './packet-pieces.ts';
import { renderingOf } from './renderings/index.ts';
import { unescapedWire } from './unescape.ts';
import { unwrappedWire } from './wrapped-string.ts';

/** The wire view of a message. */
export interface MessageWire extends Wire {
  /** Where the first line of the log stands that was left out. */
  readonly leftOut?: number | undefined;
  /** Where the first line stands that was joined to the one before it. */
  readonly joined?: number | undefined;
  /** True where what follows the message was met, so that more text would add nothing. */
  readonly isOver?: boolean;
}

/** Returns the wire view of the message between `start` and `end`, its layout's decoration undone. */
export function messageWire(chars: string, start: number, end: number, layout: Layout): MessageWire {
  const rendering = layout.rendering === 0 ? undefined : renderingOf(layout.rendering);
  if (rendering !== undefined) return rendering.wire(chars, start, end);
  const printer = printerOf(layout.rendering);
  if (printer !== undefined) return wireOfPackets(chars, piecesBetween(chars, start, end, printer), printer);
  if (layout.escapes !== 'none') return unwrappedWire(chars, start, end, layout.escapes);
  const lines: MessageWire = hasPlainLines(layout)
    ? plainWire(chars.slice(start, end), start)
    : lineWire(chars, start, end, layout);
  if (layout.coding === 'none') return lines;
  const decoded = unescapedWire(lines.text, 0, lines.text.length, layout.coding);
  return { ...lines, ...wireOfWire(lines, decoded) };
}

function hasPlainLines({ prefixLength, tail, dots, isDoubled, isInterleaved }: Layout): boolean {
  return prefixLength === 0 && tail === '' && !dots && !isDoubled && !isInterleaved;
}
