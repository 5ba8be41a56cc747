/**
 * Returns texts one of which stands in every text that the pattern matches, in lower case where it ignores case; undefined where
 * none was found. A text without any of them need not be asked of the pattern, whose first question costs far more than its others.
 */
export function textsNeeded(pattern: RegExp): readonly string[] | undefined {
  if (pattern.flags !== '' && pattern.flags !== 'i') return undefined;
  const reader = { source: pattern.source, at: 0 };
  const found = neededByChoice(reader);
  if (found === undefined || reader.at < reader.source.length) return undefined;
  return pattern.ignoreCase ? found.map((text) => text.toLowerCase()) : found;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Every branch needs one of its own texts. */
function neededByChoice(reader: Reader): readonly string[] | undefined {
  let found: readonly string[] | undefined = [];
  for (;;) {
    const branch = neededBySequence(reader);
    found = branch === undefined || found === undefined ? undefined : [...found, ...branch];
    if (reader.source.charAt(reader.at) !== '|') return found;
    reader.at += 1;
  }
}

/** Letters and signs that stand for themselves; the last one is left out where it may be missing or repeats. */
const ownSelves = /(?:[\w ,:;<>=@#&"'%!~`/-]|\\[^A-Za-z0-9])+(?![?*+{])/y;

/** The longest text is the one that stands in the fewest others. */
function neededBySequence(reader: Reader): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  const { source } = reader;
  while (reader.at < source.length && !'|)'.includes(source.charAt(reader.at))) {
    ownSelves.lastIndex = reader.at;
    const own = ownSelves.exec(source);
    if (own !== null) {
      reader.at += own[0].length;
      best = better(best, [own[0].replaceAll(/\\(.)/g, '$1')]);
    } else if (source.charAt(reader.at) === '(') best = better(best, neededByGroup(reader));
    else best = better(best, neededByRow(reader) ?? skipAtom(reader));
  }
  return best;
}

function better(one: readonly string[] | undefined, other: readonly string[] | undefined): typeof one {
  return least(other) <= least(one) ? one : other;
}

function least(texts: readonly string[] | undefined): number {
  return texts === undefined || texts.length === 0 ? 0 : Math.min(...texts.map((text) => text.length));
}

const opening = /\((?:\?(?::|<[A-Za-z]\w*>|(<?[=!])))?/y;

/** What is looked for ahead or behind is no part of the match, and a group that may be missing needs nothing. */
function neededByGroup(reader: Reader): readonly string[] | undefined {
  opening.lastIndex = reader.at;
  const found = opening.exec(reader.source);
  reader.at += found?.[0].length ?? 1;
  const needed = neededByChoice(reader);
  reader.at += 1;
  return mayBeMissing(reader) || found?.[1] !== undefined ? undefined : needed;
}

/** A sign so many times: a row of dashes or the like. */
const row = /([-=*+_#~<>"']|\\\|)\{(\d{1,2})(?:,\d*)?\}/y;

function neededByRow(reader: Reader): readonly string[] | undefined {
  row.lastIndex = reader.at;
  const found = row.exec(reader.source);
  reader.at += found?.[0].length ?? 0;
  return found === null ? undefined : [(found[1] ?? '').slice(-1).repeat(Number(found[2]))];
}

/** A class, an escape or any other sign, which tells no text. */
const atom = /\[(?:\\.|[^\]\\])*\]|\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|c[A-Za-z]|k<\w+>|\d+|[^])|[^]/y;

function skipAtom(reader: Reader): undefined {
  atom.lastIndex = reader.at;
  reader.at += atom.exec(reader.source)?.[0].length ?? 1;
  mayBeMissing(reader);
  return undefined;
}

const quantifier = /(?:([?*]|\{0[,}])|\+|\{)(?:[\d,]*\})?\??/y;

/** Moves behind a quantifier and tells whether it lets what stands before it be missing. */
function mayBeMissing(reader: Reader): boolean {
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.source);
  reader.at += found?.[0].length ?? 0;
  return found?.[1] !== undefined;
}
