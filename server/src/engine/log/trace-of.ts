import type { Message } from '../sip/message.ts';
import { messageOver, parseMessage } from '../sip/parse-message.ts';
import type { Wire } from '../sip/wire.ts';
import { detached } from '../text/detached.ts';
import type { Span } from '../text/span.ts';
import type { TextSource } from '../text/text-source.ts';
import { lengthOf, stretchOf } from '../text/text-source.ts';
import { hugeStatus, noNumber } from './entry-columns.ts';
import type { ColumnName } from './entry-columns.ts';
import type { EntryHead } from './entry-head.ts';
import { formatIdOf } from './formats/index.ts';
import type { TextIndex } from './index-state.ts';
import { KeyGroups } from './key-groups.ts';
import { markLineOf } from './mark-line.ts';
import { messageWire } from './message-wire.ts';
import { renderingOf } from './renderings/index.ts';
import { lengthBehind } from './read-entry-head.ts';
import type { EntryFacts, LinkName, NumberColumn, Trace } from './trace.ts';
import type { VisibleText } from './visible-text.ts';

const indexes = new WeakMap<Trace, TextIndex>();

/** Returns the index that a trace was made of, for an analysis that goes on from it. */
export function indexOf(trace: Trace): TextIndex | undefined {
  return indexes.get(trace);
}

/** Returns the trace that reads `index`. Messages are parsed when first asked for. */
export function traceOf(index: TextIndex): Trace {
  const { source, text, visible, columns, tables } = index;
  const byCallId = whenAsked(() => new KeyGroups(columns.column('callId')));
  const views: Partial<Record<LinkName, NumberColumn>> = {};
  const value = (name: ColumnName, entry: number): number => columns.value(name, entry);
  const trace: Trace = {
    text: source,
    count: columns.count,
    formatId: (entry) => renderingOf(value('format', entry))?.id ?? formatIdOf(value('format', entry)),
    messageSpan: (entry) => sourceSpan(visible, columns.startOf(entry), columns.endOf(entry)),
    entrySpan: (entry) =>
      sourceSpan(visible, Math.min(value('headStart', entry), value('start', entry)), value('end', entry)),
    // The first layout of a table is the plain one.
    isVerbatim: (entry) => visible === undefined && value('layout', entry) === 0,
    message: (entry) =>
      tables.parses.message(
        value('identity', entry),
        trace.messageSpan(entry).start,
        () => {
          const start = value('start', entry);
          const own = detached(stretchOf(text, start, value('end', entry)));
          const wire = messageWire(own, 0, own.length, tables.layouts.layoutOf(value('layout', entry)));
          return parseMessage(visible === undefined ? wire : sourceWire(wire, start, visible, lengthOf(source)));
        },
        moved,
      ),
    head: (entry) => tables.parses.head(value('identity', entry), () => readHead(index, entry)),
    leadingMs: (entry) => leadingMsOf(index, entry),
    facts: (entry) => factsOf(index, trace, entry),
    indexAt: (offset) => {
      const at = visible === undefined ? offset : visible.toVisible(offset);
      const entry = columns.lastAtOrBefore('start', at);
      return 0 <= entry && at <= value('end', entry) ? entry : undefined;
    },
    withCallId: (callId) => byCallId().entriesOf(tables.keys.knownKeyOf(callId) ?? 0),
    withSameCallId: (entry) => byCallId().entriesOf(value('callId', entry)),
    firstWithSameCallId: (entry) => byCallId().firstOf(value('callId', entry)),
    nextWithSameCallId: (entry) => byCallId().nextOf(entry),
    get callIds() {
      return byCallId()
        .keys()
        .map((key) => tables.keys.textOf(key));
    },
    identity: (entry) => value('identity', entry),
    column: (name) => {
      views[name] ??= columns.column(name);
      return views[name];
    },
    keyOf: (name) => tables.keys.knownKeyOf(name),
    lineage: tables,
  };
  indexes.set(trace, index);
  return trace;
}

function readHead({ text, columns, tables }: TextIndex, entry: number): EntryHead {
  // A head that several messages share may stand before a window that holds only the last of them.
  const start = Math.max(0, columns.value('headStart', entry));
  const format = columns.value('format', entry);
  const headText = headOf(text, { start, end: columns.value('headEnd', entry) }, format);
  const layout = columns.value('layout', entry);
  const behind = textBehind(text, columns.value('end', entry), lengthBehind(format));
  return tables.heads.read({ text: headText, behind }, format, tables.layouts.layoutOf(layout), layout);
}

