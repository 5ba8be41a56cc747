import { isBlankCode, isDigitCode, isLetterCode } from './character-classes.ts';

/*
 * What a log puts before every line, as a shape: the characters themselves, but `0` for a run of digits, and two control
 * characters, which no prefix holds, for what varies more.
 */

/** Stands for letters and digits: a thread's id in hex, a level, a worker's name. */
const anyWord = 1;
/** Stands for blanks, or none: a number that is padded to a width. */
const anyBlanks = 2;

/** Returns `prefix` with every run of digits as one `0`, so that prefixes that differ in a time or a number are equal. */
export function prefixShape(prefix: string): string {
  // Most prefixes of a log have the shape of the one before.
  if (!hasShape(prefix, lastShape)) lastShape = shapeOf(prefix);
  return lastShape;
}

let lastShape = '';

function shapeOf(prefix: string): string {
  let shape = '';
  let from = 0;
  for (let at = 0; at < prefix.length;) {
    if (!isDigitCode(prefix.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let before = at;
    while (from < before && isBlankCode(prefix.charCodeAt(before - 1))) before -= 1;
    shape += prefix.slice(from, before) + (before < at ? paddedNumber : '0');
    while (isDigitCode(prefix.charCodeAt(at))) at += 1;
    from = at;
  }
  return shape + prefix.slice(from);
}

const paddedNumber = `${String.fromCharCode(anyBlanks)}0`;

/** Tells whether a text has this shape and no other. */
function hasShape(text: string, shape: string): boolean {
  let at = 0;
  for (let index = 0; index < shape.length; index += 1) {
    const wanted = shape.charCodeAt(index);
    const from = at;
    if (wanted === 48) {
      while (isDigitCode(text.charCodeAt(at))) at += 1;
    } else if (wanted === anyBlanks) {
      while (isBlankCode(text.charCodeAt(at))) at += 1;
    } else if (text.charCodeAt(at) === wanted) at += 1;
    if (at === from) return false;
  }
  return at === text.length;
}

/** Tells whether a text may be a prefix at all: a capture tool's control characters are none. */
export function mayBePrefix(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9) return false;
  }
  return true;
}

/** Returns the offset behind a prefix of this shape that begins at `start`, or -1 when another text stands there. */
export function behindPrefix(chars: string, start: number, end: number, shape: string): number {
  let at = start;
  for (let index = 0; index < shape.length; index += 1) {
    const next = behindSign(chars, at, end, shape.charCodeAt(index));
    if (next === -1) return -1;
    at = next;
  }
  return at;
}

function behindSign(chars: string, at: number, end: number, wanted: number): number {
  if (wanted === 48) return behindRun(chars, at, end, isDigitCode);
  if (wanted === anyWord) return behindRun(chars, at, end, isWordCode);
  if (wanted === anyBlanks) return Math.max(at, behindRun(chars, at, end, isBlankCode));
  return at < end && chars.charCodeAt(at) === wanted ? at + 1 : -1;
}

/** Returns the offset behind one character or more of a class, or -1. */
function behindRun(chars: string, start: number, end: number, isIn: (code: number) => boolean): number {
  let at = start;
  while (at < end && isIn(chars.charCodeAt(at))) at += 1;
  return at === start ? -1 : at;
}

function isWordCode(code: number): boolean {
  return isDigitCode(code) || isLetterCode(code) || 128 <= code;
}

/** A shape that fits one more line, and where the text behind the prefix begins. */
export interface WidenedShape {
  readonly shape: string;
  readonly behind: number;
}

/**
 * Returns a shape that fits the prefix of `shape` and what stands at `start` too, where the two have the same marks between their
 * words and numbers; undefined where they have not.
 */
export function widenedShape(shape: string, chars: string, start: number, end: number): WidenedShape | undefined {
  let widened = '';
  let at = start;
  for (let index = 0; index < shape.length;) {
    const next = endOfPart(shape, index);
    const part = shape.slice(index, next);
    const found = widenedPart(part, chars, at, end, next === shape.length);
    if (found === undefined) return undefined;
    widened += found.shape;
    at = found.behind;
    index = next;
  }
  return { shape: widened, behind: at };
}

/** Returns where the word, the blanks or the mark ends that begins at `index` of a shape. */
function endOfPart(shape: string, index: number): number {
  const isIn = [isWordSign, isBlankSign].find((test) => test(shape.charCodeAt(index)));
  let at = index + 1;
  while (isIn !== undefined && at < shape.length && isIn(shape.charCodeAt(at))) at += 1;
  return at;
}

function isWordSign(code: number): boolean {
  return code === anyWord || isWordCode(code);
}

function isBlankSign(code: number): boolean {
  return code === anyBlanks || isBlankCode(code);
}

function widenedPart(part: string, chars: string, at: number, end: number, isLast: boolean): WidenedShape | undefined {
  const first = part.charCodeAt(0);
  if (isWordSign(first)) {
    const runEnd = behindRun(chars, at, end, isWordCode);
    const isSame = behindPrefix(chars, at, end, part) === runEnd;
    return runEnd === -1 ? undefined : { shape: isSame ? part : String.fromCharCode(anyWord), behind: runEnd };
  }
  const behind = behindPrefix(chars, at, end, part);
  if (!isBlankSign(first)) return behind === -1 ? undefined : { shape: part, behind };
  // Blanks at the end of a prefix are not told from those that begin a folded line, so they never vary.
  if (isLast) return behind === -1 ? undefined : { shape: part, behind };
  const runEnd = Math.max(at, behindRun(chars, at, end, isBlankCode));
  return { shape: runEnd === behind ? part : String.fromCharCode(anyBlanks), behind: runEnd };
}
