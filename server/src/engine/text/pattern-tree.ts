import { classBehind, escapeAt, isInClass, symbolCount } from './pattern-symbols.ts';
import type { SymbolSet } from './pattern-symbols.ts';

/** A regular expression as a tree. A `set` is one character of some kind; `start` and `end` are the ends of the text. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: SymbolSet }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'start' | 'end' };

/** A regular expression as a tree. `isLoose`: it looks around, which the tree leaves out, so that the tree matches more. */
export interface PatternTree {
  readonly root: PatternNode;
  readonly isLoose: boolean;
}

interface Reader {
  readonly source: string;
  readonly ignoresCase: boolean;
  at: number;
  isLoose: boolean;
}

/** Returns the tree of a regular expression, or undefined for one that refers back or has other flags than `i`. */
export function patternTree(pattern: RegExp): PatternTree | undefined {
  if (pattern.flags !== '' && pattern.flags !== 'i') return undefined;
  const reader: Reader = { source: pattern.source, ignoresCase: pattern.flags === 'i', at: 0, isLoose: false };
  const root = readChoice(reader);
  if (root === undefined || reader.at !== reader.source.length) return undefined;
  return { root, isLoose: reader.isLoose };
}

const nothing: PatternNode = { kind: 'sequence', parts: [] };

function readChoice(reader: Reader): PatternNode | undefined {
  const branches: PatternNode[] = [];
  for (;;) {
    const branch = readSequence(reader);
    if (branch === undefined) return undefined;
    branches.push(branch);
    if (reader.source.charAt(reader.at) !== '|') break;
    reader.at += 1;
  }
  return branches.length === 1 ? branches[0] : { kind: 'choice', parts: branches };
}