/** What stands behind a message may tell more of its time. */
function leadingMsOf({ text, columns, tables }: TextIndex, entry: number): number | undefined {
  const format = columns.value('format', entry);
  if (lengthBehind(format) !== 0) return undefined;
  const start = Math.max(0, columns.value('headStart', entry));
  const lines = stretchOf(text, start, Math.max(start, columns.value('headEnd', entry)));
  return tables.heads.leadingMs(lines, format, columns.value('layout', entry));
}

/** Returns the lines that announce a message of a format, without a tie to the text. */
function headOf(text: TextSource, { start, end }: Span, format: number): string {
  return detached(markLineOf(stretchOf(text, start, Math.max(start, end)), format));
}

/** Returns the same message at another place: all its own spans are wire offsets, which do not move. */
function moved(message: Message, by: number): Message {
  const { wire } = message;
  return messageOver(message, {
    text: wire.text,
    toSource: (wireOffset) => wire.toSource(wireOffset) + by,
    endOf: (wireOffset) => wire.endOf(wireOffset) + by,
  });
}

/**
 * Returns up to `length` characters behind `end`, whatever they are: which messages follow is not known at the end of a window, and not
 * known any more after an edit far behind.
 */
function textBehind(text: TextSource, end: number, length: number): string {
  return length === 0 ? '' : detached(stretchOf(text, end, end + length));
}

/** Returns a span of the scanned text in offsets of the source. */
function sourceSpan(visible: VisibleText | undefined, start: number, end: number): Span {
  if (visible === undefined) return { start, end };
  // The end follows the last character, so that a colour code behind it stays outside.
  return {
    start: visible.toSource(start),
    end: start < end ? Math.max(visible.toSource(start), visible.endOf(end)) : visible.toSource(start),
  };
}

/**
 * Returns the wire of a message that begins at `start` of the scanned text, its offsets counted from where the message
 * begins in the source. They are worked out now, so that what is kept does not keep the map of this version.
 */
function sourceWire(wire: Wire, start: number, visible: VisibleText, sourceLength: number): Wire {
  const offsets = sourceOffsets(wire, start, visible, sourceLength);
  const ends = sourceEnds(wire, start, visible, offsets);
  return {
    text: wire.text,
    toSource: (offset) => offsetIn(offsets, offset),
    endOf: (offset) => ends?.[offset - 1] ?? offsetIn(offsets, offset - 1) + 1,
  };
}

/** Returns where each character ends, or undefined where each takes one of the source. Only where a gap follows one it is asked. */
function sourceEnds(wire: Wire, start: number, visible: VisibleText, offsets: Int32Array): Int32Array | undefined {
  const base = visible.toSource(start);
  let ends: Int32Array | undefined;
  for (let at = 0; at < wire.text.length; at += 1) {
    const place = offsets[at] ?? 0;
    if (place + 1 === offsets[at + 1]) continue;
    const end = Math.max(place, visible.endOf(start + wire.endOf(at + 1)) - base);
    if (end === place + 1) continue;
    ends ??= offsets.map((offset) => offset + 1);
    ends[at] = end;
  }
  return ends;
}

/** Returns the offset of each character, and of the end of the message as the last one. */
function sourceOffsets(wire: Wire, start: number, visible: VisibleText, sourceLength: number): Int32Array {
  const { length } = wire.text;
  const base = visible.toSource(start);
  const last = Math.max(0, wire.toSource(length) - 1);
  // A line end that was put behind the last octet has no place of its own in the source.
  const furthest = sourceLength - 1;
  // Segments that came out of order stand before the first one.
  const offsets = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) {
    offsets[at] = Math.min(furthest, visible.toSource(start + wire.toSource(at))) - base;
  }
  offsets[length] = visible.endOf(start + last + 1) - base;
  return offsets;
}

function offsetIn(offsets: Int32Array, offset: number): number {
  const last = offsets.length - 1;
  return (offsets[Math.min(offset, last)] ?? 0) + Math.max(0, offset - last);
}

function factsOf(index: TextIndex, trace: Trace, entry: number): EntryFacts {
  const { columns, tables } = index;
  const textAt = (name: ColumnName): string => tables.keys.textOf(columns.value(name, entry));
  const status = columns.value('status', entry);
  const cseqNumber = columns.value('cseqNumber', entry);
  const method = textAt('method');
  return {
    status: status === noNumber ? undefined : status === hugeStatus ? writtenStatus(trace, entry) : status,
    method: method === '' ? undefined : method,
    callId: textAt('callId'),
    cseqNumber: cseqNumber === noNumber ? undefined : cseqNumber,
    cseqMethod: textAt('cseqMethod'),
    viaBranch: textAt('viaBranch'),
    fromTag: textAt('fromTag'),
    toTag: textAt('toTag'),
  };
}

function writtenStatus(trace: Trace, entry: number): number | undefined {
  const { startLine } = trace.message(entry);
  return startLine.kind === 'response' ? startLine.status : undefined;
}

function whenAsked<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
