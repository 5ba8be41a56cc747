import type { SyntaxFaultId } from '../../reference/syntax-fault.ts';
import { span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import { classOf } from './character-classes.ts';
import { parameterNamePart, parameterNode, parameterValuePart } from './node-kinds.ts';

function isBlankCode(code: number): boolean {
  return code <= 0x20 && (code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a);
}

/** So many numbers make a node of the tape: kind, start, end, and the index behind its last descendant. */
export const nodeSize = 4;

/** Of one message so many problems are told; a hostile text could have millions. */
const mostProblems = 100;
/** So many nodes are written for one message; what stands behind them is read and not kept. */
const mostNodes = 1 << 18;

/** A tape of more numbers than this is let go of when its message has been read. */
const largestKept = 1 << 18;

/**
 * The state of reading header fields: where in the text, up to where, and what was found so far, as a flat tape of numbers
 * in the order of the text, a node before its parts. Offsets are those of the text, so that a fold needs no mapping: inside a
 * header field a line end is a blank.
 */
export class SyntaxReader {
  text = '';
  at = 0;
  end = 0;
  /** Set when a quotation mark, an angle bracket or a parenthesis was never closed: no further one is looked for. */
  isQuoteHopeless = false;
  isAngleHopeless = false;
  isCommentHopeless = false;
  tape = new Int32Array(4096);
  size = 0;
  problems: Problem[] = [];

  /** Begins to read `text` with an empty tape. */
  begin(text: string): void {
    this.text = text;
    this.size = 0;
    this.problems = [];
  }

  /** Returns what was noted and lets go of the text, which must not outlive its version. */
  finish(): readonly Problem[] {
    const { problems } = this;
    this.text = '';
    this.problems = [];
    if (largestKept < this.tape.length) this.tape = new Int32Array(largestKept);
    return problems;
  }

  /** Goes to a stretch of the text; a header field's value, for example. */
  enter(start: number, end: number): void {
    this.at = start;
    this.end = end;
    this.isQuoteHopeless = false;
    this.isAngleHopeless = false;
    this.isCommentHopeless = false;
  }

  /** Returns the character code here, or -1 at the end of the stretch. */
  code(): number {
    return this.at < this.end ? this.text.charCodeAt(this.at) : -1;
  }

  skipBlanks(): void {
    // Most often none stands here, and one look shows it.
    while (this.at < this.end && isBlankCode(this.text.charCodeAt(this.at))) this.at += 1;
  }

  /** Goes on as long as the characters are of one of the classes. */
  skipClass(classes: number): void {
    const { text, end } = this;
    let at = this.at;
    while (at < end && (classOf(text.charCodeAt(at)) & classes) !== 0) at += 1;
    this.at = at;
  }

  /** Writes a node without parts. */
  leaf(kind: number, start: number, end: number): void {
    const index = this.size;
    if (this.tape.length < index + nodeSize && !this.#grow()) return;
    const { tape } = this;
    tape[index] = kind;
    tape[index + 1] = start;
    tape[index + 2] = end;
    tape[index + 3] = index + nodeSize;
    this.size = index + nodeSize;
  }

  /** Writes a parameter with its name and, when `valueStart` is not -1, its value. */
  parameter(start: number, nameEnd: number, valueStart: number, end: number): void {
    const index = this.size;
    const count = valueStart === -1 ? 2 * nodeSize : 3 * nodeSize;
    if (this.tape.length < index + count && !this.#grow()) return;
    const { tape } = this;
    const next = index + count;
    tape[index] = parameterNode;
    tape[index + 1] = start;
    tape[index + 2] = end;
    tape[index + 3] = next;
    tape[index + 4] = parameterNamePart;
    tape[index + 5] = start;
    tape[index + 6] = nameEnd;
    tape[index + 7] = index + 2 * nodeSize;
    if (valueStart !== -1) {
      tape[index + 8] = parameterValuePart;
      tape[index + 9] = valueStart;
      tape[index + 10] = end;
      tape[index + 11] = next;
    }
    this.size = next;
  }

  #grow(): boolean {
    if (mostNodes * nodeSize <= this.tape.length) return false;
    const larger = new Int32Array(2 * this.tape.length);
    larger.set(this.tape);
    this.tape = larger;
    return true;
  }

  /** Begins a node; returns what `close` needs. */
  open(kind: number, start: number): number {
    const index = this.size;
    this.leaf(kind, start, start);
    return this.size === index ? -1 : index;
  }

  /** Says that a node is another kind than it was opened as. */
  rename(index: number, kind: number): void {
    if (index !== -1) this.tape[index] = kind;
  }

  close(index: number, end: number): void {
    if (index === -1) return;
    this.tape[index + 2] = end;
    this.tape[index + 3] = this.size;
  }

  problem(id: SyntaxFaultId, start: number, end: number): void {
    if (this.problems.length < mostProblems) this.problems.push({ id, span: span(start, end) });
  }

  /** Notes a problem at the character here, or at the last one before it where the stretch has ended. */
  problemHere(id: SyntaxFaultId): void {
    const start = this.at < this.end ? this.at : Math.max(0, this.end - 1);
    this.problem(id, start, Math.min(start + 1, this.text.length));
  }
}
