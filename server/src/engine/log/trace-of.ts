import { parseMessage } from '../sip/parse-message.ts';
import type { Message } from '../sip/message.ts';
import type { EntryHead } from './entry-head.ts';
import { noNumber } from './entry-columns.ts';
import type { ColumnName } from './entry-columns.ts';
import { hugeStatus } from './entry-row.ts';
import { formatIdOf } from './formats/index.ts';
import type { TextIndex } from './index-state.ts';
import { messageWire } from './message-wire.ts';
import { readEntryHead } from './read-entry-head.ts';
import type { EntryFacts, Trace } from './trace.ts';

/** How many parsed messages and heads a trace keeps: what is on the screen and in one call, not the whole file. */
const keptMessages = 2048;

const indexes = new WeakMap<Trace, TextIndex>();

/** Returns the index that a trace was made of, for an analysis that goes on from it. */
export function indexOf(trace: Trace): TextIndex | undefined {
  return indexes.get(trace);
}

/** Returns the trace that reads `index`. Messages are parsed when first asked for. */
export function traceOf(index: TextIndex): Trace {
  const { text, columns, tables } = index;
  const messages = new Map<number, Message>();
  const heads = new Map<number, EntryHead>();
  const byCallId = grouped(index, 'callId');
  const byFromTag = grouped(index, 'fromTag');
  const value = (name: ColumnName, entry: number): number => columns.value(name, entry);
  const trace: Trace = {
    text,
    count: columns.count,
    formatId: (entry) => formatIdOf(value('format', entry)),
    messageSpan: (entry) => ({ start: value('start', entry), end: value('end', entry) }),
    entrySpan: (entry) => ({ start: Math.min(value('headStart', entry), value('start', entry)), end: value('end', entry) }),
    message: (entry) =>
      remembered(messages, entry, () => {
        const layout = tables.layouts.layoutOf(value('layout', entry));
        return parseMessage(messageWire(text.chars, value('start', entry), value('end', entry), layout));
      }),
    head: (entry) =>
      remembered(heads, entry, () => {
        const headText = text.chars.slice(value('headStart', entry), value('headEnd', entry));
        return readEntryHead(headText, value('format', entry), tables.layouts.layoutOf(value('layout', entry)).prefixLength);
      }),
    facts: (entry) => factsOf(index, trace, entry),
    indexAt: (offset) => {
      const entry = columns.lastAtOrBefore('start', offset);
      return 0 <= entry && offset <= value('end', entry) ? entry : undefined;
    },
    withCallId: (callId) => byCallId().get(tables.keys.knownKeyOf(callId) ?? 0) ?? [],
    withFromTag: (fromTag) => byFromTag().get(tables.keys.knownKeyOf(fromTag) ?? 0) ?? [],
    get callIds() {
      return [...byCallId().keys()].map((key) => tables.keys.textOf(key));
    },
    identity: (entry) => value('identity', entry),
  };
  indexes.set(trace, index);
  return trace;
}

function factsOf(index: TextIndex, trace: Trace, entry: number): EntryFacts {
  const { columns, tables } = index;
  const textAt = (name: ColumnName): string => tables.keys.textOf(columns.value(name, entry));
  const status = columns.value('status', entry);
  const cseqNumber = columns.value('cseqNumber', entry);
  return {
    status: status === noNumber ? undefined : status === hugeStatus ? writtenStatus(trace, entry) : status,
    method: textAt('method') === '' ? undefined : textAt('method'),
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

/** Returns a function that groups the entries by a key column when first called; entries without a key are left out. */
function grouped(index: TextIndex, name: ColumnName): () => ReadonlyMap<number, readonly number[]> {
  let groups: Map<number, number[]> | undefined;
  return () => {
    if (groups !== undefined) return groups;
    groups = new Map();
    for (let entry = 0; entry < index.columns.count; entry += 1) {
      const key = index.columns.value(name, entry);
      if (key === 0) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
    return groups;
  };
}

/** Returns the kept value of a key, or makes it; the oldest goes when there are too many. */
function remembered<Value>(kept: Map<number, Value>, key: number, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (keptMessages <= kept.size) {
    const oldest = kept.keys().next();
    if (oldest.done !== true) kept.delete(oldest.value);
  }
  kept.set(key, made);
  return made;
}
