import type { Position } from 'vscode-languageserver-textdocument';

/**
 * The text of an open document and where its lines begin, as LSP counts them: LF, CR LF and CR alone end a line. It says what the
 * protocol's `TextDocument` says; but its table is one of integers, which is made by hops from line end to line end, and which
 * follows an edit by moving what stands behind it: that is what a large document costs with every keystroke.
 */
export class DocumentText {
  #chars: string;
  /** Where the lines begin; undefined until somebody asks. More of it may be there than is used. */
  #starts: Uint32Array | undefined;
  #count = 0;

  constructor(chars: string) {
    this.#chars = chars;
  }

  get lineCount(): number {
    this.#table();
    return this.#count;
  }

  getText(): string {
    return this.#chars;
  }

  /** Returns the position of an offset; one between CR and LF, or behind them, is that of the end of the line. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#chars.length));
    const starts = this.#table();
    const line = lastAtOrBefore(starts, this.#count, inside);
    const start = starts[line] ?? 0;
    return { line, character: this.#beforeLineEnd(inside, start) - start };
  }

  /** Returns the offset of a position; one behind the end of its line is that end. */
  offsetAt({ line, character }: Position): number {
    const starts = this.#table();
    const whole = Math.trunc(line);
    if (!(whole < this.#count)) return this.#chars.length;
    if (whole < 0) return 0;
    const start = starts[whole] ?? 0;
    if (!(0 < character)) return start;
    const next = whole + 1 < this.#count ? (starts[whole + 1] ?? 0) : this.#chars.length;
    return this.#beforeLineEnd(Math.min(start + Math.trunc(character), next), start);
  }

  /** Replaces `[start, end)`. */
  replace(start: number, end: number, text: string): void {
    this.#chars = this.#chars.slice(0, start) + text + this.#chars.slice(end);
    if (this.#starts !== undefined) this.#moveStarts(this.#starts, start, end, text.length);
  }

  /** A line begins where it does because of the characters around that place: only those at the edit are looked at again. */
  #moveStarts(starts: Uint32Array, start: number, end: number, newLength: number): void {
    const first = lastAtOrBefore(starts, this.#count, Math.max(0, start - 1)) + 1;
    const behind = lastAtOrBefore(starts, this.#count, end) + 1;
    const from = Math.max(0, start - 1);
    const added = startsIn(this.#chars.slice(from, start + newLength + 1), from).filter((place) => {
      return start <= place && place <= start + newLength;
    });
    const moved = first + added.length;
    const count = moved + this.#count - behind;
    const table = count <= starts.length ? starts : new Uint32Array(count + (count >>> 2));
    if (table !== starts) table.set(starts.subarray(0, first));
    if (table === starts) table.copyWithin(moved, behind, this.#count);
    else table.set(starts.subarray(behind, this.#count), moved);
    table.set(added, first);
    const shift = newLength - (end - start);
    if (shift !== 0) for (let at = moved; at < count; at += 1) table[at] = (table[at] ?? 0) + shift;
    this.#starts = table;
    this.#count = count;
  }

  #table(): Uint32Array {
    if (this.#starts === undefined) {
      const behind = startsIn(this.#chars, 0);
      this.#count = behind.length + 1;
      this.#starts = new Uint32Array(this.#count);
      this.#starts.set(behind, 1);
    }
    return this.#starts;
  }

  #beforeLineEnd(offset: number, lineStart: number): number {
    let at = offset;
    while (lineStart < at && isLineEnd(this.#chars.charCodeAt(at - 1))) at -= 1;
    return at;
  }
}

/** Returns where lines begin behind the line ends of a stretch, which begins at `base`. */
function startsIn(chars: string, base: number): readonly number[] {
  const starts: number[] = [];
  let lf = chars.indexOf('\n');
  let cr = chars.indexOf('\r');
  while (lf !== -1 || cr !== -1) {
    if (cr !== -1 && (lf === -1 || cr + 1 < lf)) {
      starts.push(base + cr + 1);
      cr = chars.indexOf('\r', cr + 1);
    } else {
      starts.push(base + lf + 1);
      if (cr !== -1 && cr < lf) cr = chars.indexOf('\r', lf + 1);
      lf = chars.indexOf('\n', lf + 1);
    }
  }
  return starts;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Returns the last of the first `count` lines that begins at or before an offset. */
function lastAtOrBefore(starts: Uint32Array, count: number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