function readSequence(reader: Reader): PatternNode | undefined {
  const parts: PatternNode[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const atom = readAtom(reader);
    const part = atom === undefined ? undefined : readQuantifier(reader, atom);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return { kind: 'sequence', parts };
}

function readAtom(reader: Reader): PatternNode | undefined {
  const char = reader.source.charAt(reader.at);
  if (char === '(') return readGroup(reader);
  if (char === '[') return readClass(reader);
  if (char === '\\') return readEscape(reader);
  reader.at += 1;
  if (char === '^') return { kind: 'start' };
  if (char === '$') return { kind: 'end' };
  if (char === '.') return { kind: 'set', set: classBehind('.') };
  return literal(reader, char.charCodeAt(0));
}

function readGroup(reader: Reader): PatternNode | undefined {
  const opening = /^\((?:\?:|\?<[A-Za-z]\w*>|(\?<?[=!])|(?!\?))/.exec(reader.source.slice(reader.at, reader.at + 64));
  if (opening === null) return undefined;
  reader.at += opening[0].length;
  const inner = readChoice(reader);
  if (inner === undefined || reader.source.charAt(reader.at) !== ')') return undefined;
  reader.at += 1;
  if (opening[1] === undefined) return inner;
  reader.isLoose = true;
  return nothing;
}

function readEscape(reader: Reader): PatternNode | undefined {
  if (/^\\[bB]/.test(reader.source.slice(reader.at, reader.at + 2))) {
    reader.at += 2;
    reader.isLoose = true;
    return nothing;
  }
  const escape = escapeAt(reader.source, reader.at);
  if (escape === undefined) return undefined;
  reader.at += escape.length;
  return escape.kind === 'class' ? { kind: 'set', set: escape.set } : literal(reader, escape.code);
}

function literal(reader: Reader, code: number): PatternNode | undefined {
  if (255 < code) return undefined;
  const known = (reader.ignoresCase ? literalsOfAnyCase : literals)[code];
  if (known !== undefined) return known;
  const set = new Uint8Array(symbolCount);
  add(set, code, code, reader.ignoresCase);
  const made: PatternNode = { kind: 'set', set };
  (reader.ignoresCase ? literalsOfAnyCase : literals)[code] = made;
  return made;
}

/** Letters by their code: patterns hold the same ones again and again. */
const literals: PatternNode[] = [];
const literalsOfAnyCase: PatternNode[] = [];

/** Classes by how they are written: patterns hold the same ones again and again. */
const classes = new Map<string, PatternNode>();

function readClass(reader: Reader): PatternNode | undefined {
  const from = reader.at;
  const made = readNewClass(reader);
  if (made === undefined) return undefined;
  const written = `${reader.ignoresCase ? 'i' : ''}${reader.source.slice(from, reader.at)}`;
  const known = classes.get(written) ?? made;
  classes.set(written, known);
  return known;
}

function readNewClass(reader: Reader): PatternNode | undefined {
  const { source, ignoresCase } = reader;
  const isNegated = source.charAt(reader.at + 1) === '^';
  reader.at += isNegated ? 2 : 1;
  const set = new Uint8Array(symbolCount);
  while (reader.at < source.length && source.charAt(reader.at) !== ']') {
    const first = classMember(reader);
    if (first === undefined) return undefined;
    if (typeof first !== 'number') {
      for (let symbol = 0; symbol < symbolCount; symbol += 1) if (isInClass(first, symbol)) set[symbol] = 1;
      continue;
    }
    const isRange = source.charAt(reader.at) === '-' && source.charAt(reader.at + 1) !== ']';
    if (isRange) reader.at += 1;
    const last = isRange ? classMember(reader) : first;
    if (typeof last !== 'number' || last < first) return undefined;
    add(set, first, last, ignoresCase);
  }
  reader.at += 1;
  return { kind: 'set', set: isNegated ? set.map((is) => 1 - is) : set };
}

/** Returns the code or the set that stands at the reader inside a class, and moves behind it. */
function classMember(reader: Reader): number | SymbolSet | undefined {
  if (reader.source.charAt(reader.at) === '\\') {
    const escape = escapeAt(reader.source, reader.at);
    if (escape === undefined) return undefined;
    reader.at += escape.length;
    return escape.kind === 'class' ? escape.set : latin(escape.code);
  }
  const code = reader.source.charCodeAt(reader.at);
  reader.at += 1;
  return latin(code);
}

function latin(code: number): number | undefined {
  return code <= 255 ? code : undefined;
}

/** Adds the characters from `first` to `last`, and where case is ignored their other cases. */
function add(set: SymbolSet, first: number, last: number, ignoresCase: boolean): void {
  for (let code = first; code <= last; code += 1) {
    set[code] = 1;
    if (!ignoresCase) continue;
    const char = String.fromCharCode(code);
    for (const other of [char.toLowerCase().charCodeAt(0), char.toUpperCase().charCodeAt(0)])
      if (other <= 255) set[other] = 1;
  }
}

/** Returns a part with the quantifier that stands behind it; read by hand, because a program that starts reads hundreds. */
function readQuantifier(reader: Reader, part: PatternNode): PatternNode | undefined {
  const sign = reader.source.charAt(reader.at);
  if (sign !== '*' && sign !== '+' && sign !== '?' && sign !== '{') return part;
  reader.at += 1;
  let least = sign === '+' ? 1 : 0;
  let most = sign === '?' ? 1 : Number.POSITIVE_INFINITY;
  if (sign === '{') {
    const close = reader.source.indexOf('}', reader.at);
    const [first = '', second] = reader.source.slice(reader.at, close).split(',');
    least = Number(first);
    most = second === undefined ? least : second === '' ? Number.POSITIVE_INFINITY : Number(second);
    // A brace that holds no count is a brace.
    if (close === -1 || first === '' || Number.isNaN(least) || Number.isNaN(most)) return undefined;
    reader.at = close + 1;
  }
  if (reader.source.charAt(reader.at) === '?') reader.at += 1;
  return { kind: 'repeat', part, least, most };
}
