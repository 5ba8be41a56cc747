import type { ColumnName, EntryRow } from '../log/entry-columns.ts';
import type { QuickHeaders, QuickHeadersPlace } from '../log/quick-headers.ts';
import { copyQuickHeaders, emptyQuickHeaders } from '../log/quick-headers.ts';

/** A row that is kept until its window was scanned. Offsets of the window. */
export interface KeptRow {
  readonly row: Record<ColumnName, number>;
  readonly headers: QuickHeaders;
  /** True where the message was read the quick way, and `headers` are its own. */
  isQuick: boolean;
}

/** The rows of one window, in objects that are filled anew for the next. */
export class KeptQuickRows {
  readonly #kept: KeptRow[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Copies a row, and the headers of a message that was read the quick way. */
  add(row: EntryRow, headers: QuickHeadersPlace | undefined): void {
    const kept = (this.#kept[this.#count] ??= emptyRow());
    this.#count += 1;
    copyRow(row, kept.row);
    kept.isQuick = headers !== undefined;
    if (headers !== undefined) copyQuickHeaders(headers, kept.headers);
  }

  /** Returns the row at a place among those of the window; it stands until the next window. */
  at(index: number): KeptRow | undefined {
    return index < this.#count ? this.#kept[index] : undefined;
  }
}

function emptyRow(): KeptRow {
  const row = {
    ...{ headStart: 0, headEnd: 0, start: 0, bodyStart: 0, end: 0, reach: 0, layout: 0, format: 0, status: 0 },
    ...{ method: 0, callId: 0, cseqNumber: 0, cseqMethod: 0, viaBranch: 0, fromTag: 0, toTag: 0, identity: 0 },
  };
  return { row, headers: emptyQuickHeaders(), isQuick: false };
}

/** One by one, because a loop over the names takes ten times as long. */
function copyRow(from: EntryRow, to: Record<ColumnName, number>): void {
  to.headStart = from.headStart;
  to.headEnd = from.headEnd;
  to.start = from.start;
  to.bodyStart = from.bodyStart;
  to.end = from.end;
  to.reach = from.reach;
  to.layout = from.layout;
  to.format = from.format;
  to.status = from.status;
  to.method = from.method;
  to.callId = from.callId;
  to.cseqNumber = from.cseqNumber;
  to.cseqMethod = from.cseqMethod;
  to.viaBranch = from.viaBranch;
  to.fromTag = from.fromTag;
  to.toTag = from.toTag;
  to.identity = from.identity;
}
